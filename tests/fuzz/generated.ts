import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { stringify } from 'yaml';
import type { ToStringOptions } from 'yaml';
import type { EntityKind } from '../../src/archive/content.ts';

/** The fields of a file as an editor may write them. */
export type Fields = Readonly<Record<string, unknown>>;

const word = fc.constantFrom(
  'trade',
  'gas',
  'Ada',
  '贸易',
  'Сауда',
  '2015',
  '7',
  'no',
  'null',
  '~',
  'true',
  '1e3',
  '0x1f',
);
const sign = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  ', ',
  ': ',
  ' #',
  '“',
  '"',
  "'",
  ' - ',
  ' & ',
  ' * ',
  '%',
  '{',
  ']',
  '!',
  '\\',
  '…',
);

/** A text that is not empty: words, signs that mean something to YAML or Markdown, other scripts. */
export const text: Arbitrary<string> = fc
  .array(fc.oneof(word, sign, fc.string({ unit: 'grapheme', maxLength: 3 })), { minLength: 1, maxLength: 8 })
  .map((pieces) => `a${pieces.join('')}`.replace(/[\p{Cc}\uFEFF]/gu, ' ').trim());

const id: Arbitrary<string> = fc
  .array(fc.stringMatching(/^[a-z0-9]{1,6}$/), { minLength: 1, maxLength: 3 })
  .map((words) => words.join('-'));

const twoDigits = (max: number) => fc.integer({ min: 1, max }).map((value) => String(value).padStart(2, '0'));
const day: Arbitrary<string> = fc
  .tuple(fc.integer({ min: 1950, max: 2024 }), twoDigits(12), twoDigits(28))
  .map(([year, month, date]) => `${String(year)}-${month}-${date}`);

const nativeNames = fc.array(fc.record({ lang: fc.constantFrom('zh-Hans', 'kk', 'ru'), name: text }), { maxLength: 2 });
const names = { name: text, nativeNames, otherNames: fc.array(text, { maxLength: 3 }), about: text };
const optionalNames = { requiredKeys: ['name', 'about'] as const };
const partialDate = fc.oneof(
  day,
  day.map((one) => one.slice(0, 7)),
  day.map((one) => one.slice(0, 4)),
);
const webAddress = id.map((words) => `https://${words}.example/`);
const office = fc.record(
  { title: text, from: partialDate, to: partialDate, side: id, acting: fc.boolean() },
  { requiredKeys: ['title', 'from'] },
);

/** The fields of a valid entity of each kind. */
export const entities: Readonly<Record<EntityKind, Arbitrary<Fields>>> = {
  people: fc.record(
    { ...names, familyName: text, country: text, offices: fc.array(office, { maxLength: 3 }) },
    { requiredKeys: [...optionalNames.requiredKeys, 'familyName', 'country'] },
  ),
  places: fc.record(
    {
      ...names,
      kind: fc.constantFrom('country', 'city', 'town', 'building'),
      country: text,
      within: id,
      coordinates: fc.record({
        latitude: fc.integer({ min: -90, max: 90 }),
        longitude: fc.double({ min: -180, max: 180, noNaN: true }),
      }),
    },
    { requiredKeys: [...optionalNames.requiredKeys, 'kind', 'country'] },
  ),
  topics: fc.record(names, { requiredKeys: [...optionalNames.requiredKeys] }),
  glossary: fc.record(
    { ...names, kind: fc.constantFrom('programme', 'organization', 'fund', 'forum', 'project', 'document', 'term') },
    { requiredKeys: [...optionalNames.requiredKeys, 'kind'] },
  ),
  commitments: fc.record(
    {
      ...names,
      topic: id,
      steps: fc.array(
        fc.record({
          meeting: id,
          paragraph: fc.integer({ min: 1, max: 9 }),
          state: fc.constantFrom('asked', 'offered', 'signed', 'begun', 'done'),
          by: id,
          says: text,
        }),
        { minLength: 1, maxLength: 3 },
      ),
      afterwards: fc.array(fc.record({ date: partialDate, says: text, publisher: text, url: webAddress, found: day }), {
        maxLength: 2,
      }),
    },
    { requiredKeys: [...optionalNames.requiredKeys, 'topic', 'steps'] },
  ),
};

