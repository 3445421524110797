import { describe, expect, test } from 'vitest';
import { explain, suggestions } from '../../../src/search/explain.ts';
import { wordsOf } from '../../../src/search/fold.ts';
import { findInRecord, inOrder, narrowed } from '../../../src/search/find-in-record.ts';
import { markPassage } from '../../../src/search/mark-passage.ts';
import { readRecord, writeRecord } from '../../../src/search/indexed-record.ts';
import type { FoundMention, IndexedRecord } from '../../../src/search/indexed-record.ts';
import { dateTokens, entityToken, numberToken } from '../../../src/search/tokens.ts';
import { answers, phraseIn } from '../../../src/search/words-in-passage.ts';
import { names, understand } from './small-archive.ts';

const TEXT = 'Li and Massimov’s talks covered e-commerce, China-Kazakhstan trade and 23.6 billion in links.';
const mention = (kind: FoundMention['kind'], id: string, name: string): FoundMention => {
  const start = TEXT.indexOf(name);
  return { kind, id, start, end: start + name.length };
};
const MENTIONS = [mention('people', 'li-keqiang', 'Li'), mention('people', 'karim-massimov', 'Massimov’s')];
const TOKENS = ['zzepeoplelikeqiangz', 'zzn23d6z', 'zzd2015z', 'ecommerce'];

describe('what is found is marked', () => {
  test.each([
    ['Мәсімов', ['Massimov’s']],
    ['trade', ['trade']],
    ['trad', ['trade']],
    ['ecommerce', ['e-commerce']],
    ['$23.6bn', ['23.6']],
    ['"talks covered"', ['talks covered']],
    ['"talks covered" -gas', ['talks covered']],
    ['Li', ['Li']],
    ['green', []],
  ])('%s', (query, marked) => {
    const parts = markPassage(TEXT, MENTIONS, understand(query));
    expect(parts.map(({ text }) => text).join('')).toBe(TEXT);
    expect(parts.filter(({ found }) => found).map(({ text }) => text)).toEqual(marked);
  });
});

describe('a passage answers', () => {
  const passage = { words: wordsOf(TEXT), tokens: new Set(TOKENS), mentions: MENTIONS };
  test.each(['Мәсімов', 'Li trade', '"talks covered"', '23.6 billion', '2015', 'trade -gas', 'e-commerce', ''])(
    '%s',
    (query) => {
      expect(answers(passage, understand(query))).toBe(true);
    },
  );
  test.each(['gas', '"covered talks"', 'trade -Massimov', 'Li -trade', '-"talks covered"', '-2015', 'BRI', '3'])(
    'not %s',
    (query) => {
      expect(answers(passage, understand(query))).toBe(false);
    },
  );

  test('a name stands whole and in one piece', () => {
    const holds = (text: string, query: string) =>
      answers({ words: wordsOf(text), tokens: new Set(), mentions: [] }, understand(query));
    expect(holds('The links', 'Li')).toBe(false);
    expect(holds('The Belt and Road', 'Belt and Road')).toBe(true);
    expect(holds('The road and a belt', 'Belt and Road')).toBe(false);
    expect(holds('The Belt and Road', 'BRI')).toBe(true);
  });
});

test('a phrase is found word by word', () => {
  const words = wordsOf('a b, a  B c');
  expect(phraseIn(words, 'A b')).toEqual([
    { start: 0, end: 3 },
    { start: 5, end: 9 },
  ]);
  expect(phraseIn(words, 'b c a')).toEqual([]);
  expect(phraseIn(words, ' ')).toEqual([]);
});

describe('what is called otherwise than it was asked for is named', () => {
  test.each([
    ['Мәсімов', ['spelled Massimov']],
    ['Masimov', ['spelled Massimov']],
    ['Massimov', []],
    ['Keqiang', ['called Li']],
    ['li keqiang', []],
    ['masimow', []],
    ['Masimov Keqiang', ['spelled Massimov', 'called Li']],
  ])('for %s', (query, said) => {
    const explanations = explain(TEXT, MENTIONS, understand(query));
    expect(explanations.map(({ reason, names: given }) => `${reason} ${given.join(', ')}`)).toEqual(said);
  });

  test('also where a name stands without a link, and by whole words', () => {
    expect(explain('The United Nations', [], understand('UN'))).toEqual([
      { reason: 'called', names: ['United Nations'] },
    ]);
  });
});

