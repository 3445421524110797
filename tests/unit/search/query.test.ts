import { describe, expect, test } from 'vitest';
import { tokenOf } from '../../../src/search/notation.ts';
import { parseQuery } from '../../../src/search/understand-query.ts';
import { dateAt } from '../../../src/search/query-dates.ts';
import { numberAt } from '../../../src/search/query-dates.ts';
import { fold, wordsOf } from '../../../src/search/words.ts';
import { understand } from './small-archive.ts';

const dateToken = (date: string) => tokenOf('dates', date);
const textOf = (words: readonly { word: string }[]) => words.map(({ word }) => word).join(' ');

describe('a query is taken apart', () => {
  const nothing = { words: '', phrases: [], excluded: [] };
  test.each([
    ['nuclear energy', { words: 'nuclear energy' }],
    ['Astana “light railway” 18', { words: 'astana 18', phrases: ['light railway'] }],
    ['("light railway")', { phrases: ['light railway'] }],
    ['"light rail', { phrases: ['light rail'] }],
    ['«Нұрлы жол»', { phrases: ['нұрлы жол'] }],
    ['energy -gas -"light railway"', { words: 'energy', excluded: ['gas', 'light railway'] }],
    ['gas \u2212winter \uFF0Dsummer', { words: 'gas', excluded: ['winter', 'summer'] }],
    ['China - Kazakhstan', { words: 'china kazakhstan' }],
    ['e-commerce, (trade);', { words: 'e commerce trade' }],
    ['" " - "" …', {}],
  ])('%s', (query, expected) => {
    const { words, phrases, excluded } = parseQuery(query);
    expect({ words: textOf(words), phrases: phrases.map(textOf), excluded: excluded.map(textOf) }).toEqual({ ...nothing, ...expected }); // prettier-ignore
    for (const { word, start, end } of words) expect(fold(query.slice(start, end))).toBe(word);
  });
});

describe('a date in a query', () => {
  const read = (query: string) => dateAt(query, wordsOf(query), 0);

  test.each([
    ['2015', '2015'],
    ['1689', '1689'],
    ['0850', '0850'],
    ['June 850', '0850-06'],
    ['2015-12', '2015-12'],
    ['2015/12', '2015-12'],
    ['12/2015', '2015-12'],
    ['12.2015', '2015-12'],
    ['2015-1-21', '2015-01-21'],
    ['14.12.2015', '2015-12-14'],
    ['14-12-2015', '2015-12-14'],
    ['12/14/2015', '2015-12-14'],
    ['14.12.15', '2015-12-14'],
    ['14.12.98', '1998-12-14'],
    ['2015年12月14日', '2015-12-14'],
    ['2015年十二月', '2015-12'],
    ['14 December 2015', '2015-12-14'],
    ['Monday, the 14th of December, 2015', '2015-12-14'],
    ['Dec 14 2015', '2015-12-14'],
    ['14 Dec ’15', '2015-12-14'],
    ['sept 2015', '2015-09'],
    ['mar-2015', '2015-03'],
    ['14 декабря 2015 года', '2015-12-14'],
    ['мая 2015', '2015-05'],
    ['2015 жылғы 14 желтоқсан', '2015-12-14'],
    ['желтоқсанда 2015', '2015-12'],
    ['Dec. 14, 2015', '2015-12-14'],
    ['14. 12. 2015', '2015-12-14'],
    ['20151214', '2015-12-14'],
    ['二〇一五年十二月', '2015-12'],
    ['mid-December 2015', '2015-12'],
  ])('%s is %s', (query, date) => {
    expect(read(query)).toMatchObject({ tokens: [dateToken(date)], length: wordsOf(query).length });
  });

  test.each([
    ['14 December', dateToken('-12-14')],
    ['December 14th', dateToken('-12-14')],
    ['12月14日', dateToken('-12-14')],
    ['December', dateToken('-12')],
    ['May', dateToken('-05')],
    ['2010s', dateToken('201x')],
    ['90s', dateToken('199x')],
    ['1990-е', dateToken('199x')],
  ])('%s is of any year, or of many', (query, token) => {
    expect(read(query)).toMatchObject({ tokens: [token], length: wordsOf(query).length });
  });

  test.each(['2015–2017', '2015-2017', 'from 2015 to 2017', 'between 2015 and 2017', 'с 2015 по 2017'])('%s is every year', (query) => {
    expect(read(query)?.tokens).toEqual(['2015', '2016', '2017'].map(dateToken));
  }); // prettier-ignore

  test.each(['', 'may', 'march on', '14', '2015-13-45x', '31.02.2015', '23.6', 'ma 2015', 'decade', 'Monday'])(
    '%s is none',
    (query) => {
      const found = read(query);
      expect(found === undefined || found.length < wordsOf(query).length).toBe(true);
    },
  );
});

