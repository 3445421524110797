/** Where the files of the search are, as the page says it in the attributes of its element. */
export interface SearchPlaces {
  /** The folder of the site, with a slash at the end. */
  readonly base: string;
  /** The names of the sides by their ids, as parameters of an address. */
  readonly sides: string;
  /** Over how many files names and words are spread. */
  readonly lexiconFiles: number;
}

export function readPlaces({ dataset }: HTMLElement): SearchPlaces {
  return {
    base: dataset['base'] ?? '/',
    sides: dataset['sides'] ?? '',
    lexiconFiles: Number(dataset['lexicon'] ?? 1),
  };
}
