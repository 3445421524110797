import { describe, expect, test } from 'vitest';
import { otherSpellings, suggestions } from '../../../src/search/explain.ts';
import { wordsOf } from '../../../src/search/fold.ts';
import { groupByMeeting } from '../../../src/search/group-by-meeting.ts';
import { markPassage } from '../../../src/search/mark-passage.ts';
import { readPassageAddress } from '../../../src/search/passage-address.ts';
import type { FoundMention } from '../../../src/search/passage-address.ts';
import { dateTokens, entityToken, numberToken, withoutTokens, withTokens } from '../../../src/search/tokens.ts';
import { answers, phraseIn } from '../../../src/search/words-in-passage.ts';
import { names, understand } from './small-archive.ts';

const TEXT = 'Li and Massimov’s talks covered e-commerce, China-Kazakhstan trade and 23.6 billion in links.';
const mention = (kind: FoundMention['kind'], id: string, name: string): FoundMention => {
  const start = TEXT.indexOf(name);
  return { kind, id, start, end: start + name.length };
};
const MENTIONS = [mention('people', 'li-keqiang', 'Li'), mention('people', 'karim-massimov', 'Massimov’s')];
const TOKENS = ' zzepeoplelikeqiangz zzn23d6z zzd2015z';

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
  const passage = { words: wordsOf(TEXT + TOKENS), mentions: MENTIONS };
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
    const holds = (text: string, query: string) => answers({ words: wordsOf(text), mentions: [] }, understand(query));
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

describe('another spelling is named', () => {
  test.each([
    ['Мәсімов', ['Massimov']],
    ['Massimov', []],
    ['Keqiang', ['Li']],
    ['li keqiang', []],
    ['masimow', []],
  ])('for %s', (query, spellings) => {
    expect(otherSpellings(TEXT, MENTIONS, understand(query))).toEqual(spellings);
  });

  test('also where a name stands without a link, and by whole words', () => {
    expect(otherSpellings('The United Nations', [], understand('UN'))).toEqual(['United Nations']);
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

  test('are taken away again', () => {
    expect(withoutTokens(withTokens(TEXT, TOKENS.trim().split(' ')))).toBe(TEXT);
    expect(withoutTokens(`${withTokens(TEXT, [])}.`)).toBe(TEXT);
    expect(withoutTokens(TEXT)).toBe(TEXT);
  });
});

describe('the address of a passage', () => {
  test('is read', () => {
    const address = '/archive/meetings/2015-x/#p12 people/li-keqiang@0-2 nonsense |2015-01-21|A | B';
    expect(readPassageAddress(address)).toEqual({
      meeting: '2015-x',
      paragraph: 12,
      date: '2015-01-21',
      title: 'A | B',
      mentions: [{ kind: 'people', id: 'li-keqiang', start: 0, end: 2 }],
    });
  });

  test.each(['', '/about/', '/meetings/x/#12 |2015|T'])('is none in “%s”', (address) => {
    expect(readPassageAddress(address)).toBeUndefined();
  });
});

describe('passages under their meetings', () => {
  const found = (meeting: string, paragraph: number, score: number) => ({
    address: { meeting, paragraph, date: meeting, title: meeting, mentions: [] },
    score,
  });
  const passages = [found('2015', 4, 2), found('2022', 1, 3), found('2015', 2, 5), found('2024', 1, 3)];
  const order = (sort: 'relevance' | 'newest' | 'oldest') =>
    groupByMeeting(passages, sort).map(({ id, passages: own }) => [id, ...own.map(({ address }) => address.paragraph)]);

  test('by relevance, the best first, among equals the later', () => {
    expect(order('relevance')).toEqual([
      ['2015', 2, 4],
      ['2024', 1],
      ['2022', 1],
    ]);
    const tie = groupByMeeting([found('2015', 9, 1), found('2015', 3, 1)], 'relevance');
    expect(tie[0]?.passages.map(({ address }) => address.paragraph)).toEqual([3, 9]);
  });

  test('by date', () => {
    expect(order('newest').map(([id]) => id)).toEqual(['2024', '2022', '2015']);
    expect(order('oldest')).toEqual([
      ['2015', 2, 4],
      ['2022', 1],
      ['2024', 1],
    ]);
    expect(groupByMeeting([], 'oldest')).toEqual([]);
  });
});
