import { expect, test } from 'vitest';
import { numbersIn, paragraphsWith } from '../../src/english/numbers.ts';

/** The numbers of a text, each as `text = value unit (qualifier) kind` in short. */
function read(text: string): string[] {
  return numbersIn(text).map(({ text: words, value, unit, qualifier, kind }) =>
    [words, '=', String(value), unit, qualifier, kind === 'cardinal' ? undefined : kind].filter(Boolean).join(' '),
  );
}

test.each([
  ['18 stations and one depot', ['18 = 18', 'one = 1']],
  ['a dozen more, half a dozen fewer', ['a dozen = 12', 'half a dozen = 6']],
  [
    'the 14th and the second, the twenty-first',
    ['14th = 14 ordinal', 'second = 2 ordinal', 'twenty-first = 21 ordinal'],
  ],
  ['22.4 km of track', ['22.4 km = 22.4 km']],
  ['22.4 kilometres of track', ['22.4 kilometres = 22.4 km']],
  ['worth 23.6 billion USD', ['23.6 billion USD = 23600000000 USD']],
  ['worth $1.5 million', ['$1.5 million = 1500000 USD']],
  ['1,250 tonnes', ['1,250 tonnes = 1250 t']],
  ['5 percent, 5%, five per cent', ['5 percent = 5 %', '5% = 5 %', 'five per cent = 5 %']],
  ['two hundred and five thousand and six', ['two hundred and five thousand and six = 205006']],
  ['a hundred and a half', ['a hundred = 100', 'half = 0.5']],
  ['under one roof, under 5 km', ['one = 1', 'under 5 km = 5 km under']],
  ['one and two', ['one = 1', 'two = 2']],
  ['thirty-year plan', ['thirty-year = 30 years']],
  ['more than 30 years', ['more than 30 years = 30 years over']],
  ['nearly a dozen', ['nearly a dozen = 12 nearly']],
  ['both sides, twice, dozens of them', ['both = 2', 'twice = 2 multiple', 'dozens = 12 indefinite']],
])('%s', (text, numbers) => {
  expect(read(text)).toEqual(numbers);
});

test('dates, names with figures in them and pronouns are no numbers', () => {
  expect(read('on May 6, 2016, in 2015, from 16 to 18 December')).toEqual([]);
  expect(read('C5, G20 and 5G; one another, no one, one’s own'.replace('’', "'"))).toEqual([]);
});

test('a number knows its place, with its unit and what stands before it', () => {
  const text = 'It is over 120 km long.';
  const [number] = numbersIn(text);
  expect(text.slice(number?.start, number?.end)).toBe('over 120 km');
});

test('of several paragraphs that have a figure it belongs to the one that speaks of what it counts', () => {
  const paragraphs = ['Talks of three hours.', 'Three new depots.', 'A railway.', 'Three ships, three trains.'].map((text, at) => ({ number: at + 1, text })); // prettier-ignore
  const figure = (unit: string, of: string) => paragraphsWith({ value: 3, unit, of }, paragraphs);
  expect(figure('new depots', 'depots to be built')).toEqual([2]);
  expect(figure('visits', 'visits a year')).toEqual([1, 2, 4]);
});
