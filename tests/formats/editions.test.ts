import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import reader from '@customcommander/ris';
import { parse } from '@retorquere/bibtex-parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { load } from 'cheerio';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import matter from 'gray-matter';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Archive, Meeting } from '../../src/archive/archive.ts';
import { contentIn } from '../../src/archive/content-in.ts';
import { createArchive } from '../../src/archive/create-archive.ts';
import { foreignLanguageOf } from '../../src/archive/index-headings.ts';
import { readContent } from '../../src/content/read-content.ts';
import { archiveJson } from '../../src/exports/archive-json.ts';
import { recordCalendar } from '../../src/exports/calendar.ts';
import { bibTex, coins, cslJson, ris } from '../../src/exports/citation-files.ts';
import { citationOf, citedTitle } from '../../src/exports/citation.ts';
import { rowsCsv } from '../../src/exports/csv.ts';
import { dataPackage } from '../../src/exports/datapackage.ts';
import { epub } from '../../src/exports/epub.ts';
import { atomFeed, jsonFeed } from '../../src/exports/feed-formats.ts';
import { feedOf } from '../../src/exports/feed.ts';
import { archiveJsonLd, recordJsonLd } from '../../src/exports/json-ld.ts';
import { llmsText } from '../../src/exports/llms-text.ts';
import { RecordFileSchema, recordJson, recordJsonSchema } from '../../src/exports/record-json.ts';
import { recordMarkdown } from '../../src/exports/record-markdown.ts';
import { styledCitations } from '../../src/exports/styled-citation.ts';
import { DATA_TABLES } from '../../src/exports/tables.ts';
import { wordsIn } from '../../src/words/words.ts';
import { composeIn } from '../check/composed-content.ts';
import { present } from '../unit/written-content.ts';
import { COVER, HOME } from './archives.ts';
import { byProcessor, printedOf } from './csl-oracle.ts';
import { faults, readBook } from './read-book.ts';

/** What the archive of these tests is called in each of its languages, and its one record. */
const TEXTS = {
  zh: { name: '两河', editor: '两河编者', title: '北女士会见南先生（2015年3月）', day: '2015年3月27日', topic: '贸易' },
  ru: { name: 'Две реки', editor: 'Редакторы', title: 'Север встречает Юг', day: '27 марта 2015', topic: 'Торговля' },
  kk: { name: 'Екі өзен', editor: 'Редакторлар', title: 'Солтүстік пен Оңтүстік', day: '27 наурыз', topic: 'Сауда' },
} as const;
const LANGUAGES = ['zh', 'ru', 'kk'] as const;

/** It speaks of the topic that the record links here, at no place that could be named. */
const NORTH = '## North\n\n[北女士](../people/ada-north.yaml)谈到经贸和七份文件。\n';

const COVERAGE = `rule: Talks of their own.
since: { date: 1992-01-03, why: The beginning. }
searches: [{ where: Web pages, on: 2024-06-01, from: 1992, to: 2024, result: Nothing }]
notSearched: [{ where: Archives, why: They are closed }]
translations:
  zh: { rule: 单独会谈。, searches: [{ where: 网页, result: 未找到 }], notSearched: [{ where: 档案馆, why: 未开放 }] }
`;

