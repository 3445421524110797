import { hasHan } from './han.ts';
import { fileOf } from './lexicon-path.ts';
import { parseQuery } from './parse-query.ts';

/*
 * The names and words of a large archive are spread over files that a query can tell: by the first letters of its
 * words; and, for the one slip that this would miss, by all of a word but its first letter.
 */

/** Over so many files the endings of a large archive are spread. */
export const ENDING_FILES = 64;

/** From so many letters on a word may be another, misspelt. */
export const SHORTEST_CORRECTED = 4;

/** The file that holds words which end in these letters after their first. */
export function fileOfEnding(ending: string): number {
  let hash = 0;
  for (const letter of ending) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return hash % ENDING_FILES;
}

/**
 * The files that a query needs: those of the first letters of its words; of Chinese, in which words are not parted,
 * those of every letter.
 */
export function filesFor(query: string, files: number): number[] {
  const { words, phrases, excludedWords, excludedPhrases } = parseQuery(query);
  const all = [...words, ...excludedWords, ...[...phrases, ...excludedPhrases].flatMap((one) => parseQuery(one).words)];
  const starts = all.flatMap((word) =>
    hasHan(word) ? Array.from(word) : [word, ...word.split('-'), word.replace(/^[^\p{Letter}\p{Number}]+/u, '')],
  ); // prettier-ignore
  return distinct(starts.filter((start) => start !== '').map((start) => fileOf(start, files)));
}

/**
 * The files that hold every word of which this one may be a misspelling with the first letter wrong, missing, one too
 * many, or swapped with the second.
 */
export function filesForSlip(word: string, files: number): { beginnings: number[]; endings: number[] } {
  if (word.length < SHORTEST_CORRECTED) return { beginnings: [], endings: [] };
  const rest = word.slice(1);
  return { beginnings: [fileOf(rest, files)], endings: distinct([fileOfEnding(rest), fileOfEnding(word)]) };
}

function distinct(files: readonly number[]): number[] {
  return [...new Set(files)].sort((a, b) => a - b);
}
