import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { ArchiveSettingsSchema } from '../../src/archive/schema/archive-settings.ts';
import { readContent } from '../../src/content/read-content.ts';
import { FIVE_MEETINGS } from '../five-meetings.ts';
import { ANOTHER_ARCHIVE } from '../site-under-test.ts';
import { readBuiltSite, readable } from './built-site.ts';

const TEXT = /\.(?:css|csv|html|ics|js|json|jsonld|md|opf|svg|txt|webmanifest|xml)$/u;

async function settings(folder: string) {
  return ArchiveSettingsSchema.parse(parse(await readFile(join(folder, 'archive.yaml'), 'utf8')));
}

/** What no file of another archive may say: names of this one, in every script, and its colours. */
async function ownWords(): Promise<string[]> {
  const { settings, entities } = await readContent(FIVE_MEETINGS);
  const sides = settings?.sides ?? [];
  const named = entities.filter(({ kind, name }) => kind !== 'topics' || name.includes(' '));
  const spellings = named.flatMap(({ kind, name, nativeNames, otherNames }) => [
    name,
    ...nativeNames.map((native) => native.name),
    ...(kind === 'people' ? otherNames : []),
  ]);
  const ofSides = sides.flatMap(({ adjective, colour }) => [adjective, colour.light, colour.dark]);
  return [settings?.name ?? '', ...spellings, ...ofSides].map((word) => word.toLowerCase());
}

test('an archive of other countries is made by its content alone: none of its files has a word or colour of this one', async () => {
  const own = await ownWords();
  expect(own.length).toBeGreaterThan(200);
  const anywhere = new RegExp(
    `(?<![\\p{L}\\d])(?:${own.map((word) => RegExp.escape(word)).join('|')})(?![\\p{L}\\d])`,
    'gu',
  );
  const { folder } = inject('anotherSite');
  const files = (await readdir(folder, { recursive: true })).filter((file) => TEXT.test(file));
  expect(files.length).toBeGreaterThan(25);
  const found: string[] = [];
  for (const file of files) {
    const text = (await readFile(join(folder, file), 'utf8')).toLowerCase();
    found.push(...[...text.matchAll(anywhere)].map(([word]) => `${file}: ${word}`));
  }
  expect(found).toEqual([]);
});

test('its home page has its own name, sides and colours, and leads to each of its meetings', async () => {
  const another = await settings(ANOTHER_ARCHIVE);
  const { pages, url } = await readBuiltSite(inject('anotherSite'));
  const home = pages.get(url.href);
  expect(home?.$('h1').text()).toContain(another.name);
  for (const { name, colour } of another.sides) {
    expect(home?.html).toContain(name);
    expect(home?.html).toContain(colour.light);
  }
  const records = (await readdir(join(ANOTHER_ARCHIVE, 'meetings'))).map((file) => file.replace(/\.md$/u, ''));
  const unreached = records.filter((id) => home?.$(`a[href$="/meetings/${id}/"]`).length === 0);
  expect(unreached).toEqual([]);
});

test('meetings of one day are told apart wherever a day alone would name them', async () => {
  const { pages, url } = await readBuiltSite(inject('anotherSite'));
  const textsOn = (path: string, selector: string) => {
    const page = pages.get(new URL(path, url).href);
    return page?.$(selector).toArray().map((named) => readable(page.$(named).text())) ?? []; // prettier-ignore
  };
  for (const [path, selector, count] of [
    ['topics/', '.matrix thead th', 6],
    ['commitments/', '.course .when a', 2],
    ['compare/', 'main li:first-child li', 4],
    ['compare/1998-06-03-porto-lindo/1998-06-03-video/', '#only ~ .pair h3', 2],
  ] as const) {
    const texts = textsOn(path, selector);
    expect(texts, path).toHaveLength(count);
    expect(new Set(texts).size, texts.join('; ')).toBe(count);
  }
});