describe('a number in a query', () => {
  test.each([
    ['33', ['33'], 1],
    ['US$23.6bn', ['23.6 billion', '23.6 bn'], 3],
    ['USD 23.6 billion', ['23.6 billion', '23.6 bn'], 3],
    ['22.4 kilometres long', ['22.4 km', '22.4 kilometre'], 2],
    ['1,234', ['1234'], 1],
    ['5 per cent', ['5 percent', '5 per cent'], 3],
  ])('%s', (query, ways, length) => {
    const number = numberAt(wordsOf(query), 0);
    expect(number?.length).toBe(length);
    expect(number?.phrases.map(textOf)).toEqual(expect.arrayContaining(ways));
  });

  test.each(['', 'billion', '7th', 'a5'])('%s is none', (query) => {
    expect(numberAt(wordsOf(query), 0)).toBeUndefined();
  });
});

describe('a query is understood', () => {
  test('names, words, numbers and dates side by side', () => {
    const { wanted, unknown } = understand('Мәсімов energy $23.6bn Dec 2015');
    expect(wanted.map(({ written }) => written)).toEqual(['Мәсімов', 'energy', '23.6bn', 'Dec 2015']);
    expect(wanted.map(({ tokens }) => tokens)).toEqual([[tokenOf('people', 'karim-massimov')], [tokenOf('topics', 'energy')], [], [dateToken('2015-12')]]); // prettier-ignore
    expect(unknown).toEqual([]);
  });

  test('a name that no record writes so is not searched as words', () => {
    expect(understand('BRI').wanted[0]?.phrases.map(textOf)).toEqual(['belt and road']);
    expect(understand('Belt and Road').wanted[0]?.phrases.map(textOf)).toEqual(['belt and road']);
  });

  test('a format by its name, though a word of it is one that is left out', () => {
    const { wanted, leftOut } = understand('talks in person');
    expect(wanted.map(({ written, phrases }) => `${written}: ${phrases.map(textOf).join()}`)).toEqual([
      'in person: in person',
    ]);
    expect(leftOut).toEqual(['talks']);
  });

  test('words that ask and words that no record has are left out, and said', () => {
    const query = understand('what did Massimov say about green energy');
    expect(query.leftOut).toEqual(['what', 'did', 'say', 'about', 'green']);
    expect(query.wanted.map(({ written }) => written)).toEqual(['Massimov', 'energy']);
    expect(understand('green').wanted).toEqual([]);
    // Alone they are words like others.
    expect(understand('in').wanted.map(({ written }) => written)).toEqual(['in']);
  });

  test('a slip is corrected as if the right word had been typed', () => {
    const { corrections, ...corrected } = understand('capasity energy');
    expect(corrections.map(({ written, instead }) => `${written} ${instead}`)).toEqual(['capasity capacity']);
    const { corrections: none, ...typed } = understand('capacity energy');
    expect(none).toEqual([]);
    expect(corrected).toEqual(typed);
    expect(understand('capasity', true)).toMatchObject({ wanted: [], leftOut: ['capasity'], corrections: [] });
  });

  test('a capital, a common word and what is found are not corrected', () => {
    for (const query of ['Masimow', 'Capasity', 'wince']) expect(understand(query).corrections).toEqual([]);
    expect(understand('Masimow').offers.map(({ instead }) => instead)).toEqual(['Masimov']);
    expect(understand('masimow').corrections.map(({ instead }) => instead)).toEqual(['Masimov']);
    for (const query of ['wine', 'police', 'gsa', 'rail', 'capacities']) expect(understand(query).corrections).toEqual([]); // prettier-ignore
  });

  test('a phrase is literal, unless it is a name that no record can have', () => {
    expect(understand('"gas supply"').wanted).toMatchObject([{ match: 'exact', tokens: [] }]);
    expect(understand('"李克强"').wanted).toMatchObject([
      { written: '李克强', tokens: [tokenOf('people', 'li-keqiang')] },
    ]);
  });

  test('a minus leaves out the word of a subject, every name of a person, a date, and a phrase as it is', () => {
    expect(understand('-gas').excluded).toMatchObject([{ written: 'gas', tokens: [] }]);
    expect(understand('-Masimov').excluded).toMatchObject([{ tokens: [tokenOf('people', 'karim-massimov')] }]);
    expect(understand('-2015').excluded).toMatchObject([{ tokens: [dateToken('2015')] }]);
    expect(understand('-"oil and gas"').excluded).toMatchObject([{ written: 'oil and gas', tokens: [] }]);
  });

  test('Chinese is cut by the names known, and by the language', () => {
    expect(understand('李克强总理').wanted.map(({ written }) => written)).toEqual(['李克强']);
    expect(understand('李克强总理').leftOut).toEqual(['总理']);
  });
});