test('after a search without result names with the same beginning are suggested, else the most mentioned', () => {
  expect(suggestions('astna', names, 3)).toEqual(['Astana', 'Aviation']);
  expect(suggestions('☃', names, 2)).toEqual(['Li Keqiang', 'Karim Massimov']);
});

describe('words added to the index', () => {
  test('end so that none begins another', () => {
    expect(numberToken(3).startsWith(numberToken(33))).toBe(false);
    expect(numberToken(33).startsWith(numberToken(3))).toBe(false);
    expect(entityToken('topics', 'oil-and-gas')).toBe('zzetopicsoilandgasz');
    expect(numberToken(23.6)).toBe('zzn23d6z');
    expect(dateTokens('2015-12-14')).toEqual(['zzd2015z', 'zzd2015m12z', 'zzd2015m12d14z']);
    expect(dateTokens('2015')).toEqual(['zzd2015z']);
  });
});

describe('a record in the index', () => {
  const passages = [
    { paragraph: 1, voice: 'background', text: TEXT, mentions: MENTIONS, tokens: TOKENS },
    { paragraph: 2, voice: 'china', text: 'A | B; zz', mentions: [mention('topics', 'trade', 'trade')], tokens: [] },
  ];
  const address = `/archive${writeRecord('meetings/2015-x/', '2015-01-21', 'A | B', ['zzd2015m01z'], passages)}`;
  const record = readRecord(address, { year: ['2015'], topic: ['trade|Trade'], leader: ['bo|Bo South'] });

  test('comes back whole', () => {
    expect(record).toMatchObject({ id: '2015-x', date: '2015-01-21', title: 'A | B' });
    expect(record?.passages.map(({ paragraph, text, mentions }) => ({ paragraph, text, mentions }))).toEqual(
      passages.map(({ paragraph, text, mentions }) => ({ paragraph, text, mentions })),
    );
    expect([...(record?.passages[0]?.tokens ?? [])]).toEqual(expect.arrayContaining(['zzd2015m01z', ...TOKENS]));
    // What its mentions tell is not written.
    expect([...(record?.passages[1]?.tokens ?? [])]).toEqual(['zzd2015m01z', 'zzetopicstradez']);
    expect(record?.names.get('bo')).toBe('Bo South');
  });

  test('tells its passages apart by who speaks and of what', () => {
    const [first, second] = record?.passages ?? [];
    expect(first?.facets).toMatchObject({ year: ['2015'], leader: ['bo'], side: ['background'], topic: [] });
    expect(second?.facets).toMatchObject({ year: ['2015'], leader: ['bo'], side: ['china'], topic: ['trade'] });
  });

  test.each(['', '/about/', '/meetings/|2015|1 x|T\ntext'])('is none in “%s”', (other) => {
    expect(readRecord(other, {})).toBeUndefined();
  });
});

describe('records found', () => {
  const recordOf = (id: string, ...texts: string[]): IndexedRecord => ({
    id,
    isKnownOnly: false,
    date: id,
    title: id,
    names: new Map(),
    passages: texts.map((text, index) => ({
      paragraph: index + 1,
      beside: undefined,
      voices: [],
      text,
      mentions: [],
      tokens: new Set<string>(),
      facets: { side: [index === 0 ? 'china' : 'other'] },
    })),
  });
  const query = understand('gas supply');
  const found = [
    recordOf('2015', 'gas and a supply', 'trade', 'gas supply'),
    recordOf('2022', 'gas, supply'),
    recordOf('2019', 'supply of gas'),
    recordOf('2020', 'trade'),
  ].map((record) => ({ record, passages: findInRecord(record, query) }));
  const order = (sort: 'relevance' | 'newest' | 'oldest', chosen = new Map()) =>
    inOrder(narrowed(found, chosen), sort).map(({ record, passages }) => [
      record.id,
      ...passages.map(({ paragraph }) => paragraph),
    ]);

  test('stand by their best passage, its words side by side before all, then the later', () => {
    expect(order('relevance')).toEqual([
      ['2022', 1],
      ['2015', 3, 1],
      ['2019', 1],
    ]);
  });

  test('stand by date with their passages as in the record', () => {
    expect(order('newest').map(([id]) => id)).toEqual(['2022', '2019', '2015']);
    expect(order('oldest')[0]).toEqual(['2015', 1, 3]);
  });

  test('are narrowed to the passages that fit', () => {
    expect(order('oldest', new Map([['side', new Set(['other'])]]))).toEqual([['2015', 3]]);
  });
});
