import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import matter from 'gray-matter';
import Papa from 'papaparse';
import { expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { ArchiveSettingsSchema } from '../../src/archive/schema/archive-settings.ts';
import { readContent } from '../../src/content/read-content.ts';
import { RecordFileSchema } from '../../src/exports/record-json.ts';
import { FIVE_MEETINGS } from '../five-meetings.ts';
import { readBook } from '../formats/read-book.ts';
import { ANOTHER_ARCHIVE } from '../another-archive.ts';
import { SearchInNode } from '../search/search-in-node.ts';
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
    ['topics/', '.matrix thead th', 8],
    ['commitments/', '.course .when a', 2],
    ['compare/', 'main li:first-child li', 6],
    ['compare/1998-06-03-porto-lindo/1998-06-03-video/', '#only ~ .pair h3', 2],
  ] as const) {
    const texts = textsOn(path, selector);
    expect(texts, path).toHaveLength(count);
    expect(new Set(texts).size, texts.join('; ')).toBe(count);
  }
});

const CALL = 'meetings/2024-02-29-telephone';
/** What a file of the archive of other countries says. */
const fileOf = (path: string) => readFile(join(inject('anotherSite').folder, path), 'utf8');
/** What is read on one of its pages, or in parts of it. */
async function textOf(path: string, selector = 'main'): Promise<string> {
  const { pages, url } = await readBuiltSite(inject('anotherSite'));
  const page = pages.get(new URL(path, url).href);
  return readable(page?.$(selector).text() ?? '');
}

test('a call is held nowhere: no page and no file gives it a place, and all say that it was one', async () => {
  expect(await textOf(`${CALL}/`, 'header ul')).toContain(
    '29 February 2024 By telephone Retold from an Arvenian report',
  );
  expect(await textOf(`${CALL}/`)).not.toContain('Place');
  expect(await textOf('', '.drawing')).toContain('by telephone');
  expect(await textOf('meetings/', 'li:has(a[href*=telephone])')).toContain(
    'Ilias Verenis and Levan Orbeli, by telephone',
  );
  expect(await textOf('places/')).not.toContain('telephone');
  expect(JSON.parse(await fileOf(`${CALL}.json`))).toMatchObject({
    format: 'telephone',
    venue: { place: { known: 'not stated' }, building: { known: 'not stated' } },
  });
  expect(await fileOf(`${CALL}.md`)).toMatch(/^format: telephone$/mu);
  expect(await fileOf(`${CALL}.ics`)).toMatch(/^LOCATION:By telephone\r$/mu);
  expect(await fileOf(`${CALL}/index.html`)).toContain('https://schema.org/OnlineEventAttendanceMode');
  const { data } = Papa.parse<Record<string, string>>(await fileOf('data/meetings.csv'), {
    header: true,
    delimiter: ',',
  });
  const row = data.find(({ title }) => title?.endsWith('by telephone') === true);
  expect(row).toMatchObject({ format: 'telephone', place: '', building: '', other_place: '' });
  expect(await fileOf('data/notes.csv')).not.toMatch(/2024-02-29-telephone,[^,]*,place/u);
  const [book] = (await readdir(join(inject('anotherSite').folder, 'data'))).filter((name) => name.endsWith('.epub'));
  const chapters = await readBook(await readFile(join(inject('anotherSite').folder, 'data', book ?? '')));
  const chapter = chapters.names.find(
    (name) => name.endsWith('.xhtml') && chapters.text(name).includes('By telephone'),
  );
  expect(
    readable(
      chapters
        .page(chapter ?? '')('dl')
        .first()
        .text(),
    ),
  ).not.toMatch(/Where one side|Building|Place/u);
});

test('documents that were signed are listed with their kind, day, address and paragraph', async () => {
  const { pages, url } = await readBuiltSite(inject('anotherSite'));
  const page = pages.get(new URL('meetings/1998-06-03-porto-lindo/', url).href);
  const list = page?.$('section[aria-labelledby=documents] li').toArray() ?? [];
  expect(list.map((one) => readable(page?.$(one).text() ?? ''))).toEqual([
    'Charter of the Strait Commission agreement, 3 June 1998, ¶ 3',
    'Note on lights document, 1998',
  ]);
  const links = list.flatMap(
    (one) =>
      page
        ?.$('a', one)
        .map((_, link) => page.$(link).attr('href'))
        .get() ?? [],
  );
  expect(links).toEqual(['https://reports.example/charter', '#p3']);
  expect(await textOf(`${CALL}/`)).not.toContain('Documents signed');
});

test('those who meet are called as the settings say; who acted in an office is said to', async () => {
  expect(await textOf(`${CALL}/`, '.facts dt')).toContain('Presidents');
  expect(await textOf(`${CALL}/`, '.facts dd li:last-child')).toContain('Levan Orbeli, acting President of Tolmark');
  expect(await textOf(`${CALL}/`, '.second .head')).toContain('Levan Orbeli, acting President of Tolmark');
  expect(await textOf(`${CALL}/`, '.first .head')).not.toContain('President');
  expect(await textOf('people/levan-orbeli/')).toContain(
    'President of Tolmark, acting, from 1 November 2023, 1 record',
  );
  expect(await textOf('people/levan-orbeli/')).toContain('as acting President of Tolmark');
  expect(await textOf('', '.lane li.acting')).toBe('Levan Orbeli since 2023, acting');
  expect(await fileOf(`${CALL}.ics`)).toContain('acting Pre');
  expect(JSON.parse(await fileOf(`${CALL}.json`))).toMatchObject({ leaders: [{}, { acting: true }] });
});

