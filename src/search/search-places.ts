/** A small archive has one file of names and words; each further one is for so many meetings more. */
const MEETINGS_OF_A_FILE = 150;
const MOST_FILES = 24;

export function lexiconFileCount(meetings: number): number {
  return Math.min(MOST_FILES, Math.max(1, Math.ceil(meetings / MEETINGS_OF_A_FILE)));
}

/** The file among so many that has what begins as this folded word does. */
export const fileOf = (word: string, files: number): number => (word.codePointAt(0) ?? 0) % files;

export const lexiconPath = (file: number | 'common'): string => `names/${String(file)}.json`;

export const AHEAD_PATH = 'names/ahead.json';

/** What of the engine is fetched before it asks: what every first search needs, and of a large index what its words are in. */
export interface FilesAhead {
  readonly files: readonly string[];
  /** The files of the index by their first word, in order. */
  readonly index: readonly (readonly [first: string, file: string])[];
}

/** Where the files of the search are, as the page says it in the attributes of its element. */
export interface SearchPlaces {
  /** Ends with a slash. */
  readonly base: string;
  /** The names of the sides by their ids, as parameters of an address. */
  readonly sides: string;
  /** Over how many files names and words are spread. */
  readonly lexiconFiles: number;
  /** How many times the search failed before: then nothing is taken from where it came from the last time. */
  readonly attempt: number;
}

export function readPlaces({ dataset }: HTMLElement, attempt = 0): SearchPlaces {
  const { base = '/', sides = '', lexicon = '1' } = dataset;
  return { base, sides, lexiconFiles: Number(lexicon), attempt };
}
