import { expect, test } from 'vitest';
import { datesIn, partialDateIn, saysAllOf, writtenDate } from '../../src/english/dates.ts';

/** The dates of a text without their places. */
function read(text: string) {
  return datesIn(text).map(({ start, end, text: words, ...date }) => {
    expect(text.slice(start, end)).toBe(words);
    return date;
  });
}

test.each([
  ['January 21', [{ kind: 'day', month: 1, day: 21 }]],
  ['21 January 2015.', [{ kind: 'day', year: 2015, month: 1, day: 21 }]],
  ['the 21st of January', [{ kind: 'day', month: 1, day: 21 }]],
  ['Nov. 4, 2024', [{ kind: 'day', year: 2024, month: 11, day: 4 }]],
  ['November 05, 2024', [{ kind: 'day', year: 2024, month: 11, day: 5 }]],
  ['2024-11-05', [{ kind: 'day', year: 2024, month: 11, day: 5 }]],
  ['on Dec. 16-18.', [{ kind: 'days', month: 12, day: 16, lastDay: 18 }]],
  ['from 16 to 18 December', [{ kind: 'days', month: 12, day: 16, lastDay: 18 }]],
  ['between 16 and 18 December', [{ kind: 'days', month: 12, day: 16, lastDay: 18 }]],
  [
    'in May this year, in mid-June',
    [
      { kind: 'month', month: 5 },
      { kind: 'month', month: 6 },
    ],
  ],
  ['December 2015', [{ kind: 'month', year: 2015, month: 12 }]],
  [
    'the 2015 conference of the 1990s',
    [
      { kind: 'year', year: 2015 },
      { kind: 'decade', decade: 1990 },
    ],
  ],
  [
    'on Monday, 14 December',
    [
      { kind: 'weekday', weekday: 1 },
      { kind: 'day', month: 12, day: 14 },
    ],
  ],
])('%s', (text, dates) => {
  expect(read(text)).toEqual(dates);
});

test('words that are no date are left alone', () => {
  expect(read('next year, last week; May they prosper. March on! it may, 2,015 of them')).toEqual([]);
});

test.each([
  ['2011-11', '2011-11'],
  ['2011-11-03/2011-11-05', '2011-11-03/2011-11-05'],
  ['November 2011', '2011-11'],
  ['3-5 November 2011', '2011-11-03/2011-11-05'],
  ['between Nov. 3 and 5, 2011', '2011-11-03/2011-11-05'],
  ['Thursday, 3 November 2011', '2011-11-03'],
  ['2011', '2011'],
  ['November', undefined],
  ['2011-13', undefined],
  ['2011-11-05/2011-11-03', undefined],
  ['5-3 November 2011', undefined],
  ['30-31 November 2011', undefined],
  ['3 November or 4 November 2011', undefined],
  ['the 1990s', undefined],
])('“%s” by itself is the date %s', (text, date) => {
  expect(partialDateIn(text)).toBe(date);
});

test.each([
  ['2011', '2011'],
  ['2011-11', 'November 2011'],
  ['2011-11-03', '3 November 2011'],
  ['2011-11-03/2011-11-05', '3 November 2011 to 5 November 2011'],
])('%s is written “%s”', (date, written) => {
  expect(writtenDate(date)).toBe(written);
});

test('a date says all of another when it has every part of it', () => {
  const [full, short, month] = datesIn('14 December 2015, or 14 December, or December');
  if (full === undefined || short === undefined || month === undefined) throw new Error('three dates expected');
  expect(saysAllOf(full, short)).toBe(true);
  expect(saysAllOf(short, full)).toBe(false);
  expect(saysAllOf(short, month)).toBe(true);
  expect(saysAllOf(month, short)).toBe(false);
});
