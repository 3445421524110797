import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { speakerOf } from '../../src/archive/archive.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { factValue } from '../../src/archive/schema/parts.ts';
import { downloadsOf } from '../../src/exports/downloads.ts';
import { archiveOf, present } from '../unit/written-content.ts';
import { COVER, HOME, HOSTILE, hostileArchive, largeArchive, ownArchive, unguarded } from './archives.ts';

interface Field {
  readonly name: string;
  readonly type: string;

  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] };
}

interface Resource {
  readonly dialect: { header: boolean; delimiter: ','; quoteChar: string; lineTerminator: '\r\n' };
  readonly name: string;
  readonly path: string | readonly string[];
  readonly bytes?: number;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly [string];
      readonly reference: { readonly resource?: string; readonly fields: readonly [string] };
    }[];
  };
}

type Row = Readonly<Record<string, string>>;

const profile = new Ajv({ strict: false, validateFormats: false }).compile(
  JSON.parse(await readFile(new URL('../fixtures/data-package/profile-2.0.json', import.meta.url), 'utf8')) as object,
);

/** The data package of an archive, read as a stranger would: the description first, then the files it names. */
class ReadPackage {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly resources: readonly Resource[];
  readonly descriptor: unknown;

  constructor(archive: Archive, most?: number) {
    this.files = new Map(downloadsOf(archive, HOME, COVER, most).map(({ file, take }) => [file, take()]));
    const descriptor = JSON.parse(text(present(this.files.get('datapackage.json')))) as { resources: Resource[] };
    this.descriptor = descriptor;
    this.resources = descriptor.resources;
  }

  /** The rows of a table as they are written. */
  written(name: string): Row[] {
    const { path, schema, dialect } = present(this.resources.find((resource) => resource.name === name));
    const { header, delimiter, quoteChar, lineTerminator: newline } = dialect;
    return [path].flat().flatMap((file) => {
      const { data, errors, meta } = Papa.parse<Row>(text(present(this.files.get(file))), { header, delimiter, quoteChar, newline, skipEmptyLines: true }); // prettier-ignore
      expect(errors, file).toEqual([]);
      expect(meta.fields).toEqual(schema.fields.map((field) => field.name));
      return data;
    });
  }

  /** The rows with texts as they are meant. */
  rows(name: string): Row[] {
    const { schema } = present(this.resources.find((resource) => resource.name === name));
    const texts = new Set(schema.fields.filter(({ type }) => type === 'string').map((field) => field.name));
    return this.written(name).map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, texts.has(key) ? unguarded(cell) : cell])),
    );
  }
}

/** The parts of a list. */
function parts(cell: string | undefined): string[] {
  return cell === '' ? [] : present(cell).split('; ');
}

function text(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

const own = new ReadPackage(ownArchive);
const archives = [
  ['the archive', own],
  ['an archive of hostile texts', new ReadPackage(hostileArchive)],
  ['an archive in parts', new ReadPackage(largeArchive(40, '1999-12-20'), 15)],
] as const;

describe.for(archives)('the data package of %s', ([, read]) => {
  test('is valid under the published profile', () => {
    expect(profile(read.descriptor), JSON.stringify(profile.errors)).toBe(true);
  });

  test('has cells of the types, values and presence that it describes', () => {
    const patterns: Readonly<Record<string, RegExp>> = {
      integer: /^-?\d+$/u,
      number: /^-?\d+(?:\.\d+)?$/u,
      date: /^\d{4}-\d{2}-\d{2}$/u,
      string: /^/u,
    };
    for (const { name, schema } of read.resources) {
      const rows = read.rows(name);
      for (const { name: column, type, constraints } of schema.fields) {
        for (const row of rows) {
          const cell = present(row[column]);
          if (cell === '') expect(constraints?.required, `${name}.${column}`).not.toBe(true);
          else expect(cell, `${name}.${column}`).toMatch(present(patterns[type]));
          if (cell !== '' && constraints?.enum) expect(constraints.enum).toContain(cell);
        }
      }
    }
  });

  test('has keys that tell rows apart and references that lead somewhere', () => {
    let followed = 0;
    for (const { name, schema } of read.resources) {
      const rows = read.rows(name);
      if (schema.primaryKey !== undefined) {
        const { primaryKey } = schema;
        const keys = rows.map((row) => JSON.stringify(primaryKey.map((column) => row[column])));
        expect(new Set(keys).size, name).toBe(keys.length);
      }
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const targets = new Set(read.rows(reference.resource ?? name).map((row) => row[reference.fields[0]]));
        for (const row of rows) {
          const cell = row[fields[0]];
          if (cell === '') continue;
          followed += 1;
          expect(targets.has(cell), `${name}.${fields[0]}: ${String(cell)}`).toBe(true);
        }
      }
    }
    expect(followed).toBeGreaterThan(100);
  });

  test('says of every mention where it stands in the text, as a program counts that counts characters', () => {
    const texts = new Map(read.rows('statements').map((row) => [row['statement'], Array.from(present(row['text']))]));
    const mentions = read.rows('mentions');
    expect(mentions.length).toBeGreaterThan(10);
    for (const { statement, start, end, words } of mentions) {
      expect(present(texts.get(statement)).slice(Number(start), Number(end)).join('')).toBe(words);
    }
  });

  test('gives each file its size', () => {
    for (const { path, bytes } of read.resources) {
      if (typeof path === 'string') expect(bytes).toBe(read.files.get(path)?.length);
    }
  });
});

