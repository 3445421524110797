import { describe, expect, test } from 'vitest';
import {
  dayNumber,
  dayOfNumber,
  daysOf,
  holdsDay,
  isDay,
  parsePartialDate,
  yearsAndMonthsBetween,
} from '../../src/archive/partial-date.ts';
import { DaySchema, PartialDateSchema } from '../../src/archive/schema/parts.ts';

describe('a stretch from one partial date to another', () => {
  test.each([
    ['2016-09', '2019', '2016-08-31', false],
    ['2016-09', '2019', '2016-09-01', true],
    ['2016-09', '2019', '2019-12-31', true],
    ['2016-09', '2019', '2020-01-01', false],
    ['2016-09-09', '2019-02-21', '2019-02-21', true],
    ['2016-09-09', '2019-02-21', '2019-02-22', false],
    ['2016', undefined, '2042-01-01', true],
    ['2016', undefined, '2015-12-31', false],
    ['2016-09-09', '2019-02-21', '2016-08', false],
    ['2016-09-09', '2019-02-21', '2016-09', true],
    ['2016-09-09', '2019-02-21', '2019-02', true],
    ['2016-09-09', '2019-02-21', '2019-03', false],
    ['2016-09-09', '2019-02-21', '2016-09-07/2016-09-09', true],
    ['2016-09-09', '2019-02-21', '2016-09-07/2016-09-08', false],
  ])('%s to %s holds %s: %s', (from, to, day, holds) => {
    expect(holdsDay({ from, to }, day)).toBe(holds);
  });
});

describe('a partial date', () => {
  test.each([
    ['2014', { precision: 'year', first: '2014-01-01', last: '2014-12-31' }],
    ['2014-12', { precision: 'month', first: '2014-12-01', last: '2014-12-31' }],
    ['2015-04', { precision: 'month', first: '2015-04-01', last: '2015-04-30' }],
    ['2015-02', { precision: 'month', first: '2015-02-01', last: '2015-02-28' }],
    ['2016-02', { precision: 'month', first: '2016-02-01', last: '2016-02-29' }],
    ['1900-02', { precision: 'month', first: '1900-02-01', last: '1900-02-28' }],
    ['2000-02', { precision: 'month', first: '2000-02-01', last: '2000-02-29' }],
    ['0098-02', { precision: 'month', first: '0098-02-01', last: '0098-02-28' }],
    ['2015-12-14', { precision: 'day', first: '2015-12-14', last: '2015-12-14' }],
    ['2015-12-16/2015-12-18', { precision: 'span', first: '2015-12-16', last: '2015-12-18' }],
    ['2015-12-31/2016-01-01', { precision: 'span', first: '2015-12-31', last: '2016-01-01' }],
  ])('%s is as exact as it is written', (written, date) => {
    expect(parsePartialDate(written)).toEqual(date);
  });

  test.each([
    '',
    '15',
    '20145',
    '2014-1',
    '2014-00',
    '2014-13',
    '2014-12-1',
    '2014-12-32',
    '2015-02-29',
    'December 2014',
    ' 2014',
    '2014\n',
    '2014/2015',
    '2014-12/2015-01',
    '2015-12-18/2015-12-16',
    '2015-12-16/2015-12-16',
    '2015-12-16/',
    '/2015-12-16',
    '2015-12-16/2015-12-17/2015-12-18',
    '2015-02-27/2015-02-29',
  ])('“%s” is none', (written) => {
    expect(parsePartialDate(written)).toBeUndefined();
    expect(PartialDateSchema.safeParse(written).success).toBe(false);
  });
});

test.each([
  ['2016-02-29', true],
  ['2000-02-29', true],
  ['1900-02-29', false],
  ['2015-02-29', false],
  ['2015-04-31', false],
  ['2015-04-30', true],
  ['2015-00-10', false],
  ['2015-01-00', false],
  ['2015-1-1', false],
  ['2015-01-01T00:00:00Z', false],
  ['+002015-01-01', false],
])('%s is a day of the calendar: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
  expect(DaySchema.safeParse(text).success).toBe(expected);
});

describe('day numbers', () => {
  test.each([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1969-12-31', -1],
    ['2000-03-01', 11_017],
    ['2015-03-27', 16_521],
  ])('%s is day %i', (day, number) => {
    expect(dayNumber(day)).toBe(number);
    expect(dayOfNumber(number)).toBe(day);
  });

  test('follow each other without gap from 1899 to 2101, leap years and all', () => {
    const first = dayNumber('1899-12-31');
    const last = dayNumber('2101-01-01');
    for (let number = first; number <= last; number += 1) {
      const day = dayOfNumber(number);
      if (!isDay(day) || dayNumber(day) !== number) expect.unreachable(day);
    }
    expect(last - first).toBe(365 * 201 + 49 + 1);
  });
});

test('the days of a date are all on which it can be', () => {
  expect(daysOf({ first: '2016-02-28', last: '2016-03-01' })).toEqual(['2016-02-28', '2016-02-29', '2016-03-01']);
  expect(daysOf({ first: '2015-03-27', last: '2015-03-27' })).toEqual(['2015-03-27']);
});

test.each([
  ['2015-12-14', '2022-11-29', { years: 6, months: 11 }],
  ['2015-12-14', '2022-12-13', { years: 6, months: 11 }],
  ['2015-12-14', '2022-12-14', { years: 7, months: 0 }],
  ['2015-01-21', '2015-03-27', { years: 0, months: 2 }],
  ['2015-01-21', '2015-02-20', { years: 0, months: 0 }],
  ['2015-03-27', '2015-03-27', { years: 0, months: 0 }],
  ['2015-12-31', '2016-01-01', { years: 0, months: 0 }],
  ['2016-02-29', '2017-02-28', { years: 0, months: 11 }],
  ['2016-02-29', '2017-03-01', { years: 1, months: 0 }],
])('from %s to %s whole years and months pass', (earlier, later, time) => {
  expect(yearsAndMonthsBetween(earlier, later)).toEqual(time);
});
