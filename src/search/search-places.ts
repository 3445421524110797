/** Where the files of the search stand and how they are laid out, as the page says it. */
export interface SearchPlaces {
  /** The folder of the site, with a slash at the end. */
  readonly base: string;
  /** The language in which answers are written. */
  readonly language: string;
  /** Over how many files names and words are spread. */
  readonly lexiconFiles: number;
  /** Over how many files the pairs of words of a large archive are spread. */
  readonly pairFiles: number;
}

/**
 * Pagefind adds a tag to the address of its entry file, by default the time, which no cache could answer. The file is
 * small and served with a short life, so a fixed tag does.
 */
export const ENTRY_TAG = 'entry';
