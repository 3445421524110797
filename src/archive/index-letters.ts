/** The sections of the index in their order: the letters, figures, then what is written in other scripts. */
export const SECTION_KEYS = [
  'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm',
  'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z',
  'figures', 'cyrillic', 'han', 'other',
] as const; // prettier-ignore
export type SectionKey = (typeof SECTION_KEYS)[number];

const LETTERS = SECTION_KEYS.filter((key) => key.length === 1);
const LATIN = /^\p{Script=Latin}/u;
const CYRILLIC = /^\p{Script=Cyrillic}/u;
const HAN = /^\p{Script=Han}/u;
const NUMERAL = /^\p{Number}/u;
const INITIAL = /[\p{Letter}\p{Number}]/u;

/** The order of a book’s index, blind to case, accents and punctuation, spaces included: letter by letter. */
const order = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true, numeric: true });

/** Compares headings as the index sorts them; headings that only accents or case tell apart have an order too. */
export function compareHeadings(a: string, b: string): number {
  return order.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Whether two headings begin with the same letter of their alphabet. */
export function haveSameInitial(a: string, b: string): boolean {
  return order.compare(initialOf(a), initialOf(b)) === 0;
}

function initialOf(heading: string): string {
  return INITIAL.exec(heading)?.[0] ?? '';
}

/** A heading without case and punctuation: two that differ in nothing else would look like a slip. */
export function wordsOfHeading(heading: string): string {
  return heading.toLowerCase().replace(/[\p{Punctuation}\s]/gu, '');
}

/** The section of a heading: its base letter (Vučić under V), or its script. */
export function sectionOf(heading: string): SectionKey {
  const start = initialOf(heading);
  if (NUMERAL.test(start)) return 'figures';
  if (CYRILLIC.test(start)) return 'cyrillic';
  if (HAN.test(start)) return 'han';
  if (!LATIN.test(start)) return 'other';
  // Letters that no accent explains, such as Æ or Þ, stand with the letter before them in the alphabet.
  return LETTERS.findLast((letter) => order.compare(letter, start) <= 0) ?? 'other';
}
