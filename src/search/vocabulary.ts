import { editDistance } from '../archive/nearest.ts';
import { SHORTEST_CORRECTED } from './lexicon-file.ts';
import { stemOf } from './stem.ts';

/** The words of the records, the most frequent first, and what a typed word may mean among them. */
export class Vocabulary {
  /** By their first letter, which inflection leaves as it is. */
  readonly #byLetter = new Map<string, Set<string>>();
  readonly #stems = new Map<string, Set<string>>();

  /** @param words folded, the most frequent first */
  constructor(words: readonly string[]) {
    this.add(words);
  }

  /** Takes in more words, less frequent than those of the same first letter that are known already. */
  add(words: readonly string[]): void {
    for (const word of words) {
      const letter = letterOf(word);
      const known = this.#byLetter.get(letter);
      if (known === undefined) this.#byLetter.set(letter, new Set([word]));
      else known.add(word);
      this.#stems.delete(letter);
    }
  }

  /** Whether a record holds the word just as it is. */
  has(word: string): boolean {
    return this.#alike(word).has(word);
  }

  /** Whether a record holds the word, an inflected form of it, or a word that begins with it. */
  holds(word: string): boolean {
    if (this.holdsWhole(word)) return true;
    if (word.length < SHORTEST_PREFIX) return false;
    for (const known of this.#alike(word)) if (known.startsWith(word)) return true;
    return false;
  }

  /** Whether a record holds the whole word or an inflected form of it. */
  holdsWhole(word: string): boolean {
    return this.has(word) || this.#stemsOf(letterOf(word)).has(stemOf(word));
  }

  /**
   * The nearest words within one slip, or two in a longer word, the most frequent first. Two slips must leave the
   * first letter right, and a word of four letters must have lost one or swapped two: else wine would be wind.
   * @param others words that may be meant besides those of the records
   */
  corrections(word: string, others: Iterable<string>): string[] {
    let best = word.length >= LONG_WORD ? 2 : word.length >= SHORTEST_CORRECTED ? 1 : 0;
    let found = new Set<string>();
    if (best === 0) return [];
    const consider = (candidate: string, distance: number) => {
      if (distance > best) return;
      if (distance < best) [best, found] = [distance, new Set()];
      found.add(candidate);
    };
    const letter = letterOf(word);
    for (const candidate of [...this.#alike(word), ...others]) {
      if (!isOfLikeLength(word, candidate, best) || letterOf(candidate) !== letter) continue;
      if (!hasMostLetters(word, candidate, best) || !hasMostLetters(candidate, word, best)) continue;
      consider(candidate, editDistance(word, candidate));
    }
    // With the first letter wrong all the rest must be right, which is quickly seen even among many words.
    for (const words of [...this.#byLetter.values(), others]) {
      for (const candidate of words) {
        if (best > 0 && isOfLikeLength(word, candidate, 1) && differAtFirst(word, candidate)) consider(candidate, 1);
      }
    }
    return [...found].slice(0, MOST_CORRECTIONS);
  }

  /** The words that begin as this one does. */
  #alike(word: string): ReadonlySet<string> {
    return this.#byLetter.get(letterOf(word)) ?? NONE;
  }

  #stemsOf(letter: string): ReadonlySet<string> {
    const known = this.#stems.get(letter);
    if (known !== undefined) return known;
    const stems = new Set([...this.#alike(letter)].map(stemOf));
    this.#stems.set(letter, stems);
    return stems;
  }
}

const NONE: ReadonlySet<string> = new Set();

function letterOf(word: string): string {
  return word.slice(0, 1);
}

function isOfLikeLength(word: string, candidate: string, slips: number): boolean {
  if (Math.abs(candidate.length - word.length) > slips || candidate.length < SHORTEST_CORRECTED) return false;
  return word.length > SHORTEST_CORRECTED || candidate.length > word.length || hasSameLetters(word, candidate);
}

/** Whether all but so many letters of a word stand somewhere in another: quickly seen, and few words pass. */
function hasMostLetters(word: string, other: string, slips: number): boolean {
  let missing = 0;
  for (const letter of word) if (!other.includes(letter) && ++missing > slips) return false;
  return true;
}

/** Whether two words with different first letters differ only there: one is wrong, missing or added, or two are swapped. */
function differAtFirst(a: string, b: string): boolean {
  const [first, second] = [a.charAt(0), b.charAt(0)];
  if (first === second) return false;
  const [restOfA, restOfB] = [a.slice(1), b.slice(1)];
  const areSwapped = restOfA.startsWith(second) && restOfB.startsWith(first) && a.slice(2) === b.slice(2);
  return restOfA === restOfB || a === restOfB || restOfA === b || areSwapped;
}

const SHORTEST_PREFIX = 3;
/** From so many letters on, two slips are forgiven. */
const LONG_WORD = 7;
const MOST_CORRECTIONS = 3;

function hasSameLetters(a: string, b: string): boolean {
  const sorted = (word: string) => Array.from(word).sort().join('');
  return sorted(a) === sorted(b);
}