test('of several who met for a side each has a name at the table, the own words, and an office on the timeline', async () => {
  const met = 'meetings/2005-02-28-hvalsund/';
  const both = 'Ilias Verenis, President of Arvenia; Sofia Lakerda, Foreign Minister of Arvenia';
  expect(await textOf(met, '.first .head')).toContain(both);
  expect(await textOf(met, '.second .head')).toContain('Nino Tsereli 1 paragraph');
  expect(await textOf('people/sofia-lakerda/', '.facing')).toMatch(/Arvenia, Sofia Lakerda¶ 2 [^¶]*¶ 3 [^¶]*$/u);
  expect(await textOf('', '.lane h3')).toBe('President of ArveniaForeign Minister of ArveniaPresident of Tolmark');
  const { data } = Papa.parse<Record<string, string>>(await fileOf('data/statements.csv'), {
    header: true,
    delimiter: ',',
  });
  const spoken = data.filter(({ meeting }) => meeting === '2005-02-28-hvalsund').map(({ speaker }) => speaker);
  expect(spoken).toEqual(['Ilias Verenis', 'Sofia Lakerda', 'Sofia Lakerda', 'Nino Tsereli', '']);
});

/** A record of which only the month is known, and one of several days. */
const [IN_A_MONTH, ON_DAYS] = ['2011-11-unknown-place', '2017-05-hvalsund'];

test('a meeting of a month or of several days is dated so on every page that names it, and never by a day', async () => {
  const { pages } = await readBuiltSite(inject('anotherSite'));
  for (const [id, long, short, day] of [
    [IN_A_MONTH, 'November 2011', 'Nov 2011', /\b\d{1,2} Nov(?:ember)? 2011/u],
    [ON_DAYS, '3 – 5 May 2017', '3 – 5 May 2017', /(?<!3 – )\b\d{1,2} May 2017/u],
  ] as const) {
    const naming = [...pages.values()].filter(({ html }) => html.includes(`meetings/${id}/"`)); // prettier-ignore
    expect(naming.length).toBeGreaterThan(10);
    const texts = naming.map(({ $, path }) => [path, readable($('body').text())] as const);
    expect(texts.filter(([, text]) => !text.includes(long) && !text.includes(short)).map(([path]) => path)).toEqual([]);
    expect(texts.filter(([, text]) => day.test(text)).map(([path]) => path)).toEqual([]);
  }
  expect(await textOf(`meetings/${IN_A_MONTH}/`, 'main header ul')).toMatch(/^\s*November 2011 In person Retold/u);
  expect(await textOf('', '.drawing .told')).toContain('Nov 2011, place not stated: Thanks for weather stations');
});

test('how far two meetings are apart is said only where their dates tell it', async () => {
  expect(await textOf(`compare/2005-02-28-hvalsund/${ON_DAYS}/`)).toContain('12 years and 2 months apart');
  expect(await textOf(`compare/2005-02-28-hvalsund/${IN_A_MONTH}/`)).not.toContain('apart');
});

test('every file has the date of such a meeting as its editors wrote it', async () => {
  const { data } = Papa.parse<Record<string, string>>(await fileOf('data/meetings.csv'), { header: true, delimiter: ',' }); // prettier-ignore
  const dates = new Map(data.map(({ meeting, date }) => [meeting, date]));
  expect([dates.get(IN_A_MONTH), dates.get(ON_DAYS)]).toEqual(['2011-11', '2017-05-03/2017-05-05']);
  for (const [id, date] of [[IN_A_MONTH, '2011-11'], [ON_DAYS, '2017-05-03/2017-05-05']] as const) {
    expect(RecordFileSchema.parse(JSON.parse(await fileOf(`meetings/${id}.json`)))).toMatchObject({ date: { known: 'stated', value: date } });
    expect(matter(await fileOf(`meetings/${id}.md`)).data).toMatchObject({ date });
  } // prettier-ignore
  const events = z.object({ '@graph': z.array(z.looseObject({})) }).parse(JSON.parse(await fileOf('data/archive.jsonld')))['@graph']; // prettier-ignore
  const begun = (id: string) => events.find((one) => String(one['@id']).endsWith(`/${id}/#meeting`));
  expect(begun(IN_A_MONTH)).toMatchObject({ startDate: '2011-11' });
  expect(begun(IN_A_MONTH)).not.toHaveProperty('endDate');
  expect(begun(ON_DAYS)).toMatchObject({ startDate: '2017-05-03', endDate: '2017-05-05' });
});

test('such a meeting is found by its month, its year and each of its days', async () => {
  const search = SearchInNode.in(inject('anotherSite').folder, 7);
  const found = async (query: string) => {
    const { shown } = await search.ask(query);
    return shown.map(({ record }) => record.id).sort();
  };
  expect(await found('November 2011')).toEqual([IN_A_MONTH]);
  expect(await found('2011')).toEqual([IN_A_MONTH]);
  expect(await found('May 2017')).toEqual([ON_DAYS]);
  expect(await found('4 May 2017')).toEqual([ON_DAYS]);
});
