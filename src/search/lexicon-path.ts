import type { NameRow } from './names.ts';
import type { Facet } from './search-state.ts';

/*
 * Names and words are spread over files that a query can tell by the first letters of its words. A small archive has
 * one; each further file is for so many meetings more.
 */
const MEETINGS_OF_A_FILE = 150;
const MOST_FILES = 24;

/** A file of names that have a word with certain first letters, and of words that have. */
export interface LexiconFile {
  readonly names: readonly NameRow[];
  /** Folded, the most frequent first, with a space between two: as a list they were an eighth longer on the way. */
  readonly words: string;
}

/** The values of all filters as the index has them, and the years that have a record; see facets.ts. */
export interface FilterValues extends Readonly<Record<Facet, readonly string[]>> {
  readonly yearsWithRecord: readonly string[];
}

/** Over how many files the names and words of an archive of so many meetings are spread. */
export function lexiconFileCount(meetings: number): number {
  return Math.min(MOST_FILES, Math.max(1, Math.ceil(meetings / MEETINGS_OF_A_FILE)));
}

/** The path of one of these files below the site’s folder. */
export function lexiconPath(file: number): string {
  return `names/${String(file)}.json`;
}

/** The file among so many that has what begins as this folded word does. */
export function fileOf(word: string, files: number): number {
  return (word.codePointAt(0) ?? 0) % files;
}

/** Common English words, which are no slips, as one text. */
export const COMMON_WORDS_PATH = 'names/common.json';
/** The values of all filters. */
export const FILTER_VALUES_PATH = 'names/filters.json';
/** What a first search of a small archive needs of the engine, to be fetched before it asks. */
export const AHEAD_PATH = 'names/ahead.json';