let english: Archive;
let parent = '';
const archives = new Map<string, Archive>();
const archiveIn = (language: string) => present(archives.get(language));
const meetingIn = (language: string) => present(archiveIn(language).meetings[0]);
const homeOf = (language: string) => `${HOME}${language}/`;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'editions-'));
  const translations = (texts: (language: (typeof LANGUAGES)[number]) => string) =>
    `translations:\n${LANGUAGES.map((language) => `  ${language}: ${texts(language)}\n`).join('')}`;
  const record = 'meetings/2015-03-27-riverton';
  const folder = await composeIn(parent, {
    edits: [
      { file: 'archive.yaml', from: 'sides:\n', to: `editions: [${LANGUAGES.join(', ')}]\n${translations((one) => `{ name: ${TEXTS[one].name}, editor: ${TEXTS[one].editor} }`)}sides:\n` },
      { file: 'places/riverton.yaml', from: 'name: Riverton\n', to: 'name: Riverton\ntranslations: { zh: { name: 河城, country: 北方 } }\n' },
      { file: 'topics/trade.yaml', from: 'name: Trade\n', to: `name: Trade\n${translations((one) => `{ name: ${TEXTS[one].topic} }`)}` },
    ],
    files: { 'coverage.yaml': COVERAGE, ...Object.fromEntries(
      LANGUAGES.map((one) => [
        `${record}.${one}.md`,
        // The Chinese one is of an older record, and has the words of one side alone.
        one === 'zh'
          ? `---\nof: "00000000"\ntitle: ${TEXTS.zh.title}\nfigures: [{ unit: 份文件, of: 所签文件 }]\nnotes: [{ about: 拼写, text: 两种拼法 }]\n---\n\n${NORTH}`
          : `---\nof: "4163425c"\ntitle: ${TEXTS[one].title}\nsummary: ${TEXTS[one].name}\nrevised: true\n---\n`,
      ]),
    ) },
  }); // prettier-ignore
  const content = await readContent(folder);
  expect(content.problems).toEqual([]);
  english = createArchive(content);
  for (const one of LANGUAGES) archives.set(one, createArchive(contentIn(one, content)));
  archives.set('en', english);
});

afterAll(() => rm(parent, { recursive: true }));

const published = (meeting: Meeting): Meeting => ({ ...meeting, published: '2026-11-22' });

/** The one event of a calendar. */
function eventOf(calendar: string): ICAL.Event {
  return new ICAL.Event(present(ICAL.Component.fromString(calendar).getFirstSubcomponent('vevent') ?? undefined));
}