describe('the tables of the archive', () => {
  test('have the meetings', () => {
    expect(own.rows('meetings').map((row) => [row['meeting'], row['title'], row['date'], row['format'], row['place'], row['building'], row['address'], row['published'], Number(row['paragraphs'])])).toEqual(
      ownArchive.meetings.map((meeting) => [meeting.id, meeting.title, meeting.date, meeting.format, meeting.place ? `places/${meeting.place.id}` : '', meeting.building ? `places/${meeting.building.id}` : '', `${HOME}meetings/${meeting.id}/`, meeting.published ?? '', meeting.paragraphs.length]),
    ); // prettier-ignore
    expect(own.rows('meetings').map(({ leaders, topics }) => [parts(leaders), parts(topics)])).toEqual(
      ownArchive.meetings.map(({ leaders, facts }) => [
        leaders.map(({ id }) => `people/${id}`),
        facts.topics.map((topic) => `topics/${topic}`),
      ]),
    );
  });

  test('have every statement first, as readers need it and to the letter', () => {
    expect(own.resources[0]?.name).toBe('statements');
    expect(own.resources.length - 1).toBeLessThanOrEqual(12);
    expect(own.resources[0]?.schema.fields.slice(0, 7).map(({ name }) => name)).toEqual(['date', 'side', 'speaker', 'paragraph', 'text', 'topics', 'address']); // prettier-ignore
    expect(own.rows('statements').map(({ date, side, speaker, paragraph, text: words, topics, address }) => [date, side, speaker, Number(paragraph), words, parts(topics), address])).toEqual(
      ownArchive.meetings.flatMap((meeting) =>
        meeting.paragraphs.map((paragraph) => {
          const { number, voice, text: words, mentions } = paragraph;
          return [
          meeting.date,
          ownArchive.side(voice)?.name ?? { outcomes: 'Outcomes', background: 'Background' }[voice],
          speakerOf(meeting, paragraph)?.name ?? '',
          number,
          words,
          [...new Set(mentions.flatMap(({ kind, id }) => (kind === 'topics' ? [present(ownArchive.entity(kind, id)).name] : [])))],
          `${HOME}meetings/${meeting.id}/#p${String(number)}`,
          ];
        }),
      ),
    ); // prettier-ignore
    expect(new Set(own.rows('statements').map(({ speaker }) => speaker)).size).toBeGreaterThan(3);
  });

  test('have every mention', () => {
    expect(own.rows('mentions').map(({ entity }) => entity)).toEqual(
      ownArchive.meetings.flatMap(({ paragraphs }) =>
        paragraphs.flatMap((paragraph) => paragraph.mentions.map(({ kind, id }) => `${kind}/${id}`)),
      ),
    );
  });

  test('have every entity', () => {
    const { people, places, topics, glossary, commitments } = ownArchive;
    expect(own.rows('entities').map((row) => [row['entity'], row['name'], row['about'], row['address'], parts(row['native_names']), parts(row['native_languages']), parts(row['other_names'])])).toEqual(
      [...people, ...places, ...topics, ...glossary, ...commitments].map(({ kind, id, name, about, nativeNames, otherNames }) => [
        `${kind}/${id}`, name, about, `${HOME}${kind}/${id}/`, nativeNames.map((one) => one.name), nativeNames.map(({ lang }) => lang), otherNames,
      ]),
    ); // prettier-ignore
    const offices = own.rows('entities').flatMap((row) => parts(row['offices']));
    expect(offices).toEqual(
      people.flatMap((person) =>
        person.offices.map(
          ({ title, from, to = '..', acting }) => `${title}${acting ? ', acting' : ''} (${from}/${to})`,
        ),
      ),
    );
    expect(own.rows('entities').map(({ latitude, country }) => [latitude, country]).filter(([latitude]) => latitude !== '')).toEqual(
      places.flatMap(({ coordinates, country }) => (coordinates ? [[String(coordinates.latitude), country]] : [])),
    ); // prettier-ignore
  });

  test('have the figures, notes, events and steps', () => {
    const { meetings, commitments } = ownArchive;
    expect(own.rows('figures').map(({ value, unit, of }) => [Number(value), unit, of])).toEqual(
      meetings.flatMap(({ facts }) => facts.figures.map(({ value, unit, of }) => [value, unit, of])),
    );
    expect(
      own.rows('notes').flatMap(({ kind, about, text: words }) => (kind === 'note' ? [[about, words]] : [])),
    ).toEqual(meetings.flatMap(({ facts }) => facts.notes.map((note) => [note.about, note.text])));
    expect(own.rows('referred-events').map(({ event, date }) => [event, date])).toEqual(
      meetings.flatMap(({ facts }) => facts.refersTo.map(({ event, date }) => [event, date.value])),
    );
    const steps = own.rows('commitment-steps');
    expect(steps.flatMap(({ commitment, state, by, says }) => (state === '' ? [] : [[commitment, state, by, says]]))).toEqual(
      commitments.flatMap(({ id, steps: all }) => all.map(({ state, by, says }) => [`commitments/${id}`, state, by, says])),
    ); // prettier-ignore
    expect(steps.flatMap(({ state, says, url }) => (state === '' ? [[says, url]] : []))).toEqual(
      commitments.flatMap(({ afterwards }) => afterwards.map(({ says, url }) => [says, url])),
    );
  });
});

