import { fold } from './fold.ts';

/** What a reader typed, taken apart but not yet understood. */
export interface ParsedQuery {
  /** Folded words outside quotation marks, in order. */
  readonly words: readonly string[];
  /** Phrases in quotation marks, as typed. */
  readonly phrases: readonly string[];
  /** Folded words after a minus sign. */
  readonly excludedWords: readonly string[];
  /** Phrases after a minus sign, as typed. */
  readonly excludedPhrases: readonly string[];
}

const PART = /(-?)(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+))/gu;

/** Takes a query apart: phrases in quotation marks anywhere in it, exclusions after a minus sign, and single words. */
export function parseQuery(query: string): ParsedQuery {
  const words: string[] = [];
  const phrases: string[] = [];
  const excludedWords: string[] = [];
  const excludedPhrases: string[] = [];
  for (const [, minus, phrase, written] of query.matchAll(PART)) {
    if (phrase !== undefined) {
      if (phrase.trim() !== '') (minus === '-' ? excludedPhrases : phrases).push(phrase.trim());
      continue;
    }
    const word = trimmed(written ?? '');
    if (word === '') continue;
    (minus === '-' ? excludedWords : words).push(word);
  }
  return { words, phrases, excludedWords, excludedPhrases };
}

/**
 * A word without the punctuation around it and without the points of an abbreviation (U.N.); a currency sign before
 * and a percent sign after belong to a number.
 */
export function trimmed(written: string): string {
  return fold(written)
    .replace(/^[^\p{Letter}\p{Number}$€¥]+/u, '')
    .replace(/[^\p{Letter}\p{Number}%]+$/u, '')
    .replace(/'s$/u, '')
    .replace(/^(?:\p{Letter}\.)+\p{Letter}$/u, (points) => points.replaceAll('.', ''));
}
