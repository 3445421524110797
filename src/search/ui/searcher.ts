import {
  countFacets,
  countsOf,
  type FacetCounts,
  findInRecord,
  type FoundRecord,
  type GoTo,
  inOrder,
  MOST_GO_TO,
  narrowed,
  type SearchAnswer,
  type ShownRecord,
} from '../find-in-record.ts';
import { type EngineFilters, findRecords, type Pagefind, readRecords } from '../find-records.ts';
import type { FilterValues } from '../lexicon-path.ts';
import { explain, has, markFacts, markPassage, suggestions } from '../match-passage.ts';
import { type Chosen, FACETS, readNamedValue, type SearchState } from '../search-state.ts';
import { asksForSomething, type UnderstoodQuery } from '../understand-query.ts';
import type { SearchFiles } from './search-files.ts';

const MOST_SUGGESTIONS = 6;
/** Passages shown of one record; the rest is said in a line that leads to it. */
const MOST_PASSAGES = 5;
/** Up to so many records are all read, and then everything is counted by passages. */
const READ_WHOLE = 40;
/** Of a larger search so many records are put in order together: what is shown already keeps its place. */
const ORDERED_TOGETHER = 5;
/** Where things must be together in a passage, or filters leave passages out, so many records are read for each shown. */
const READ_FOR_ONE = 2;
/** A search whose words are together in no passage of so many of the best records is given up. */
const MOST_READ = 200;

/** What was found, and how far it was looked for. */
type Found = Pick<SearchAnswer, 'shown' | 'records' | 'counts' | 'read' | 'isMore' | 'isNarrowed' | 'givenUpAfter' | 'facets'>; // prettier-ignore

/** Answers searches; knows nothing of the page, so that it can run beside it. */
export class Searcher {
  readonly #files: SearchFiles;
  readonly #pagefind: Promise<Pagefind>;

  /** @param files from which the search fetches what it needs */
  constructor(files: SearchFiles) {
    this.#files = files;
    this.#pagefind = files.startPagefind();
    // Whoever searches is told of the failure.
    this.#pagefind.catch(() => undefined);
  }

  /**
   * Answers a search.
   * @param most how many records are shown
   * @throws when something that the search needs cannot be fetched
   */
  async answer(state: SearchState, most: number): Promise<SearchAnswer> {
    const query = await this.#files.understand(state.query, state.isLiteral);
    const asks = asksForSomething(query) || state.query.trim() === '';
    let found = asks ? await this.#find(query, state, most, false) : NOTHING;
    const isApart =
      found.shown.length === 0 && !found.isNarrowed && found.givenUpAfter === undefined && query.wanted.length > 1;
    if (isApart) found = await this.#find(query, state, most, true);
    const [only] = query.wanted;
    const isOfYear = query.wanted.length === 1 && query.excluded.length === 0 && state.chosen.size === 0;
    const year = isOfYear && found.shown.every(({ isKnownOnly }) => isKnownOnly) ? only?.date?.year : undefined;
    const nearest = year === undefined ? [] : await this.#nearestTo(year, query);
    const { names } = this.#files.lexicon;
    const direct = names.goTo(state.query, MOST_GO_TO);
    const isEmpty = found.shown.length + nearest.length === 0;
    const named = query.wanted
      .flatMap(({ entities }) => entities)
      .filter(({ kind }) => kind !== 'voices' && kind !== 'known');
    this.#files.refuseLosses();
    return {
      ...found,
      shown: [...found.shown, ...nearest],
      corrections: query.corrections,
      offers: query.offers,
      leftOut: query.leftOut,
      apart: isApart && found.shown.length > 0 ? query.wanted.map(({ written }) => written) : [],
      yearWithout: nearest.length === 0 ? undefined : year,
      goTo: (direct.length > 0 ? direct : named).slice(0, MOST_GO_TO).map(plain),
      isOnlyNamed: isEmpty && !found.isNarrowed && query.wanted.length === 1 && named.length > 0,
      suggestions: isEmpty ? suggestions(state.query, names, MOST_SUGGESTIONS) : [],
    };
  }

