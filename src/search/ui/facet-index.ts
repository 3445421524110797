import { facetPath, recordsOf } from '../facet-file.ts';
import type { FacetFile } from '../facet-file.ts';
import { FACETS } from '../facets.ts';
import type { Chosen, Facet } from '../facets.ts';
import { readNamedValue } from '../indexed-record.ts';
import type { FacetCounts, FacetValue } from '../search-answer.ts';
import type { SearchPlaces } from '../search-places.ts';
import { fetchJson } from './fetch-json.ts';
import { allByDate } from './find-records.ts';
import type { Pagefind } from './load-pagefind.ts';

/** Values of one filter that are counted; more would be no help to a reader. */
const MOST_VALUES = 60;

/** One value of a filter with the numbers of the records that have it. */
interface Value {
  readonly value: string;
  readonly name: string | undefined;
  readonly records: readonly number[];
}

/** Which records have which value of a filter, for searches that find more records than are read. */
export class FacetIndex {
  readonly #pagefind: Pagefind;
  readonly #places: SearchPlaces;
  readonly #values = new Map<Facet, Promise<readonly Value[]>>();
  #numbers: Promise<ReadonlyMap<string, number>> | undefined;

  constructor(pagefind: Pagefind, places: SearchPlaces) {
    this.#pagefind = pagefind;
    this.#places = places;
  }

  /** The records among these that have any of the chosen values of each filter; one filter can be left out of account. */
  async narrow(found: readonly string[], chosen: Chosen, except?: Facet): Promise<string[]> {
    const wanted = [...chosen].filter(([facet, values]) => facet !== except && values.size > 0);
    if (wanted.length === 0) return [...found];
    const having = wanted.map(async ([facet, chosenValues]) => {
      const values = (await this.#valuesOf(facet)).filter(({ value }) => chosenValues.has(value));
      return new Set(values.flatMap(({ records }) => records));
    });
    const numbers = await this.#numbersOfRecords();
    const allowed = await Promise.all(having);
    return found.filter((id) => allowed.every((records) => records.has(numbers.get(id) ?? NaN)));
  }

  /** How many of these records each value of each filter has, the choices in the others being kept. */
  async count(found: readonly string[], chosen: Chosen): Promise<FacetCounts> {
    const numbers = await this.#numbersOfRecords();
    return Promise.all(
      FACETS.map(async (facet): Promise<FacetCounts[number]> => {
        const left = new Set((await this.narrow(found, chosen, facet)).map((id) => numbers.get(id)));
        const counted = (await this.#valuesOf(facet)).map(({ value, name, records }): FacetValue => ({
          value,
          name,
          count: records.reduce((sum, record) => sum + (left.has(record) ? 1 : 0), 0),
        }));
        const shown = counted.filter(({ value, count }) => count > 0 || chosen.get(facet)?.has(value) === true);
        shown.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
        return [facet, shown.slice(0, MOST_VALUES)];
      }),
    );
  }

  #valuesOf(facet: Facet): Promise<readonly Value[]> {
    const known = this.#values.get(facet) ?? this.#fetch(facet);
    this.#values.set(facet, known);
    return known;
  }

  async #fetch(facet: Facet): Promise<Value[]> {
    const file = await fetchJson<FacetFile>(this.#places, facetPath(facet));
    return file.map((row) => {
      const [value, name] = readNamedValue(row[0]);
      return { value, name, records: recordsOf(row) };
    });
  }

  #numbersOfRecords(): Promise<ReadonlyMap<string, number>> {
    this.#numbers ??= allByDate(this.#pagefind).then((all) => new Map(all.map(({ id }, number) => [id, number])));
    return this.#numbers;
  }
}