test('the tables of accounts, known meetings and coverage have what the archive holds of them', () => {
  const { meetings, knownMeetings, coverage } = ownArchive;
  expect(own.rows('meetings').map(({ summary, outcome }) => [summary, outcome])).toEqual(
    meetings.map(({ summary, outcome }) => [summary, outcome]),
  );
  expect(own.rows('accounts').map((row) => [row['account'], row['side'], row['publisher'], row['url'], row['read'], row['found'], row['sha256']])).toEqual([
    ...meetings.flatMap(({ id, facts: { source }, accounts }) => [
      [`${id}/report`, source.side, factValue(source.publisher) ?? '', source.url ?? '', '', source.found ?? '', source.sha256],
      ...accounts.map((one) => [`${id}/${one.id}`, one.side, one.publisher, one.url, one.read, one.found, '']),
    ]),
    ...knownMeetings.flatMap(({ id, sources }) =>
      sources.map((one, index) => [`known-${id}/${String(index + 1)}`, one.side, one.publisher, one.url, '', one.found, '']),
    ),
  ]); // prettier-ignore
  expect(own.rows('comparisons').map(({ kind, side, subject, says }) => [kind, side, subject, says])).toEqual(
    meetings.flatMap(({ comparison }) => [
      ...(comparison?.differently ?? []).flatMap(({ subject, tells }) => tells.map(({ says }) => ['told differently', '', subject, says])),
      ...(comparison?.disputed ?? []).flatMap(({ subject, tells }) => tells.map(({ says }) => ['disputed', '', subject, says])),
      ...(comparison?.only ?? []).map(({ side, subject, says }) => ['only', side, subject, says]),
      ...(comparison?.both ?? []).map(({ subject }) => ['both', '', subject, '']),
    ]),
  ); // prettier-ignore
  const accounts = new Set(own.rows('accounts').map(({ account }) => account));
  const statements = new Set(own.rows('statements').map((row) => row['statement']));
  for (const row of own.rows('comparisons')) {
    expect(parts(row['accounts']).length).toBeGreaterThan(0);
    expect(parts(row['accounts']).filter((account) => !accounts.has(account))).toEqual([]);
    expect(parts(row['statements']).filter((one) => !statements.has(one))).toEqual([]);
    expect(parts(row['accounts']).some((account) => account.endsWith('/report'))).toBe(row['statements'] !== '');
  }
  expect(own.rows('known-meetings').map((row) => [row['known_meeting'], row['first_day'], row['last_day'], row['place'], row['sure']])).toEqual(
    knownMeetings.map(({ id, when, place, sure }) => [id, when.first, when.last, place ? `places/${place.id}` : '', sure]),
  ); // prettier-ignore
  expect(own.rows('known-meetings').map(({ date }) => date)).toEqual(
    knownMeetings.map(({ date }) => (date.known === 'one of' ? `[${date.dates.join(',')}]` : date.value)),
  );
  expect(own.rows('known-meetings').map(({ leaders }) => parts(leaders))).toEqual(
    knownMeetings.map(({ leaders }) => leaders.map(({ id }) => `people/${id}`)),
  );
  expect(own.rows('searches').map(({ where, looked, meeting, side }) => [where, looked, meeting, side])).toEqual([
    ...present(coverage).searches.map(({ where }) => [where, 'yes', '', '']),
    ...present(coverage).notSearched.map(({ where }) => [where, 'no', '', '']),
    ...meetings.flatMap(({ id, facts }) => facts.accountsNotFound.map(({ side, where }) => [where, 'yes', id, side])),
  ]);
});