describe.for(LANGUAGES)('what programs get of the edition in %s', (language) => {
  const { title, day, topic } = TEXTS[language];

  test('cites it in its language, as an entry that is not that of English', () => {
    const [meeting, home] = [published(meetingIn(language)), homeOf(language)];
    const citation = citationOf(archiveIn(language), meeting, home);
    const address = `${home}meetings/2015-03-27-riverton/`;
    expect(citation.key).toBe(`archive.example-${language}:2015-03-27-riverton`);
    expect(citation.title).toContain(day);
    const { entries, errors } = parse(bibTex([citation]), { sentenceCase: false });
    expect(errors).toEqual([]);
    const names = { zh: 'chinese', ru: 'russian', kk: 'kazakh' };
    expect(entries[0]?.fields).toMatchObject({ title: citation.title, langid: names[language], url: address });
    expect(reader.read(ris([citation]).replaceAll('\r\n', '\n'))?.[0]).toMatchObject({ LA: [language], UR: [address], KW: [topic] });
    expect(JSON.parse(cslJson([citation]))).toMatchObject([{ language, URL: address, title: citation.title }]);
    const written = coins(archiveIn(language), citation);
    const fields = new URLSearchParams(written);
    expect([fields.get('rft.language'), fields.get('rft.title'), fields.has('rft.subject')]).toEqual([language, citation.title, false]);
    expect(written).not.toMatch(/%[89A-F]/u);
  }); // prettier-ignore

  test('is cited as the published styles do, first as those of its language do', () => {
    const citation = citationOf(archiveIn(language), published(meetingIn(language)), homeOf(language));
    const styles = styledCitations(citation);
    const [first, ...others] = styles.filter(({ isFirstChoice }) => isFirstChoice);
    expect([first?.style, others]).toEqual([language === 'zh' ? 'gbt' : 'gost', []]);
    for (const { style, before, after } of styles) {
      const oracle = byProcessor(style, printedOf(citation));
      // The published style knows no Kazakh.
      expect(`${before}${after}`).toBe(language === 'kk' ? oracle.replace('Электронный', 'Электрондық') : oracle);
    }
  });

  test('is dated, labelled and addressed in its language, in every file', () => {
    const [archive, meeting, home] = [archiveIn(language), meetingIn(language), homeOf(language)];
    const { data, content } = matter(recordMarkdown(archive, meeting, home), {});
    expect(data).toMatchObject({ title, language, translation_of: `${HOME}meetings/2015-03-27-riverton/`, revised: language !== 'zh', topics: [topic] });
    expect([data['outdated'], data['in_english']]).toEqual(language === 'zh' ? [true, expect.arrayContaining(['summary', 'south'])] : [undefined, expect.arrayContaining(['outcome', 'north'])]);
    expect(content).not.toMatch(/Retold|Figures|Notes on|Outcome:/u);
    const event = eventOf(recordCalendar(archive, meeting, home));
    expect([event.summary, event.uid]).toEqual([title, '2015-03-27-riverton@archive.example']);
    expect(event.description).not.toContain('Record:');
    const llms = llmsText(archive, home);
    expect(llms).toContain(`${home}meetings/2015-03-27-riverton.md`);
    expect(llms).not.toMatch(/Each record|Outcome:|Downloads/u);
  }); // prettier-ignore

  test('has feeds of their own', () => {
    const [feed, inEnglish] = [feedOf(archiveIn(language), homeOf(language)), feedOf(english, HOME)];
    const xml = atomFeed(feed);
    expect(load(xml, { xml: true })('feed').attr('xml:lang')).toBe(language);
    const [atom, json] = [parseAtomFeed(xml), parseJsonFeed(jsonFeed(feed))];
    expect([atom.title?.value, json.language]).toEqual([TEXTS[language].name, language]);
    const ids = [feed, inEnglish].flatMap(({ id, entries }) => [id, ...entries.map((entry) => entry.id)]);
    expect(new Set(ids).size).toBe(ids.length);
    const $ = load(atom.entries?.[0]?.content?.value ?? '', null, false);
    expect($('h2').length).toBe(2);
    // What is in English is marked in it.
    const marked = $('p[lang=en]').toArray().map((one) => $(one).text()); // prettier-ignore
    expect(marked.some((text) => text.includes('Bo South'))).toBe(true);
    expect(marked.some((text) => text.includes('北女士'))).toBe(false);
  });

  test('has a book of its own', async () => {
    const book = await readBook(epub(archiveIn(language), homeOf(language), COVER));
    expect(faults(book)).toEqual([]);
    const $ = book.page('EPUB/package.opf');
    expect($('dc\\:language').text()).toBe(language);
    expect($('dc\\:identifier').text()).toBe(`https://archive.example/${language}/data/archive.epub`);
    const record = book.page('EPUB/records/2015-03-27-riverton.xhtml');
    expect([record('html').attr('xml:lang'), record('h1').text()]).toEqual([language, title]);
    expect(record('p[lang=en]').text()).toContain('Bo South');
    expect(book.names.map((name) => (name.endsWith('.xhtml') ? book.text(name) : '')).join('')).not.toMatch(/Retold|Contents|Landmarks|¶ \d+:/u);
    expect(book.text('EPUB/style.css').includes('font-style: normal')).toBe(language === 'zh');
  }); // prettier-ignore

  test('has tables whose keys are those of English, and whose words are its own', () => {
    for (const table of DATA_TABLES.filter(({ key }) => key.length > 0)) {
      const read = (archive: Archive, home: string) =>
        Papa.parse<Record<string, string>>(rowsCsv(table, table.rows(archive, home)).replace(/^\uFEFF/u, ''), { header: true, skipEmptyLines: true }).data;
      const rows = read(archiveIn(language), homeOf(language));
      const keys = (all: typeof rows) => all.map((row) => table.key.map((column) => row[column]).join());
      expect(new Set(keys(rows)).size, table.name).toBe(rows.length);
      if (table.name === 'notes') expect(rows.map(({ about }) => about)).not.toContain('publisher of the report');
      else if (table.name === 'statements') expect(rows.map(({ topics }) => topics)).toEqual([topic, topic]);
      else if (!['mentions', 'figures'].includes(table.name)) expect(keys(rows)).toEqual(keys(read(english, HOME)));
    }
  }); // prettier-ignore

  test('says of what it is a translation, as English says what translations it has', () => {
    const graph = (archive: Archive, home: string) =>
      z.array(z.record(z.string(), z.unknown())).parse((JSON.parse(archiveJsonLd(archive, home)) as { '@graph': unknown })['@graph']);
    const report = (archive: Archive, home: string) => graph(archive, home).find((thing) => thing['@type'] === 'Report');
    const [own, original] = [report(archiveIn(language), homeOf(language)), report(english, HOME)];
    expect(own).toMatchObject({ inLanguage: language, translationOfWork: { '@id': original?.['@id'] } });
    expect(original).toMatchObject({ inLanguage: 'en' });
    expect(own?.['about']).toEqual(original?.['about']);
    expect(graph(archiveIn(language), homeOf(language)).filter((thing) => thing['@id'] === `${HOME}meetings/2015-03-27-riverton/#meeting`)).toMatchObject([{ '@type': 'Event', name: title }]);
    expect(graph(archiveIn(language), homeOf(language))[0]).toMatchObject({ '@type': 'Dataset', inLanguage: language });
    expect(original).not.toHaveProperty('translationOfWork');
    expect(original?.['workTranslation']).toContainEqual({ '@id': own?.['@id'] });
    // Of a page every byte counts.
    expect(JSON.stringify(recordJsonLd(english, present(english.meetings[0]), HOME, ''))).not.toContain('workTranslation');
  }); // prettier-ignore
});

