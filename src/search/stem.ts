import { stemmer } from 'stemmer';

/** A search meets the same words again and again; so many of them are remembered. */
const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, string>();

/** The stem of a folded word: `railway` of `railways`. */
export function stemOf(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const stem = stemmer(word);
  remembered.set(word, stem);
  return stem;
}

/** Whether two words are forms of one: `railway` and `railways`. */
export function isSameWord(a: string, b: string): boolean {
  return a === b || stemOf(a) === stemOf(b);
}
