/** A number in digits: 33, 1,000, 23.6. */
export const DIGITS = /\d+(?:,\d{3})*(?:\.\d+)?/gu;

/** The value of a number written in digits, with or without commas between the thousands. */
export function valueOfDigits(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}

/** Zero to nineteen: the word of each number stands at its place. */
export const NUMBER_WORDS: readonly string[] = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine',
  'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
]; // prettier-ignore

/** Zeroth to nineteenth, each at its place. */
export const ORDINAL_WORDS: readonly string[] = [
  'zeroth', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth',
  'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth',
]; // prettier-ignore

/** Twenty to ninety; the word of a ten stands at its place, less two. */
export const TENS_WORDS: readonly string[] = [
  'twenty',
  'thirty',
  'forty',
  'fifty',
  'sixty',
  'seventy',
  'eighty',
  'ninety',
];

/** Twentieth to ninetieth, in the same way. */
export const ORDINAL_TENS_WORDS: readonly string[] = [
  'twentieth', 'thirtieth', 'fortieth', 'fiftieth', 'sixtieth', 'seventieth', 'eightieth', 'ninetieth',
]; // prettier-ignore

/** Words that say a number without being a numeral: “both sides” are two. */
export const COUNTING_WORDS: ReadonlyMap<string, number> = new Map([
  ['both', 2],
  ['half', 0.5],
]);

/** Words that say how many times something is taken. */
export const MULTIPLE_WORDS: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['double', 2],
  ['doubled', 2],
  ['doubling', 2],
  ['twofold', 2],
  ['thrice', 3],
  ['triple', 3],
  ['tripled', 3],
  ['threefold', 3],
]);

/** Words that keep a number from being exact, with the sense that is compared. */
export const QUALIFYING_WORDS: ReadonlyMap<string, string> = new Map([
  ['more than', 'over'],
  ['over', 'over'],
  ['above', 'over'],
  ['exceeding', 'over'],
  ['less than', 'under'],
  ['fewer than', 'under'],
  ['under', 'under'],
  ['below', 'under'],
  ['about', 'about'],
  ['around', 'about'],
  ['some', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['close to', 'nearly'],
  ['at least', 'at least'],
  ['no less than', 'at least'],
  ['no fewer than', 'at least'],
  ['at most', 'at most'],
  ['no more than', 'at most'],
  ['up to', 'at most'],
]);
