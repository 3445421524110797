import { Directory } from '../search/directory.ts';
import { filesFor } from '../search/lexicon-file.ts';
import { lexiconPath } from '../search/lexicon-path.ts';
import { readNames } from '../search/named-entity.ts';
import type { NamesFile } from '../search/named-entity.ts';
import { MOST_GO_TO } from '../search/search-answer.ts';
import type { GoTo } from '../search/search-answer.ts';
import type { SearchPlaces } from '../search/search-places.ts';
import { fetchJson } from './fetch-json.ts';
import { pause } from './pause.ts';

/** So many names are taken in before the page may do something else. */
const AT_ONCE = 60;

/** Answers by names alone, which come long before the engine does. */
export class GoToNames {
  readonly #places: SearchPlaces;
  readonly #directory = new Directory();
  readonly #asked = new Map<number, Promise<void>>();

  constructor(places: SearchPlaces) {
    this.#places = places;
  }

  /** People, places and subjects with a name that begins as the query does. */
  async find(query: string): Promise<GoTo[]> {
    await Promise.all(filesFor(query, this.#places.lexiconFiles).map((file) => this.#fetch(file)));
    return this.#directory.goTo(query, MOST_GO_TO);
  }

  #fetch(file: number): Promise<void> {
    const asked = this.#asked.get(file) ?? this.#takeIn(file);
    this.#asked.set(file, asked);
    // The next search asks again.
    asked.catch(() => this.#asked.delete(file));
    return asked;
  }

  async #takeIn(file: number): Promise<void> {
    const names = readNames(await fetchJson<NamesFile>(this.#places, lexiconPath('names', file)));
    for (let at = 0; at < names.length; at += AT_ONCE) {
      if (at > 0) await pause();
      for (const entity of names.slice(at, at + AT_ONCE)) this.#directory.add(entity);
    }
  }
}
