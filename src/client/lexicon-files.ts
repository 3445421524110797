import { filesFor, Lexicon } from '../search/lexicon.ts';
import type { LexiconFile } from '../search/lexicon.ts';
import { lexiconPath } from '../search/search-places.ts';
import type { SearchPlaces } from '../search/search-places.ts';

/** Fetches the files of names and words that are asked for, each once, into one lexicon. */
export class LexiconFiles {
  readonly lexicon = new Lexicon();
  readonly #places: SearchPlaces;
  readonly #asked = new Map<number, Promise<void>>();

  constructor(places: SearchPlaces) {
    this.#places = places;
  }

  /** What a query needs to be understood, slips in the first letter of a word aside. */
  async fetchFor(query: string): Promise<Lexicon> {
    await Promise.all(filesFor(query, this.#places.lexiconFiles).map((file) => this.#fetch(file)));
    return this.lexicon;
  }

  /** Everything, for a word of which even the first letter may be wrong. */
  async fetchAll(): Promise<Lexicon> {
    await Promise.all(Array.from({ length: this.#places.lexiconFiles }, (_, file) => this.#fetch(file)));
    return this.lexicon;
  }

  /** Whether nothing is left to fetch. */
  get isWhole(): boolean {
    return this.#asked.size === this.#places.lexiconFiles;
  }

  #fetch(file: number): Promise<void> {
    const known = this.#asked.get(file);
    if (known !== undefined) return known;
    const asked = fetch(`${this.#places.base}${lexiconPath(file)}`).then(async (response) => {
      if (!response.ok) throw new Error(`${response.url}: ${String(response.status)}`);
      this.lexicon.add((await response.json()) as LexiconFile);
    });
    this.#asked.set(file, asked);
    return asked;
  }
}
