import type { SearchPlaces } from '../search-places.ts';
import { pairsOf, pairsPath, recordsWith } from '../word-pairs.ts';
import type { PairsFile } from '../word-pairs.ts';
import { fetchJson } from './fetch-json.ts';

/** Finds the records of a large archive that have the words of a phrase side by side. */
export class PhraseRecords {
  readonly #places: SearchPlaces;
  readonly #asked = new Map<number, Promise<PairsFile>>();

  constructor(places: SearchPlaces) {
    this.#places = places;
  }

  /**
   * The numbers of these records in order of date; all that have the phrase are among them. Of a single word, which
   * the engine finds by itself, nothing.
   */
  async find(phrase: string): Promise<number[] | undefined> {
    const pairs = pairsOf(phrase, this.#places.pairFiles);
    const found = await Promise.all(pairs.map(async ({ file, key }) => recordsWith(key, await this.#fetch(file))));
    const [first, ...others] = found;
    if (first === undefined) return undefined;
    const sets = others.map((records) => new Set(records));
    return first.filter((record) => sets.every((set) => set.has(record)));
  }

  #fetch(file: number): Promise<PairsFile> {
    const asked = this.#asked.get(file) ?? fetchJson<PairsFile>(this.#places, pairsPath(file));
    this.#asked.set(file, asked);
    return asked;
  }
}
