/*
 * Of a large archive the engine does not know where words stand in a record. So that a phrase is found all the same,
 * files of their own say which records have which two words side by side; a quoted phrase fetches one for each of its
 * pairs, and no other search needs them.
 */
import { wordsOf } from './fold.ts';

/** One file of pairs: the records that have each, by their numbers in order of date, each given by the step from the last. */
export type PairsFile = Readonly<Record<string, readonly number[]>>;

/** Pairs of one file are told apart by a number below this; two that share one cost a record read in vain. */
const DIFFERENT = 36 ** 4;

/** The path of one file of pairs below the site’s folder. */
export function pairsPath(file: number): string {
  return `names/pairs-${String(file)}.json`;
}

/** The pairs of words that a phrase has, each with the file that knows it and its name there. */
export function pairsOf(phrase: string, files: number): { file: number; key: string }[] {
  return pairsIn(phrase).map((pair) => {
    const { file, number } = placeOf(pair, files);
    return { file, key: number.toString(36) };
  });
}

/** The numbers of the records that have a pair. */
export function recordsWith(key: string, file: PairsFile): number[] {
  let record = 0;
  return (file[key] ?? []).map((step) => (record += step));
}

/** Each two words of a text that stand side by side. */
export function pairsIn(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(1).map(({ word }, at) => `${words[at]?.word ?? ''} ${word}`);
}

/** The file of a pair and its number there, by FNV-1a, which spreads short texts well. */
export function placeOf(pair: string, files: number): { file: number; number: number } {
  let hash = 0x811c9dc5;
  for (let at = 0; at < pair.length; at++) hash = Math.imul(hash ^ pair.charCodeAt(at), 0x01000193);
  hash >>>= 0;
  return { file: hash % files, number: Math.floor(hash / files) % DIFFERENT };
}
