import { stemmer } from 'stemmer';
import { editDistance } from '../archive/nearest.ts';

/** The words of the records, the most frequent first, and what a typed word may mean among them. */
export class Vocabulary {
  readonly #words: readonly string[];
  readonly #known: Set<string>;
  readonly #stems: Set<string>;

  /** @param words folded, the most frequent first */
  constructor(words: readonly string[]) {
    this.#words = words;
    this.#known = new Set(words);
    this.#stems = new Set(words.map(stemmer));
  }

  /** Whether a record holds the word just as it is. */
  has(word: string): boolean {
    return this.#known.has(word);
  }

  /** Whether a record holds the word, an inflected form of it, or a word that begins with it. */
  holds(word: string): boolean {
    if (this.holdsWhole(word)) return true;
    return word.length >= SHORTEST_PREFIX && this.#words.some((known) => known.startsWith(word));
  }

  /** Whether a record holds the whole word or an inflected form of it. */
  holdsWhole(word: string): boolean {
    return this.#known.has(word) || this.#stems.has(stemmer(word));
  }

  /**
   * The nearest words within one slip, or two in a longer word, the most frequent first. Two slips must leave the
   * first letter right, and a word of four letters must have lost one or swapped two: else wine would be wind.
   * @param others words that may be meant besides those of the records
   */
  corrections(word: string, others: Iterable<string>): string[] {
    let best = word.length >= LONG_WORD ? 2 : word.length >= SHORTEST_CORRECTED ? 1 : 0;
    let found: string[] = [];
    if (best === 0) return [];
    for (const candidate of new Set([...this.#words, ...others])) {
      if (Math.abs(candidate.length - word.length) > best || candidate.length < SHORTEST_CORRECTED) continue;
      if (word.length === SHORTEST_CORRECTED && candidate.length <= word.length && !hasSameLetters(word, candidate)) {
        continue;
      }
      const distance = editDistance(word, candidate);
      if (distance > best || (distance > 1 && !candidate.startsWith(word.slice(0, 1)))) continue;
      if (distance < best) [best, found] = [distance, []];
      found.push(candidate);
    }
    return found.slice(0, MOST_CORRECTIONS);
  }
}

const SHORTEST_PREFIX = 3;
const SHORTEST_CORRECTED = 4;
/** From so many letters on, two slips are forgiven. */
const LONG_WORD = 7;
const MOST_CORRECTIONS = 3;

function hasSameLetters(a: string, b: string): boolean {
  const sorted = (word: string) => Array.from(word).sort().join('');
  return sorted(a) === sorted(b);
}

/** Whether two words are forms of one: `railway` and `railways`. */
export function isSameWord(a: string, b: string): boolean {
  return a === b || stemmer(a) === stemmer(b);
}