const given = (value: Arbitrary<string>) =>
  fc.oneof(value, fc.record({ value, inferred: text }), fc.record({ value, evidenced: text, url: webAddress }));
const fact = (value: Arbitrary<string>) => fc.oneof(fc.constant('not stated'), given(value));
const paragraph = fc.integer({ min: 1, max: 3 });
const words = (most: number) => text.filter((one) => one.split(/\s+/u).length <= most);
const citedText = {
  publisher: text,
  title: text,
  side: id,
  language: fc.constantFrom('en', 'ru', 'kk', 'zh-Hans'),
  published: fc.oneof(fc.constant('not stated'), partialDate),
  url: webAddress,
  found: day,
};
const account = fc.record(
  { ...citedText, id: id.filter((one) => one !== 'report'), length: text, read: fc.constantFrom('whole', 'part') },
  { requiredKeys: ['id', 'publisher', 'side', 'language', 'published', 'url', 'found', 'read'] },
);
const by = fc.array(id, { minLength: 1, maxLength: 2 });
const paragraphs = fc.array(paragraph, { maxLength: 2 });
const toldDifferently = fc.array(
  fc.record({
    subject: text,
    tells: fc.array(fc.record({ by, paragraphs, says: text }), { minLength: 2, maxLength: 3 }),
  }),
  { maxLength: 2 },
);
const comparison = fc.record(
  {
    made: day,
    differently: toldDifferently,
    disputed: toldDifferently,
    only: fc.array(fc.record({ side: id, subject: text, says: text, by, paragraphs }), { maxLength: 2 }),
    both: fc.array(fc.record({ subject: text, by, paragraphs }), { maxLength: 2 }),
  },
  { requiredKeys: ['made'] },
);

/** The front matter of a valid record. */
export const frontMatter: Arbitrary<Fields> = fc.record(
  {
    title: text,
    summary: words(60),
    outcome: words(8),
    date: given(day),
    format: fc.constantFrom('in-person', 'video', 'telephone'),
    leaders: fc.tuple(id, id),
    venue: fc.record(
      { place: fact(id), building: fact(id), otherPlace: fact(id) },
      { requiredKeys: ['place', 'building'] },
    ),
    topics: fc.array(id, { minLength: 1, maxLength: 4 }),
    source: fc.record(
      {
        title: fact(text),
        publisher: fact(text),
        section: fact(text),
        published: fact(day),
        credit: fact(text),
        file: text,
        sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
        side: id,
        url: webAddress,
        found: day,
        archivedUrl: webAddress,
      },
      { requiredKeys: ['title', 'publisher', 'section', 'published', 'credit', 'file', 'sha256', 'side'] },
    ),
    accounts: fc.array(account, { maxLength: 2 }),
    comparison,
    accountsNotFound: fc.array(fc.record({ side: id, where: text, on: day }), { maxLength: 2 }),
    table: fc.record({
      level: fc.array(fc.tuple(paragraph, paragraph)),
      apart: fc.array(fc.tuple(paragraph, paragraph)),
    }),
    figures: fc.array(
      fc.record({ value: fc.double({ noNaN: true, noDefaultInfinity: true }), unit: text, of: text, paragraph }),
      { maxLength: 2 },
    ),
    documents: fc.array(
      fc.record(
        {
          title: text,
          kind: fc.constantFrom('agreement', 'memorandum', 'communique', 'other'),
          date: partialDate,
          url: webAddress,
          paragraph,
        },
        { requiredKeys: ['title', 'kind', 'date'] },
      ),
      { maxLength: 2 },
    ),
    refersTo: fc.array(
      fc.record({
        event: id,
        kind: fc.constantFrom('visit', 'meeting', 'conference', 'signing', 'anniversary', 'plan'),
        title: text,
        date: given(partialDate),
        place: fact(id),
        paragraph,
      }),
      { maxLength: 2 },
    ),
    settled: fc.array(fc.record({ words: text, why: text, paragraph }, { requiredKeys: ['words', 'why'] }), {
      maxLength: 2,
    }),
    notes: fc.array(fc.record({ about: text, text, paragraph }, { requiredKeys: ['about', 'text'] }), {
      maxLength: 2,
    }),
  },
  { requiredKeys: ['title', 'summary', 'outcome', 'date', 'format', 'leaders', 'venue', 'topics', 'source'] },
);

