import { Lexicon } from '../lexicon.ts';
import { filesFor, filesForSlip } from '../lexicon-file.ts';
import { lexiconPath } from '../lexicon-path.ts';
import type { NamesFile } from '../named-entity.ts';
import type { SearchPlaces } from '../search-places.ts';
import { fetchJson } from './fetch-json.ts';

/** Fetches the files of names and words that are asked for, each once, into one lexicon. */
export class LexiconFiles {
  readonly lexicon = new Lexicon();
  readonly #places: SearchPlaces;
  readonly #asked = new Map<string, Promise<void>>();

  constructor(places: SearchPlaces) {
    this.#places = places;
  }

  /** What a query needs to be understood, slips in the first letter of a word aside. */
  async fetchFor(query: string): Promise<Lexicon> {
    await Promise.all(filesFor(query, this.#places.lexiconFiles).map((file) => this.#fetchBeginning(file)));
    return this.lexicon;
  }

  /** What is needed besides for words of which the first letter may be wrong; a small archive has no more. */
  async fetchForSlips(words: readonly string[]): Promise<Lexicon> {
    if (this.#places.lexiconFiles === 1) return this.lexicon;
    const files = words.map((word) => filesForSlip(word, this.#places.lexiconFiles));
    await Promise.all([
      ...files.flatMap(({ beginnings }) => beginnings.map((file) => this.#fetchBeginning(file))),
      ...files.flatMap(({ endings }) => endings.map((file) => this.#fetchEnding(file))),
    ]);
    return this.lexicon;
  }

  async #fetchBeginning(file: number): Promise<void> {
    await Promise.all([
      this.#once(lexiconPath('names', file), async (path) => {
        this.lexicon.add(await fetchJson<NamesFile>(this.#places, path), []);
      }),
      this.#once(lexiconPath('words', file), async (path) => {
        this.lexicon.add([], await fetchJson<string[]>(this.#places, path));
      }),
    ]);
  }

  #fetchEnding(file: number): Promise<void> {
    return this.#once(lexiconPath('endings', file), async (path) => {
      const { names, words } = await fetchJson<{ names: NamesFile; words: string[] }>(this.#places, path);
      this.lexicon.add(names, words);
    });
  }

  #once(path: string, take: (path: string) => Promise<void>): Promise<void> {
    const asked = this.#asked.get(path) ?? take(path);
    this.#asked.set(path, asked);
    return asked;
  }
}
