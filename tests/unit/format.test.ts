import { describe, expect, test } from 'vitest';
import { yearOf } from '../../src/archive/partial-date.ts';
import { wordsIn } from '../../src/words/words.ts';

const formats = wordsIn('en');

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

describe('the dates of another language, short and long', () => {
  test.each([
    ['zh', '2015-03-27', '2015年3月27日', '2015年3月27日'],
    ['ru', '2015-03-27', '27.03.2015', '27 марта 2015 года'],
    ['kk', '2015-03-27', '27.03.2015', '2015 жылғы 27 наурыз'],
    ['zh', '2014-12', '2014年12月', '2014年12月'],
    ['ru', '2014-12', '12.2014', 'декабрь 2014 года'],
    ['kk', '2014-12', '12.2014', '2014 жылғы желтоқсан'],
    ['zh', '2014', '2014年', '2014年'],
    ['ru', '2014', '2014', '2014'],
    ['zh', '2015-03-27/2015-03-29', '2015年3月27日至29日', '2015年3月27日至29日'],
    ['zh', '2015-03-27/2015-04-02', '2015年3月27日至4月2日', '2015年3月27日至4月2日'],
    ['zh', '2015-03-27/2016-04-02', '2015年3月27日至2016年4月2日', '2015年3月27日至2016年4月2日'],
    ['ru', '2015-03-27/2015-03-29', '27.03.2015\u2009–\u200929.03.2015', '27–29 марта 2015 года'],
    ['kk', '2015-03-27/2015-03-29', '27.03.2015\u2009–\u200929.03.2015', '2015 жылғы 27–29 наурыз'],
    ['kk', '2015-03-27/2015-04-02', '27.03.2015\u2009–\u200902.04.2015', '2015 жылғы 27 наурыз\u2009–\u20092 сәуір'],
    ['zh', '2015-01-27/2015-11-02', '2015年1月27日至11月2日', '2015年1月27日至11月2日'],
  ])('%s: %s', (language, date, short, long) => {
    expect(wordsIn(language).shortDate(date)).toBe(short);
    expect(wordsIn(language).partialDate(date)).toBe(long);
  });

  test.each([
    ['2015 M12 14', '2015 жылғы 14 желтоқсан'],
    ['2011 M11', '2011 жылғы қараша'],
    ['2015', '2015'],
  ])('Kazakh where Intl has none: %s', (written, said) => {
    expect(wordsIn('kk').dates.inText(written)).toBe(said);
  });

  test.each([
    ['zh', '2019年11月1或2日'],
    ['ru', '1 или 2 ноября 2019 года'],
    ['kk', '2019 жылғы 1 не 2 қараша'],
  ])('one of two days in %s', (language, said) => {
    const dates = ['2019-11-01', '2019-11-02'];
    expect(wordsIn(language).knownDate({ known: 'one of', dates })).toBe(said);
  });

  test.each([
    ['en', 'Friday, 27 March 2015'],
    ['zh', '2015年3月27日 星期五'],
    ['ru', 'Пятница, 27 марта 2015 года'],
    ['kk', '2015 жылғы 27 наурыз, жұма'],
  ])('with the day of the week in %s', (language, said) => {
    const { record, weekday, day } = wordsIn(language);
    expect(record.onDay(weekday('2015-03-27'), day('2015-03-27'))).toBe(said);
  });
});

test.each([
  ['en', 23.6, 'billion US dollars', '23.6 billion US dollars'],
  ['en', 12345, 'students', '12345 students'],
  ['ru', 23.6, 'млрд долларов США', '23,6 млрд долларов США'],
  ['zh', 236, '亿美元', '236亿美元'],
])('a figure in %s', (language, value, unit, said) => {
  expect(wordsIn(language).amount({ value, unit })).toBe(said);
});

test('Chinese is counted by characters, other languages by words', () => {
  expect(wordsIn('zh').table.countWords('中国GDP增长7%，“一带一路”。')).toBe(10);
  expect(wordsIn('ru').table.countWords('Рост — на 7 % в 2015 году.')).toBe(6);
});

test.each([
  ['0840-01-01', '0860', '840–860'],
  ['0840', undefined, 'since 840'],
  ['1995-03', '1995-11-02', '1995'],
])('the years of an office from %s to %s are said without zeros', (from, to, said) => {
  expect(wordsIn('en').entity.officeYears(yearOf(from), to === undefined ? undefined : yearOf(to))).toBe(said);
});
