import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, inject, test } from 'vitest';
import { dayChanged } from '../../src/archive/archive.ts';
import { ownArchive } from '../formats/archives.ts';
import { readBuiltSite } from './built-site.ts';
import type { BuiltSite } from './built-site.ts';

/** What stands in the elements of that name in an XML file. */
function textsOf(xml: string, name: string): string[] {
  const texts: string[] = [];
  let isInside = false;
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    isInside = tag.name === name;
    if (isInside) texts.push('');
  });
  parser.on('text', (text) => {
    if (isInside) texts.push(`${texts.pop() ?? ''}${text}`);
  });
  parser.on('closetag', () => {
    isInside = false;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return texts;
}

describe.for(['rootSite', 'subPathSite', 'correctedSite'] as const)('the %s', (name) => {
  const site = inject(name);
  const read = (path: string) => readFile(join(site.folder, path), 'utf8');
  const pathOf = (address: string) => address.slice(site.url.length);
  let built: Promise<BuiltSite> | undefined;
  const pages = async () => [...(await (built ??= readBuiltSite(site))).pages.values()];

  test('leads from /data/ to every file there, and says its size', async () => {
    const page = (await pages()).find(({ path }) => path === 'data/');
    if (page === undefined) throw new Error('there is no page of data');
    const { $ } = page;
    const linked = new Map(
      $('main a[href]')
        .toArray()
        .map((link) => [pathOf(new URL($(link).attr('href') ?? '', page.url).href), $(link).closest('tr').text()]),
    );
    const files = (await readdir(join(site.folder, 'data'))).filter((file) => file !== 'index.html');
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const row = linked.get(`data/${file}`);
      expect(row, file).toBeDefined();
      const { length } = await readFile(join(site.folder, 'data', file));
      if (row !== '') expect(row).toContain(`${Math.ceil(length / 1000).toLocaleString('en-GB')} kB`);
    }
    for (const path of ['feed.xml', 'feed.json', 'calendar.ics', 'sitemap-index.xml', 'llms.txt']) {
      expect([...linked.keys()]).toContain(path);
      await read(path);
    }
  });

  test('describes itself to programs as a data set with its files', async () => {
    const page = (await pages()).find(({ path }) => path === 'data/');
    const dataset = JSON.parse(page?.$('script[type="application/ld+json"]').text() ?? '') as {
      '@type': string;
      url: string;
      license: string;
      distribution: { contentUrl: string; encodingFormat: string }[];
    };
    expect([dataset['@type'], dataset.url]).toEqual(['Dataset', `${site.url}data/`]);
    expect(dataset.license).toMatch(/^https:/u);
    const files = (await readdir(join(site.folder, 'data'))).filter((file) => /\.(?!html|schema)/u.test(file));
    expect(dataset.distribution.map(({ contentUrl }) => contentUrl).toSorted()).toEqual(
      files.filter((file) => file !== 'record.schema.json').map((file) => `${site.url}data/${file}`).toSorted(),
    );
    for (const { encodingFormat } of dataset.distribution) expect(encodingFormat).toMatch(/^[a-z]+\/[a-z.+-]+$/u);
  }); // prettier-ignore

  test('tells programs on every page where its feeds are', async () => {
    for (const page of await pages()) {
      const { $, url, path } = page;
      const feeds = $('head link[rel=alternate][type="application/atom+xml"]')
        .toArray()
        .map((link) => pathOf(new URL($(link).attr('href') ?? '', url).href));
      const own = path !== '' && existsSync(join(site.folder, path, 'feed.xml')) ? [`${path}feed.xml`] : [];
      expect(feeds, path).toEqual([...own, 'feed.xml']);
      for (const feed of feeds) expect(textsOf(await read(feed), 'id').length).toBeGreaterThan(0);
    }
  });

  test('lists in its sitemaps the pages that want to be found, each once', async () => {
    const robots = await read('robots.txt');
    const index = /^Sitemap: (?<address>\S+)$/mu.exec(robots)?.groups?.['address'] ?? '';
    const sitemaps = textsOf(await read(pathOf(index)), 'loc');
    const addresses: string[] = [];
    for (const sitemap of sitemaps) {
      const xml = await read(pathOf(sitemap));
      addresses.push(...textsOf(xml, 'loc'));
      for (const day of textsOf(xml, 'lastmod')) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    }
    const permanent = new Set((await pages()).flatMap(({ $ }) => $('link[rel=canonical]').attr('href') ?? []));
    expect(addresses.toSorted()).toEqual([...permanent].sort());
  });
});

test('sitemaps say on which day each record changed', async () => {
  const site = inject('rootSite');
  const xml = await readFile(join(site.folder, 'sitemaps/meetings.xml'), 'utf8');
  const days = new Map(textsOf(xml, 'loc').map((address, index) => [address, textsOf(xml, 'lastmod')[index]]));
  for (const meeting of ownArchive.meetings) {
    expect(days.get(`${site.url}meetings/${meeting.id}/`)).toBe(dayChanged(meeting));
  }
});

test('llms.txt has one heading and leads to the Markdown of every record', async () => {
  const site = inject('rootSite');
  const text = await readFile(join(site.folder, 'llms.txt'), 'utf8');
  expect(text.match(/^# .+$/gmu)).toEqual([`# ${ownArchive.settings.name}`]);
  const linked = [...text.matchAll(/\]\((?<address>[^)]+)\)/gu)].map((match) => match.groups?.['address'] ?? '');
  for (const { id } of ownArchive.meetings) expect(linked).toContain(`${site.url}meetings/${id}.md`);
  const { addresses } = await readBuiltSite(site);
  expect(linked.filter((address) => !addresses.has(address.split('#')[0] ?? ''))).toEqual([]);
  for (const { summary, outcome } of ownArchive.meetings) {
    expect(text).toContain(summary);
    expect(text).toContain(outcome);
  }
  for (const { id, about } of ownArchive.knownMeetings) {
    expect(linked).toContain(`${site.url}meetings/#known-${id}`);
    expect(text).toContain(about);
  }
});
