import { Directory } from '../directory.ts';
import { fold } from '../fold.ts';
import { fileOf, lexiconPath } from '../lexicon-path.ts';
import { readNames } from '../named-entity.ts';
import type { NamesFile } from '../named-entity.ts';
import { MOST_GO_TO } from '../search-answer.ts';
import type { GoTo } from '../search-answer.ts';
import type { SearchPlaces } from '../search-places.ts';
import { fetchJson } from './fetch-json.ts';
import { Turn } from './pause.ts';

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
    const start = fold(query);
    // A phrase or an exclusion is no beginning of a name.
    if (start === '' || /^["“”„«»-]/.test(start)) return [];
    await this.#fetch(fileOf(start, this.#places.lexiconFiles));
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
    const turn = new Turn();
    for (const entity of names) {
      this.#directory.add(entity);
      if (turn.isOver) await turn.next();
    }
  }
}
