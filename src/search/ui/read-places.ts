import type { SearchPlaces } from '../search-places.ts';

/** Where the files of the search are, from the attributes of its element. */
export function readPlaces({ dataset }: HTMLElement): SearchPlaces {
  return {
    base: dataset['base'] ?? '/',
    language: dataset['language'] ?? 'en',
    lexiconFiles: Number(dataset['lexicon'] ?? 1),
    pairFiles: Number(dataset['pairs'] ?? 0),
  };
}
