import { editDistance } from '../archive/nearest.ts';
import type { LexiconFile } from './lexicon-path.ts';
import { Names, readNames } from './names.ts';
import { isUnparted, stemOf } from './words.ts';

/** From so many letters on a word may be another, misspelt; from so many, with two slips. */
const SHORTEST_CORRECTED = 4;
const LONG_WORD = 9;
/** From so many letters on a word may be the beginning of another. */
export const SHORTEST_BEGINNING = 3;

/** The names and words of the archive as far as they are here, and what a typed word may mean among them. */
export class Lexicon {
  readonly names = new Names();
  readonly #words = new Set<string>();
  readonly #stems = new Set<string>();
  readonly #joined = new Set<string>();
  #common: ReadonlySet<string> = new Set();

  add({ names, words }: LexiconFile): void {
    for (const entity of readNames(names)) this.names.add(entity);
    for (const written of words.split(' ').filter(Boolean)) {
      const word = written.replaceAll('-', '');
      if (word !== written) this.#joined.add(word);
      this.#words.add(word);
      this.#stems.add(stemOf(word));
    }
  }

  /** @param words common words of the language, which are no slips */
  addCommon(words: readonly string[]): void {
    this.#common = new Set(words);
  }

  isCommon(word: string): boolean {
    return this.#common.has(word);
  }

  /** Whether a text has the whole word or an inflected form of it. */
  holdsWhole(word: string): boolean {
    return this.#words.has(word) || this.#stems.has(stemOf(word));
  }

  /** Whether a text has the word with hyphens in it. */
  isJoined(word: string): boolean {
    return this.#joined.has(word);
  }

  /** Whether a text has the word, an inflected form of it, or a word that begins with it. */
  holds(word: string): boolean {
    return this.holdsWhole(word) || this.beginningWith(word).length > 0;
  }

  /** The words that a typed word may be the beginning of, one of each stem, the most frequent first. */
  beginningWith(typed: string): string[] {
    if (typed.length < SHORTEST_BEGINNING || isUnparted(typed)) return [];
    const byStem = new Map<string, string>();
    for (const word of this.#words) if (word.startsWith(typed)) byStem.set(stemOf(word), word);
    return [...byStem.values()];
  }

  /**
   * The nearest words and parts of names within one slip, or two in a longer word, the most frequent first. With two
   * slips the first letter must be right, and a word of four letters must have lost one or swapped two: else wine would
   * be wind.
   */
  corrections(word: string): string[] {
    let best = word.length >= LONG_WORD ? 2 : word.length >= SHORTEST_CORRECTED ? 1 : 0;
    if (best === 0 || isUnparted(word)) return [];
    let found = new Set<string>();
    for (const words of [this.#words, this.names.words]) {
      for (const candidate of words) {
        if (!isOfLikeLength(word, candidate, best) || !hasMostLetters(word, candidate, best)) continue;
        const distance = editDistance(word, candidate);
        if (distance > best || distance === 0 || (distance > 1 && !candidate.startsWith(word.charAt(0)))) continue;
        if (distance < best) [best, found] = [distance, new Set()];
        found.add(candidate);
      }
    }
    return [...found];
  }
}

function isOfLikeLength(word: string, candidate: string, slips: number): boolean {
  if (Math.abs(candidate.length - word.length) > slips || candidate.length < SHORTEST_CORRECTED) return false;
  const sorted = (letters: string) => Array.from(letters).sort().join('');
  return word.length > SHORTEST_CORRECTED || candidate.length > word.length || sorted(word) === sorted(candidate);
}

/** Whether all but so many letters of a word are somewhere in another: quickly seen, and few words pass. */
function hasMostLetters(word: string, other: string, slips: number): boolean {
  let missing = 0;
  for (const letter of word) if (!other.includes(letter) && ++missing > slips) return false;
  return true;
}
