/*
 * Of a large archive the engine does not know where words stand in a record. So that a phrase is found all the same,
 * files of their own say which records have which two words side by side; a quoted phrase fetches one for each of its
 * pairs, and no other search needs them.
 */
import type { Archive } from '../archive/archive.ts';
import { wordsOf } from './fold.ts';
import { isLarge } from './large-archive.ts';

/** One file of pairs: the records that have each, by their numbers in order of date, each given by the step from the last. */
export type PairsFile = Readonly<Record<string, readonly number[]>>;

/** So many records fill a file of some ten thousand bytes. */
const MEETINGS_IN_A_FILE = 5;
/** Pairs of one file are told apart by a number below this; two that share one cost a record read in vain. */
const DIFFERENT = 36 ** 4;

/** Over how many files the pairs of an archive are spread; none are written of a small one. */
export function pairFileCount(archive: Archive): number {
  return isLarge(archive) ? Math.ceil(archive.meetings.length / MEETINGS_IN_A_FILE) : 0;
}

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

/** The files of pairs, one after the other. */
export function* pairFiles(archive: Archive): Generator<[path: string, file: PairsFile]> {
  const count = pairFileCount(archive);
  const found = Array.from({ length: count }, (): number[] => []);
  for (const [record, { paragraphs }] of archive.meetings.entries()) {
    for (const pair of new Set(paragraphs.flatMap(({ text }) => pairsIn(text)))) {
      const { file, number } = placeOf(pair, count);
      found[file]?.push(number, record);
    }
  }
  for (const [file, numbers] of found.entries()) yield [pairsPath(file), fileOfPairs(numbers)];
}

/** @param numbers of a pair and of a record that has it, in turn, the records in order */
function fileOfPairs(numbers: readonly number[]): PairsFile {
  const pairs = new Map<string, number[]>();
  const last = new Map<string, number>();
  for (let at = 0; at < numbers.length; at += 2) {
    const key = (numbers[at] ?? 0).toString(36);
    const record = numbers[at + 1] ?? 0;
    const known = pairs.get(key);
    if (known === undefined) pairs.set(key, [record]);
    // Two pairs of one record may share a number.
    else if (last.get(key) !== record) known.push(record - (last.get(key) ?? 0));
    last.set(key, record);
  }
  return Object.fromEntries([...pairs].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The numbers of the records that have a pair. */
export function recordsWith(key: string, file: PairsFile): number[] {
  let record = 0;
  return (file[key] ?? []).map((step) => (record += step));
}

function pairsIn(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(1).map(({ word }, at) => `${words[at]?.word ?? ''} ${word}`);
}

/** FNV-1a, which spreads short texts well. */
function placeOf(pair: string, files: number): { file: number; number: number } {
  let hash = 0x811c9dc5;
  for (let at = 0; at < pair.length; at++) hash = Math.imul(hash ^ pair.charCodeAt(at), 0x01000193);
  hash >>>= 0;
  return { file: hash % files, number: Math.floor(hash / files) % DIFFERENT };
}
