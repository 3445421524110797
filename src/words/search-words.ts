import { editionIn } from './edition-in.ts';
import { enSearch } from './en-search.ts';

/** What the search says in the browser in one language. */
export type SearchWords = typeof enSearch;

/** The words of the search in the given language. */
export function searchWordsIn(language?: string): SearchWords {
  return editionIn({ en: enSearch }, language);
}
