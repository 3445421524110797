import { describe, expect, test } from 'vitest';
import { fold, wordsOf } from '../../../src/search/fold.ts';
import { parseQuery } from '../../../src/search/parse-query.ts';
import { dateAt } from '../../../src/search/query-dates.ts';
import { numberAt } from '../../../src/search/query-numbers.ts';

describe('a text is compared', () => {
  test.each([
    ['Vučić', 'vucic'],
    ['  Nur-Sultan\n ', 'nur-sultan'],
    ['Мәсімов', 'мәсімов'],
    ['Бейжің', 'бейжің'],
    ['Шёлкового', 'шелкового'],
    ['Massimov’s', "massimov's"],
    ['Łódź Øre Straße', 'lodz ore strasse'],
    ['ＳＣＯ', 'sco'],
    ['李克强', '李克强'],
    ['', ''],
  ])('%s as %s', (written, folded) => {
    expect(fold(written)).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });
});

describe('the words of a text', () => {
  test('are found where they stand', () => {
    const text = 'Massimov’s e-commerce: 22.4 km, “win-win”, U.N.';
    const words = wordsOf(text);
    expect(words.map(({ word }) => word)).toEqual(['massimov', 'e-commerce', '22.4', 'km', 'win-win', 'u.n']);
    for (const { word, start, end } of words) expect(fold(text.slice(start, end))).toBe(word);
  });

  test('of nothing are none', () => {
    expect(wordsOf(' … — ')).toEqual([]);
  });
});

describe('a query is taken apart', () => {
  const nothing = { words: [], phrases: [], excludedWords: [], excludedPhrases: [] };
  test.each([
    ['nuclear energy', { words: ['nuclear', 'energy'] }],
    ['"light railway"', { phrases: ['light railway'] }],
    ['Astana “light railway” 18', { words: ['astana', '18'], phrases: ['light railway'] }],
    ['("light railway")', { phrases: ['light railway'] }],
    ['"light rail', { phrases: ['light rail'] }],
    ['«Нұрлы жол»', { phrases: ['Нұрлы жол'] }],
    ['energy -gas -"light railway"', { words: ['energy'], excludedWords: ['gas'], excludedPhrases: ['light railway'] }],
    ['China - Kazakhstan', { words: ['china', 'kazakhstan'] }],
    ['e-commerce, (trade);', { words: ['e-commerce', 'trade'] }],
    ['$23.6bn 5%', { words: ['$23.6bn', '5%'] }],
    ['U.N. Massimov’s', { words: ['un', 'massimov'] }],
    ['" " - "" …', {}],
    ['', {}],
  ])('%s', (query, parsed) => {
    expect(parseQuery(query)).toEqual({ ...nothing, ...parsed });
  });
});

describe('a date in a query', () => {
  test.each([
    ['2015', '2015', 1],
    ['2015-12', '2015-12', 1],
    ['2015-12-14', '2015-12-14', 1],
    ['2015-1-21', '2015-01-21', 1],
    ['2015/12/14', '2015-12-14', 1],
    ['14.12.2015', '2015-12-14', 1],
    ['14/12/2015', '2015-12-14', 1],
    ['2015年12月14日', '2015-12-14', 1],
    ['2015年', '2015', 1],
    ['14 december 2015', '2015-12-14', 3],
    ['4th nov 2024', '2024-11-04', 3],
    ['december 14 2015', '2015-12-14', 3],
    ['sept 2015', '2015-09', 2],
    ['november 2022', '2022-11', 2],
  ])('%s is %s', (query, date, length) => {
    expect(dateAt(query.split(' '), 0)).toEqual({ date, length });
    expect(dateAt(['massimov', ...query.split(' ')], 1)).toEqual({ date, length });
  });

  test.each([
    '',
    'may',
    'march',
    '14',
    '14 december',
    '2015-13-45',
    '2015-12-32',
    '23.6',
    'mar-2015',
    '1815',
    'ma 2015',
  ])('%s is none', (query) => {
    expect(dateAt(query.split(' '), 0)).toBeUndefined();
  });
});

describe('a number in a query', () => {
  test.each([
    ['33', 33, 1],
    ['$23.6bn', 23.6, 1],
    ['us$23.6bn', 23.6, 1],
    ['23.6 billion usd', 23.6, 3],
    ['22.4km', 22.4, 1],
    ['22.4 kilometres long', 22.4, 2],
    ['1,234', 1234, 1],
    ['5%', 5, 1],
  ])('%s is %d', (query, value, length) => {
    expect(numberAt(query.split(' '), 0)).toEqual({ value, length });
  });

  test.each(['', 'billion', '7th', '2015-12', '1,23', 'a5', 'mic2025'])('%s is none', (query) => {
    expect(numberAt(query.split(' '), 0)).toBeUndefined();
  });
});
