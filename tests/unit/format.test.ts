import { describe, expect, test } from 'vitest';
import { yearOf } from '../../src/archive/partial-date.ts';
import { formatsIn } from '../../src/words/format.ts';
import { wordsIn } from '../../src/words/words.ts';

const formats = formatsIn('en');

/** Every kind of white space as a plain space: Intl sets thin ones around dashes, which differ between its versions. */
const plain = (text: string) => text.replace(/\s+/gu, ' ');

test('a day is written out, whatever the time zone of the machine', () => {
  expect(formats.day('2015-03-27')).toBe('27 March 2015');
  expect(formats.day('2015-01-01')).toBe('1 January 2015');
  expect(formats.shortDate('2015-03-27')).toBe('27 Mar 2015');
  expect(formats.weekday('2015-03-27')).toBe('Friday');
  expect(formats.weekday('2016-02-29')).toBe('Monday');
});

test.each([
  ['2014', '2014'],
  ['2014-12', 'December 2014'],
  ['2015-12-14', '14 December 2015'],
  ['2015-12-16/2015-12-18', '16 – 18 December 2015'],
  ['2015-11-30/2015-12-02', '30 November – 2 December 2015'],
  ['2015-12-30/2016-01-02', '30 December 2015 – 2 January 2016'],
  ['last December', 'last December'],
])('the partial date %s is written “%s”', (written, expected) => {
  expect(plain(formats.partialDate(written))).toBe(expected);
});

test.each([
  ['2014', '2014'],
  ['2014-12', 'Dec 2014'],
  ['2015-12-16/2015-12-18', '16 – 18 Dec 2015'],
])('the partial date %s is in short “%s”', (written, expected) => {
  expect(plain(formats.shortDate(written))).toBe(expected);
});

test.each([
  [{ years: 6, months: 11 }, '6 years and 11 months'],
  [{ years: 1, months: 1 }, '1 year and 1 month'],
  [{ years: 2, months: 0 }, '2 years'],
  [{ years: 0, months: 8 }, '8 months'],
  [{ years: 0, months: 0 }, '0 months'],
])('the duration %j is “%s”', (time, expected) => {
  expect(formats.duration(time)).toBe(expected);
});

test.each([
  [0, '0 passages'],
  [1, '1 passage'],
  [2, '2 passages'],
  [21, '21 passages'],
  [1_234, '1,234 passages'],
])('%i is counted “%s”', (count, expected) => {
  expect(formats.count(count, { one: 'passage', other: 'passages' })).toBe(expected);
});

describe('lists', () => {
  test.each([
    [[], ''],
    [['Davos'], 'Davos'],
    [['Davos', 'Beijing'], 'Davos and Beijing'],
    [['Davos', 'Beijing', 'Astana'], 'Davos, Beijing and Astana'],
  ])('%j', (parts, expected) => {
    expect(formats.list(parts)).toBe(expected);
  });
});

test('another language has its own words', () => {
  expect(formatsIn('zh').day('2015-03-27')).toBe('2015年3月27日');
  expect(formatsIn('ru').partialDate('2014-12')).toMatch(/^декабрь 2014/);
});

test.each([
  ['0840-01-01', '0860', '840–860'],
  ['0840', undefined, 'since 840'],
  ['1995-03', '1995-11-02', '1995'],
])('the years of an office from %s to %s are said without zeros', (from, to, said) => {
  expect(wordsIn('en').entity.officeYears(yearOf(from), to === undefined ? undefined : yearOf(to))).toBe(said);
});
