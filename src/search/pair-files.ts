import type { Archive } from '../archive/archive.ts';
import { isLarge } from './large-archive.ts';
import { textsOf } from './search-files.ts';
import { unitsOf } from './units.ts';
import { pairsIn, pairsPath, placeOf } from './word-pairs.ts';
import type { PairsFile } from './word-pairs.ts';

/** So many records fill a file of some ten thousand bytes. */
const MEETINGS_IN_A_FILE = 5;

/** Over how many files the pairs of an archive are spread; none are written of a small one. */
export function pairFileCount(archive: Archive): number {
  return isLarge(archive) ? Math.ceil(archive.meetings.length / MEETINGS_IN_A_FILE) : 0;
}

/** The files of pairs, one after the other. */
export function* pairFiles(archive: Archive): Generator<[path: string, file: PairsFile]> {
  const count = pairFileCount(archive);
  const found = Array.from({ length: count }, (): number[] => []);
  for (const [record, unit] of unitsOf(archive).entries()) {
    for (const pair of new Set(textsOf(unit).flatMap(pairsIn))) {
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