test('Chinese has its own marks between parts, in every text', async () => {
  const [archive, meeting, home] = [archiveIn('zh'), meetingIn('zh'), homeOf('zh')];
  const book = await readBook(epub(archive, home, COVER));
  const chapters = book.names.filter((name) => name.endsWith('.xhtml')).map((name) => book.page(name)('body').text());
  const feed = feedOf(archive, home).entries.map(({ html }) => load(html, null, false).text());
  const markdown = matter(recordMarkdown(archive, meeting, home), {}).content.replace(/\]\([^)]*\)/gu, ']');
  const event = eventOf(recordCalendar(archive, meeting, home));
  const texts = [
    ...chapters,
    ...feed,
    markdown,
    llmsText(archive, home).replace(/\]\(.*?\): /gu, ']'),
    event.description,
    event.location,
  ];
  const found = texts.flatMap(
    (text) => text.match(/.{0,9}\p{Script=Han}(?:[,:;.](?!\p{Script=Latin})| ?\().{0,9}|[。，；：] .{0,9}/gu) ?? [],
  );
  expect(found).toEqual([]);
});

test('the day of the meeting takes the place of the month in every language', () => {
  const cite = (language: string, title: string) => {
    const { edition } = meetingIn(language);
    return citedTitle({ title, date: '2015-03-27', ...(edition && { edition }) }).replaceAll('\u00A0', ' ');
  };
  expect(cite('zh', '北方会见南方（2015年3月）')).toBe('北方会见南方（2015年3月27日）');
  expect(cite('zh', '北方会见南方')).toBe('北方会见南方（2015年3月27日）');
  expect(cite('zh', '北方会见南方（2015年3月27日）')).toBe('北方会见南方（2015年3月27日）');
  for (const language of ['ru', 'kk', 'en']) {
    const [month, dated] = [cite(language, 'A'), cite(language, cite(language, 'A'))];
    expect(dated).toBe(month);
    expect(dated).toContain('27');
  }
});