  async #find(query: UnderstoodQuery, { chosen, sort }: SearchState, most: number, isAny: boolean): Promise<Found> {
    const pagefind = await this.#pagefind;
    const { vocabulary } = this.#files.lexicon;
    const all = await findRecords(pagefind, query, vocabulary, { isAny, sort, filters: undefined });
    const isWhole = all.results.length <= READ_WHOLE;
    const filters =
      isWhole || chosen.size === 0 ? undefined : engineFilters(chosen, await this.#files.fetchFilterValues());
    const { results } =
      filters === undefined ? all : await findRecords(pagefind, query, vocabulary, { isAny, sort, filters });
    const rarity = (counts: readonly number[]) => counts.map((count) => 1 / Math.max(1, count));
    if (isWhole) {
      const records = await readRecords(results);
      const passages = records.flatMap((record) => record.passages);
      const weights = isAny
        ? rarity(query.wanted.map((one) => passages.filter((passage) => has(passage, one)).length))
        : undefined;
      const found = records
        .map((record) => ({ record, passages: findInRecord(record, query, weights) }))
        .filter(hasPassages);
      const fitting = inOrder(narrowed(found, chosen), sort);
      return {
        shown: fitting.slice(0, most).map((one) => shownRecord(one, query)),
        records: fitting.length,
        counts: countsOf(fitting),
        read: undefined,
        isMore: fitting.length > most,
        isNarrowed: found.length > 0 && chosen.size > 0,
        givenUpAfter: undefined,
        facets: countFacets(found, chosen),
      };
    }
    const weights = isAny ? rarity(all.counts) : undefined;
    const found: FoundRecord[] = [];
    let read = 0;
    const mayMiss = query.wanted.length > 1 || query.wanted.some(({ match }) => match === 'exact') || chosen.size > 0;
    const atOnce = mayMiss ? most * READ_FOR_ONE : most;
    while (read < results.length && found.length < most && read < (found.length > 0 ? atOnce : MOST_READ)) {
      const records = await readRecords(results.slice(read, read + atOnce));
      read += atOnce;
      for (let at = 0; at < records.length; at += ORDERED_TOGETHER) {
        const group = records.slice(at, at + ORDERED_TOGETHER).map((record) => ({ record, passages: findInRecord(record, query, weights) })); // prettier-ignore
        found.push(...inOrder(narrowed(group.filter(hasPassages), chosen), sort));
      }
    }
    return {
      shown: found.slice(0, most).map((one) => shownRecord(one, query)),
      records: found.length === 0 ? 0 : results.length,
      counts: undefined,
      read: Math.min(read, results.length),
      isMore: found.length > most || read < results.length,
      isNarrowed: chosen.size > 0,
      givenUpAfter: found.length === 0 && read < results.length ? read : undefined,
      facets: undefined,
    };
  }

  /** Every value of every filter, for a search that found too much to be counted. */
  async listFacets({ chosen }: SearchState): Promise<FacetCounts> {
    const values = await this.#files.fetchFilterValues();
    return FACETS.map((facet) => {
      const named = values[facet].map((written) => {
        const [value, name] = readNamedValue(written);
        return { value, name, count: undefined };
      });
      const isChosen = ({ value }: { value: string }) => chosen.get(facet)?.has(value) === true;
      return [facet, [...named.filter(isChosen), ...named.filter((one) => !isChosen(one))]] as const;
    });
  }

  /** People, places and subjects with a name that begins as the query does, which are known before the engine is there. */
  async goTo(query: string): Promise<GoTo[]> {
    const { names } = await this.#files.fetchLexiconFor(query);
    return names.goTo(query, MOST_GO_TO).map(plain);
  }

  /** Of a year without a record the last one before it and the first one after. */
  async #nearestTo(year: string, query: UnderstoodQuery): Promise<ShownRecord[]> {
    const { yearsWithRecord, format } = await this.#files.fetchFilterValues();
    const pagefind = await this.#pagefind;
    const ofYear = async (one: string | undefined, isBetter: (date: string, than: string) => boolean) => {
      if (one === undefined) return [];
      const { results } = await pagefind.search(null, { filters: { year: { any: [one] }, format: { any: format } } });
      const records = await readRecords(results.slice(0, READ_WHOLE));
      return records.toSorted((a, b) => (isBetter(a.date, b.date) ? -1 : 1)).slice(0, 1);
    };
    const before = await ofYear(
      yearsWithRecord.findLast((one) => one < year),
      (date, than) => date > than,
    );
    const after = await ofYear(
      yearsWithRecord.find((one) => one > year),
      (date, than) => date < than,
    );
    return [...before, ...after].map((record) => {
      const facts = record.passages.filter(({ beside }) => beside === 'facts');
      return shownRecord({ record, passages: facts.map((passage) => ({ ...passage, score: 0 })) }, query);
    });
  }
}

const NOTHING: Found = {
  shown: [],
  records: 0,
  counts: undefined,
  read: undefined,
  isMore: false,
  isNarrowed: false,
  givenUpAfter: undefined,
  facets: [],
};

function hasPassages({ passages }: FoundRecord): boolean {
  return passages.length > 0;
}

function shownRecord({ record, passages }: FoundRecord, query: UnderstoodQuery): ShownRecord {
  const { id, isKnownOnly, title, date } = record;
  return {
    id,
    isKnownOnly,
    title,
    date,
    passages: passages.slice(0, MOST_PASSAGES).map((passage) => ({
      paragraph: passage.paragraph,
      beside: passage.beside,
      voices: passage.voices,
      parts: markPassage(passage, query),
      facts: passage.beside === 'facts' ? markFacts(passage, query) : [],
      explanations: explain(passage, query),
    })),
    more: Math.max(0, passages.length - MOST_PASSAGES),
  };
}

/** What was chosen as the engine’s own filters take it. */
function engineFilters(chosen: Chosen, values: FilterValues): EngineFilters {
  return Object.fromEntries(
    [...chosen].map(([facet, ids]) => [
      facet,
      { any: values[facet].filter((value) => ids.has(readNamedValue(value)[0])) },
    ]),
  );
}

function plain({ kind, id, name }: GoTo): GoTo {
  return { kind, id, name };
}
