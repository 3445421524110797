import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain } from '../../../src/search/match-passage.ts';
import { readPage, writePage } from '../../../src/search/indexed-record.ts';
import type { Passage } from '../../../src/search/indexed-record.ts';
import { has, markPassage } from '../../../src/search/match-passage.ts';
import { readMarked, tokenOf, tokensOf, writeMarked } from '../../../src/search/notation.ts';
import type { FoundMention } from '../../../src/search/notation.ts';
import { wordsOf } from '../../../src/search/words.ts';
import { understand } from './small-archive.ts';

const TEXT = 'Li and Massimov’s talks covered e-commerce, China-Kazakhstan trade and 23.6 billion in links.';
const mention = (kind: FoundMention['kind'], id: string, name: string): FoundMention => {
  const start = TEXT.indexOf(name);
  return { kind, id, start, end: start + name.length };
};
const MENTIONS = [mention('people', 'li-keqiang', 'Li'), mention('people', 'karim-massimov', 'Massimov’s')];
const passage: Passage = {
  paragraph: 3,
  beside: undefined,
  text: TEXT,
  mentions: MENTIONS,
  words: wordsOf(TEXT),
  tokens: new Set([...MENTIONS, { kind: 'dates', id: '2015-12-14' } as const].flatMap(tokensOf)),
  voices: ['china'],
  facets: {},
};

test('a text is read back with its mentions, whatever is in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '[', ']', '\\', '(', ')', '李', '😀') }), fc.nat(9), fc.nat(9), (text, from, length) => {
      const start = Math.min(from, text.length);
      const outer = { kind: 'topics' as const, id: 'trade-1', start, end: Math.min(text.length, start + length) };
      const inner = { kind: 'people' as const, id: 'bo', start: outer.end, end: outer.end };
      const read = readMarked(writeMarked({ text, mentions: [outer, inner] }));
      expect(read.text).toBe(text);
      expect(read.mentions).toEqual(expect.arrayContaining([outer, inner]));
    }),
  ); // prettier-ignore
});

test('a page of the index is read back', () => {
  const filters = { year: ['2015'], leader: ['bo|Bo South'], side: ['north'], topic: [], place: [], format: [] };
  const page = writePage({ address: 'meetings/one/', title: 'A "b" <c>', date: '2015-12-14', filters, passages: [{ id: 'p1', text: TEXT, mentions: MENTIONS }] }); // prettier-ignore
  expect(page).toContain('<h1 id="2015-12-14" data-pagefind-title="A &quot;b&quot; &lt;c>"></h1>');
  expect(page).toContain(tokenOf('people', 'li-keqiang'));
  expect(page).toContain('ecommercqz');
  const anchors = [
    { element: 'h1', id: '2015-12-14', title: 'A' },
    { element: 'h2', id: 'p1', title: writeMarked({ text: TEXT, mentions: MENTIONS }) },
    {
      element: 'h2',
      id: 'accounts',
      title: writeMarked({ text: 'Told', mentions: [{ kind: 'voices', id: 'north', start: 4, end: 4 }] }),
    },
  ];
  const record = readPage({ raw_url: '/base/meetings/one/', anchors, filters });
  expect(record).toMatchObject({ id: 'one', isKnownOnly: false, title: 'A', date: '2015-12-14' });
  expect(record?.passages).toMatchObject([
    { paragraph: 1, beside: undefined, text: TEXT, facets: { year: ['2015'], leader: ['bo'] } },
    { paragraph: undefined, beside: 'accounts', text: 'Told', voices: ['north'], facets: { side: [] } },
  ]);
  expect(record?.passages[0]?.tokens.has(tokenOf('dates', '2015-12'))).toBe(true);
  expect(record?.names.get('bo')).toBe('Bo South');
  expect(readPage({ raw_url: '/about/', anchors, filters })).toBeUndefined();
});

test('of a date that is less than a day what is known of it can be asked for, of a span each of its days', () => {
  const asked = ['2011', '2011-11', '2011-11-04', '4 November', 'November', '2010s', '2011-11-06'];
  const found = (id: string) =>
    asked.filter((query) => {
      const tokens = new Set(tokensOf({ kind: 'dates', id }));
      return understand(query).wanted.every((one) => has({ ...passage, tokens, words: [] }, one));
    });
  expect(found('2011')).toEqual(['2011', '2010s']);
  expect(found('2011-11')).toEqual(['2011', '2011-11', 'November', '2010s']);
  expect(found('2011-11-03/2011-11-05')).toEqual(asked.slice(0, -1));
});

describe('what is found is marked', () => {
  test.each([
    ['Мәсімов', ['Massimov’s']],
    ['trade', ['trade']],
    ['trad', ['trade']],
    ['ecommerce', ['e-commerce']],
    ['$23.6bn', ['23.6 billion']],
    ['"talks covered" -gas', ['talks covered']],
    ['Li', ['Li']],
    ['green', []],
  ])('%s', (query, marked) => {
    const parts = markPassage(passage, understand(query));
    expect(parts.map(({ text }) => text).join('')).toBe(TEXT);
    expect(parts.filter(({ found }) => found).map(({ text }) => text)).toEqual(marked);
  });
});

describe('a passage has', () => {
  const hasAll = (query: string) => {
    const { wanted, excluded } = understand(query);
    return wanted.every((one) => has(passage, one)) && !excluded.some((one) => has(passage, one));
  };
  test.each(['Мәсімов', 'Li trade', '23.6 billion', '2015', 'trade -gas', 'e-commerce', 'December 2015', '2010s'])('%s', (query) => {
    expect(hasAll(query)).toBe(true);
  }); // prettier-ignore
  test.each(['gas', 'trade -Massimov', 'Li -trade', '-2015', 'BRI', '23.6 million', 'November 2015'])('not %s', (query) => {
    expect(hasAll(query)).toBe(false);
  }); // prettier-ignore
});

test.each([
  ['Мәсімов', ['spelled Massimov']],
  ['Masimov', ['spelled Massimov']],
  ['Massimov', []],
  ['Keqiang', ['called Li']],
  ['Masimov Keqiang', ['spelled Massimov', 'called Li']],
])('what is called otherwise than %s is named', (query, said) => {
  expect(explain(passage, understand(query)).map(({ reason, names }) => `${reason} ${names.join(', ')}`)).toEqual(said);
});