test('a fact that another page evidences is told with that page', () => {
  const place = '{ value: riverton, evidenced: Another report, url: "https://p.example/" }';
  const archive = archiveOf([{ date: '2015-03-27', fields: { venue: `{ place: ${place}, building: not stated }` } }]);
  const read = new ReadPackage(archive);
  expect(read.rows('meetings').map((row) => row['place'])).toEqual(['places/riverton']);
  expect(read.rows('notes').filter(({ about }) => about === 'place' || about === 'building')).toMatchObject([
    { kind: 'evidenced', about: 'place', text: 'Another report', url: 'https://p.example/' },
    { kind: 'not stated', about: 'building', text: '', url: '' },
  ]);
});

test('the archive of hostile texts has a mention behind a character of two UTF-16 units', () => {
  const texts = hostileArchive.meetings.flatMap(({ paragraphs }) => paragraphs);
  const behind = texts.filter(({ text: words, mentions }) =>
    mentions.some(({ start }) => /[\u{10000}-\u{10FFFF}]/u.test(words.slice(0, start))),
  );
  expect(behind).not.toEqual([]);
});

test('no text cell begins as a formula, and every text can be had exactly', () => {
  const read = new ReadPackage(hostileArchive);
  for (const { name, schema } of read.resources) {
    const texts = schema.fields.filter(({ type }) => type === 'string').map((field) => field.name);
    for (const row of read.written(name)) {
      for (const column of texts) expect(row[column]).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
    }
  }
  expect(read.rows('meetings').map(({ title }) => title)).toEqual(HOSTILE);
  expect(read.rows('notes').flatMap(({ kind, about }) => (kind === 'note' ? [about] : []))).toEqual(HOSTILE);
  expect(read.rows('meetings').map(({ summary }) => summary)).toEqual(HOSTILE);
  expect(read.rows('comparisons').map(({ says }) => says)).toEqual(HOSTILE);
  expect(read.rows('accounts').flatMap(({ title, read }) => (read === 'part' ? [title] : []))).toEqual(HOSTILE);
  expect(new Set(read.rows('figures').map(({ value }) => value))).toEqual(new Set(['-7.5']));
  expect(read.rows('statements').map((row) => row['text'])).toEqual(
    hostileArchive.meetings.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.text)),
  );
});

test('lines end with CR LF, and what is for spreadsheets alone begins with a byte order mark', () => {
  const bytes = (name: string) => present(own.files.get(name));
  expect([...bytes('statements.csv').slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const mentions = text(bytes('mentions.csv'));
  expect([...bytes('mentions.csv').slice(0, 9)]).toEqual([...Buffer.from('statement')]);
  expect(mentions.split('\r\n').length - 2).toBe(own.rows('mentions').length);
});
