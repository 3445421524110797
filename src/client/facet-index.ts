import { FACETS } from '../search/facets.ts';
import type { Chosen, Facet } from '../search/facets.ts';
import { readNamedValue } from '../search/indexed-record.ts';
import type { FacetCounts, FacetValue } from '../search/search-answer.ts';
import type { Pagefind } from './load-pagefind.ts';

/** Values of one filter that are counted; more would be no help to a reader. */
const MOST_VALUES = 60;

type Ids = ReadonlySet<string>;

/**
 * Which records have which value of a filter, for searches that find more records than are read. The engine answers
 * one value at a time; each is asked once.
 */
export class FacetIndex {
  readonly #pagefind: Pagefind;
  readonly #records = new Map<string, Promise<Ids>>();
  #values: Promise<ReadonlyMap<Facet, readonly string[]>> | undefined;

  constructor(pagefind: Pagefind) {
    this.#pagefind = pagefind;
  }

  /** The records among these that have any of the chosen values of each filter; one filter can be left out of account. */
  async narrow(found: readonly string[], chosen: Chosen, except?: Facet): Promise<string[]> {
    let left = [...found];
    for (const [facet, wanted] of chosen) {
      if (facet === except || wanted.size === 0) continue;
      const written = (await this.#valuesOf(facet)).filter((value) => wanted.has(readNamedValue(value)[0]));
      const having = await Promise.all(written.map((value) => this.#recordsOf(facet, value)));
      left = left.filter((id) => having.some((ids) => ids.has(id)));
    }
    return left;
  }

  /** How many of these records each value of each filter has, the choices in the others being kept. */
  async count(found: readonly string[], chosen: Chosen): Promise<FacetCounts> {
    const counts: [Facet, FacetValue[]][] = [];
    for (const facet of FACETS) {
      const left = await this.narrow(found, chosen, facet);
      const values: FacetValue[] = [];
      for (const written of await this.#valuesOf(facet)) {
        const having = await this.#recordsOf(facet, written);
        const [value, name] = readNamedValue(written);
        const count = left.reduce((sum, id) => sum + (having.has(id) ? 1 : 0), 0);
        if (count > 0 || chosen.get(facet)?.has(value) === true) values.push({ value, name, count });
      }
      values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
      counts.push([facet, values.slice(0, MOST_VALUES)]);
    }
    return counts;
  }

  async #valuesOf(facet: Facet): Promise<readonly string[]> {
    this.#values ??= this.#pagefind
      .filters()
      .then((filters) => new Map(FACETS.map((one) => [one, Object.keys(filters[one] ?? {})])));
    return (await this.#values).get(facet) ?? [];
  }

  #recordsOf(facet: Facet, value: string): Promise<Ids> {
    const key = `${facet}:${value}`;
    const known = this.#records.get(key);
    if (known !== undefined) return known;
    const asked = this.#pagefind
      .search(null, { filters: { [facet]: { any: [value] } } })
      .then(({ results }) => new Set(results.map(({ id }) => id)));
    this.#records.set(key, asked);
    return asked;
  }
}