describe('the JSON of a record', () => {
  const readFile = (archive: Archive, home: string) => {
    const written: unknown = JSON.parse(recordJson(archive, present(archive.meetings[0]), home));
    const schema = z.record(z.string(), z.unknown()).parse(JSON.parse(recordJsonSchema(archive, home)));
    const validate = new Ajv2020({ validateFormats: false }).compile(schema);
    validate(written);
    expect(validate.errors ?? []).toEqual([]);
    return RecordFileSchema.parse(written);
  };

  test('has what is translated into every language, and nothing else, in English', () => {
    const { language, translation, translations } = readFile(english, HOME);
    expect([language, translation]).toEqual(['en', undefined]);
    expect(Object.keys(translations ?? {})).toEqual(LANGUAGES);
    const { zh, ru } = present(translations);
    expect(zh).toMatchObject({ url: `${HOME}zh/meetings/2015-03-27-riverton/`, title: TEXTS.zh.title, revised: false, outdated: true });
    expect(zh).not.toHaveProperty('summary');
    expect(zh?.paragraphs.map(({ number, url, text }) => [number, url, text])).toEqual([[1, `${HOME}zh/meetings/2015-03-27-riverton/#p1`, '北女士谈到经贸和七份文件。']]);
    expect(ru).toMatchObject({ summary: TEXTS.ru.name, revised: true, paragraphs: [] });
    expect(ru).not.toHaveProperty('outdated');
  }); // prettier-ignore

  test('is in its own language in an edition, and says what English it holds', () => {
    const file = readFile(archiveIn('zh'), homeOf('zh'));
    expect(file).toMatchObject({
      language: 'zh',
      title: TEXTS.zh.title,
      editor: TEXTS.zh.editor,
      url: `${HOME}zh/meetings/2015-03-27-riverton/`,
      translation: { of: `${HOME}meetings/2015-03-27-riverton/`, revised: false, outdated: true },
    });
    expect(archiveJson(archiveIn('zh'), homeOf('zh'))).not.toContain('translations');
    expect(file.translations).toBeUndefined();
    expect(file.translation?.inEnglish).toEqual(expect.arrayContaining(['summary', 'south']));
    const texts = file.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ text, mentions }) => mentions.map((mention) => [text.slice(mention.start, mention.end), mention.text])));
    expect(texts.length).toBeGreaterThan(2);
    for (const [found, said] of texts) expect(found).toBe(said);
  }); // prettier-ignore

  test('is all of the archive’s too, which says its language', () => {
    for (const language of ['en', 'zh']) {
      const archive = archiveIn(language);
      const whole = JSON.parse(archiveJson(archive, language === 'en' ? HOME : homeOf(language))) as unknown;
      expect(whole).toMatchObject({ archive: { language }, meetings: [{ language }] });
    }
  });
});

test('an archive without editions says nothing of languages', () => {
  const { editions, ...settings } = english.settings;
  const alone: Archive = { ...english, settings, editions: [] };
  expect(editions).toEqual(LANGUAGES);
  const meeting = present(alone.meetings[0]);
  const written = [recordJson(alone, meeting, HOME), archiveJsonLd(alone, HOME), recordMarkdown(alone, meeting, HOME), recordJsonSchema(alone, HOME)]; // prettier-ignore
  for (const text of written) expect(text).not.toMatch(/translat/iu);
  expect(archiveJson(alone, HOME)).not.toContain('"translations"');
});

describe.for(LANGUAGES)('the codebook in %s', (language) => {
  const words = wordsIn(language);

  test('tells of every table and column, and of no other', () => {
    const told = Object.entries(words.codebook.tables).map(([name, { columns }]) => [
      name,
      Object.keys(columns).sort(),
    ]);
    expect(told).toEqual(DATA_TABLES.map(({ name, columns }) => [name, columns.map((column) => column.name).sort()]));
  });

  test('is that of the data package', () => {
    const { resources } = z
      .object({ resources: z.array(z.object({ description: z.string(), schema: z.object({ fields: z.array(z.object({ description: z.string() })) }) })) })
      .parse(JSON.parse(dataPackage(archiveIn(language), homeOf(language), () => [])));
    const own = language === 'zh' ? /\p{Script=Han}/u : /\p{Script=Cyrillic}/u;
    for (const { description, schema } of resources)
      for (const text of [description, ...schema.fields.map((field) => field.description)]) expect(text).toMatch(own);
  }); // prettier-ignore
});

test('a script is foreign on pages in another one alone', () => {
  const found = (text: string) => ['en', ...LANGUAGES].map((language) => foreignLanguageOf(text, language));
  expect(found('李克强')).toEqual(['zh', undefined, 'zh', 'zh']);
  expect(found('Назарбаев')).toEqual(['und-Cyrl', 'und-Cyrl', undefined, undefined]);
  expect(found('Li Keqiang')).toEqual([undefined, undefined, undefined, undefined]);
});
