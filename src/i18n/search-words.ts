import { enSearch } from './en-search.ts';

/** What the search says in the browser in one language. */
export type SearchWords = typeof enSearch;

const EDITIONS: Readonly<Record<string, SearchWords>> = { en: enSearch };

/** The words of the search in the given language, English where there is no edition of it yet. */
export function searchWordsIn(language = 'en'): SearchWords {
  return EDITIONS[language] ?? enSearch;
}