const plain = fc.constantFrom(
  'The sides spoke.',
  'Trade grew by 7.5 per cent',
  'on 27 March 2015,',
  'and so on;',
  'Ұлы дала',
  '合作',
  'a \\* b',
  '(“quoted”)',
);
const link = fc
  .tuple(fc.constantFrom('people', 'places', 'topics', 'glossary', 'commitments'), id)
  .map(([kind, name]) => `[words](../${kind}/${name}.yaml)`);
const piece = fc.oneof(
  { weight: 4, arbitrary: plain },
  link,
  plain.map((words) => `*${words}*`),
);

/** A paragraph of running text, emphasis and links. */
const paragraphText: Arbitrary<string> = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => `So ${pieces.join(fc.stringify(pieces).length % 3 === 0 ? '\n' : ' ')}`);

/** The sections of a valid record: each at most once, in any order. */
export const sections: Arbitrary<string> = fc
  .shuffledSubarray(['North', 'South', 'Outcomes', 'Background'], { minLength: 1 })
  .chain((headings) =>
    fc.tuple(
      ...headings.map((heading) =>
        fc.array(paragraphText, { maxLength: 3 }).map((paragraphs) => [`## ${heading}`, ...paragraphs].join('\n\n')),
      ),
    ),
  )
  .map((all) => `${all.join('\n\n')}\n`);

/** YAML in one of the ways that it can be written. */
export const style: Arbitrary<ToStringOptions> = fc.constantFrom<ToStringOptions>(
  {},
  { lineWidth: 0 },
  { collectionStyle: 'flow' },
  { defaultStringType: 'QUOTE_DOUBLE' },
  { defaultStringType: 'BLOCK_LITERAL' },
  { indent: 4 },
);

/** Fields as YAML without anchors. */
export function yamlOf(fields: Fields, how: ToStringOptions = {}): string {
  return stringify(fields, { ...how, aliasDuplicateObjects: false });
}

/** Fields but one. */
export function without(key: string, fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key));
}

/** A record with this front matter and body. */
export function recordOf(front: string, body: string): string {
  return `---\n${front}---\n\n${body}`;
}

/** Pieces of YAML and Markdown, rightly and wrongly put together. */
export const soup: Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '---\n',
          '...\n',
          '\n',
          '\n\n',
          '  ',
          '\t',
          ': ',
          '- ',
          '? ',
          '# ',
          '## ',
          '### ',
          '> ',
          '>- ',
          '|\n',
          '1. ',
          '***',
          '*',
          '_',
          '`',
          '```\n',
        ],
        ...[
          '&a ',
          '*a',
          '!!js/function ',
          '!!binary ',
          '!x ',
          '<<: ',
          '%YAML 1.1\n',
          '%TAG ! x\n',
          '{',
          '}',
          '[',
          ']',
          '](',
          ')',
          '![',
          '"',
          "'",
          '\\',
          '<b>',
          '<!--',
          '-->',
          '<script>',
        ],
        ...[
          '__proto__',
          'constructor',
          'toString',
          'name: a\n',
          'about: b\n',
          'title: T\n',
          'date: 2015-02-30\n',
          'null',
          '~',
          '.nan',
          '.inf',
          '0o7',
          '2015-01-21',
        ],
        ...[
          '## North\n\n',
          '## South\n\n',
          '[t](../topics/trade.yaml)',
          '[x](javascript:alert(1))',
          '[x]: y\n',
          '[^1]',
          '&amp;',
          '&#0;',
          'https://e.org',
          '<https://e.org>',
          '| a | b |\n',
        ],
        ...['\u0000', '\u2028', '\u0085', '\u00a0', '\uFEFF', '\u202e', '\uFFFD', '\u{1F600}', 'e\u0301'],
      ),
      text,
    ),
    { maxLength: 25 },
  )
  .map((pieces) => pieces.join(''));
