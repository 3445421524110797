import { Names } from './names.ts';
import type { NamesFile } from './names.ts';
import { readNames } from './names.ts';
import { parseQuery } from './parse-query.ts';
import { Vocabulary } from './vocabulary.ts';

/** One file of names and words: those that begin with certain letters, or all of a small archive. */
export interface LexiconFile {
  readonly names: NamesFile;
  /** Folded, the most frequent first. */
  readonly words: readonly string[];
}

/** The file among so many that holds what begins as this folded word does. */
export function fileOf(word: string, files: number): number {
  return (word.codePointAt(0) ?? 0) % files;
}

/**
 * The files that a query needs: those of the first letters of its words; of Chinese, in which words are not parted,
 * those of every letter.
 */
export function filesFor(query: string, files: number): number[] {
  const { words, phrases, excludedWords, excludedPhrases } = parseQuery(query);
  const all = [...words, ...excludedWords, ...[...phrases, ...excludedPhrases].flatMap((one) => parseQuery(one).words)];
  const starts = all.flatMap((word) =>
    /\p{Script=Han}/u.test(word) ? Array.from(word) : [word, ...word.split('-'), word.replace(/^[^\p{Letter}\p{Number}]+/u, '')],
  ); // prettier-ignore
  return [...new Set(starts.filter((start) => start !== '').map((start) => fileOf(start, files)))].sort(
    (a, b) => a - b,
  );
}

/** The names and words of the archive as far as they are here. */
export class Lexicon {
  readonly names = new Names([]);
  readonly vocabulary = new Vocabulary([]);

  add({ names, words }: LexiconFile): void {
    this.names.add(readNames(names));
    this.vocabulary.add(words);
  }
}
