import { countsOf, findInRecord, type FoundRecord, inOrder, narrowed } from '../find-in-record.ts';
import { type EngineFilters, findRecords, type Pagefind, readRecords } from '../find-records.ts';
import type { FilterValues } from '../lexicon-path.ts';
import { has, suggestions } from '../match-passage.ts';
import { hasPage, type NamedEntity } from '../names.ts';
import { type Chosen, type FacetCounts, facetCounts, FACETS, readNamedValue, type SearchState } from '../search-state.ts'; // prettier-ignore
import type { UnderstoodQuery } from '../understand-query.ts';
import type { SearchFiles } from './search-files.ts';

/** People, places and subjects to go to, and names to try after a search that found nothing: so many at most. */
const MOST_GO_TO = 5;
const MOST_SUGGESTIONS = 6;
/** Up to so many records are all read, and then everything is counted by passages. */
const READ_WHOLE = 40;
/** Of a larger search so many records are put in order together: what is shown already keeps its place. */
const ORDERED_TOGETHER = 5;
/** Where things must be together in a passage, or filters leave passages out, so many records are read for each shown. */
const READ_FOR_ONE = 2;
/** A search whose words are together in no passage of so many of the best records is given up. */
const MOST_READ = 200;
/** From so many passages on there are filters; fewer are read sooner than narrowed. What was chosen can be undone always. */
const FILTERED_FROM = 10;

/** What a search gives, to be written in the words of the page. */
export type SearchAnswer = Awaited<ReturnType<Searcher['answer']>>;

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
  async answer(state: SearchState, most: number) {
    const query = await this.#files.understand(state.query, state.isLiteral);
    const { wanted, excluded } = query;
    let found = await this.#find(query, state, most, false);
    const isNowhere = found.shown.length === 0 && found.read === found.records && !found.isNarrowed;
    const isApart = isNowhere && wanted.length > 1;
    if (isApart) found = await this.#find(query, state, most, true);
    const isOfYear = wanted.length === 1 && excluded.length === 0 && state.chosen.size === 0;
    const year = isOfYear && found.shown.every(({ record }) => record.isKnownOnly) ? wanted[0]?.date?.year : undefined;
    const nearest = year === undefined ? [] : await this.#nearestTo(year);
    const shown = [...found.shown, ...nearest];
    const { names } = this.#files.lexicon;
    const direct = names.goTo(state.query, MOST_GO_TO);
    const named = wanted.flatMap(({ entities }) => entities).filter(hasPage);
    this.#files.refuseLosses();
    return {
      ...found,
      query,
      shown,
      /** Whether no passage has everything together: then passages are shown that have one thing. */
      isApart: isApart && shown.length > 0,
      /** The year of which there is no record: then the nearest are shown. */
      yearWithout: nearest.length === 0 ? undefined : year,
      goTo: (direct.length > 0 ? direct : named).slice(0, MOST_GO_TO),
      /** Whether nothing is found of what the query names, though it has an entry. */
      isOnlyNamed: shown.length === 0 && !found.isNarrowed && wanted.length === 1 && named.length > 0,
      suggestions: shown.length === 0 ? suggestions(state.query, names, MOST_SUGGESTIONS) : [],
    };
  }

  async #find(query: UnderstoodQuery, state: SearchState, most: number, isAny: boolean) {
    const { chosen, sort } = state;
    const isEmpty = state.query.trim() !== '' && query.wanted.length + query.excluded.length === 0;
    const find = async (filters?: EngineFilters) => findRecords(await this.#pagefind, query, this.#files.lexicon, { isAny, sort, filters }); // prettier-ignore
    const all = isEmpty ? { results: [], counts: [] } : await find();
    const isWhole = all.results.length <= READ_WHOLE;
    const isFiltered = !isWhole && chosen.size > 0;
    const { results } = isFiltered ? await find(engineFilters(chosen, await this.#files.fetchFilterValues())) : all;

    const found: FoundRecord[] = [];
    const fitting: FoundRecord[] = [];
    const mayMiss = query.wanted.length > 1 || query.wanted.some(({ match }) => match === 'exact') || chosen.size > 0;
    const atOnce = isWhole ? READ_WHOLE : mayMiss ? most * READ_FOR_ONE : most;
    const together = isWhole ? READ_WHOLE : ORDERED_TOGETHER;
    let read = 0;
    while (read < results.length && fitting.length < most && read < (fitting.length > 0 ? atOnce : MOST_READ)) {
      const records = await readRecords(results.slice(read, read + atOnce));
      read = Math.min(read + atOnce, results.length);
      const passages = records.flatMap((record) => record.passages);
      const counts = isWhole ? query.wanted.map((one) => passages.filter((passage) => has(passage, one)).length) : all.counts; // prettier-ignore
      const weights = isAny ? counts.map((count) => 1 / Math.max(1, count)) : undefined;
      for (let at = 0; at < records.length; at += together) {
        const group = records.slice(at, at + together).map((record) => ({ record, passages: findInRecord(record, query, weights) })); // prettier-ignore
        const answering = group.filter(({ passages }) => passages.length > 0);
        found.push(...answering);
        fitting.push(...inOrder(narrowed(answering, chosen), sort));
      }
    }
    return {
      shown: fitting.slice(0, most),
      /** How many records and known meetings were found, and how many of them read: where not all were, at most so many. */
      records: isWhole ? fitting.length : results.length,
      read: isWhole ? fitting.length : read,
      /** Unknown where not all records were read: then there is a list of all values. */
      counts: isWhole ? countsOf(fitting) : undefined,
      facets: isWhole ? countFacets(found, chosen) : undefined,
      isMore: fitting.length > most || read < results.length,
      /** Whether something was found that the filters left out. */
      isNarrowed: chosen.size > 0 && (isFiltered || found.length > 0),
    };
  }

  /** Every value of every filter, for a search that found too much to be counted. */
  async listFacets({ chosen }: SearchState): Promise<FacetCounts> {
    const values = await this.#files.fetchFilterValues();
    return FACETS.map((facet) => {
      const named = values[facet].map((written) => ({ ...readNamedValue(written), count: undefined }));
      const isChosen = ({ value }: { value: string }) => chosen.get(facet)?.has(value) === true;
      return [facet, [...named.filter(isChosen), ...named.filter((one) => !isChosen(one))]] as const;
    });
  }

  /** People, places and subjects with a name that begins as the query does, which are known before the engine is there. */
  async goTo(query: string): Promise<NamedEntity[]> {
    const { names } = await this.#files.fetchLexiconFor(query);
    return names.goTo(query, MOST_GO_TO);
  }

  /** Of a year without a record the last one before it and the first one after, with their facts. */
  async #nearestTo(year: string): Promise<FoundRecord[]> {
    const { yearsWithRecord, format } = await this.#files.fetchFilterValues();
    const pagefind = await this.#pagefind;
    const near = [yearsWithRecord.findLast((one) => one < year), yearsWithRecord.find((one) => one > year)];
    const nearest = await Promise.all(
      near.map(async (one) => {
        if (one === undefined) return [];
        const { results } = await pagefind.search(null, { filters: { year: { any: [one] }, format: { any: format } } });
        // The engine gives the latest first.
        return readRecords(one < year ? results.slice(0, 1) : results.slice(-1));
      }),
    );
    return nearest.flat().map((record) => {
      const facts = record.passages.filter(({ beside }) => beside === 'facts');
      return { record, passages: facts.map((passage) => ({ ...passage, score: 0 })) };
    });
  }
}

/** What the filters would give, counted by paragraphs and known meetings. */
function countFacets(found: readonly FoundRecord[], chosen: Chosen): FacetCounts {
  const counted = found.flatMap(({ passages }) =>
    passages.filter(({ beside }) => beside === undefined || beside === 'known').map(({ facets }) => facets),
  );
  if (counted.length < FILTERED_FROM && chosen.size === 0) return [];
  return facetCounts(counted, chosen, new Map(found.flatMap(({ record }) => [...record.names])));
}

/** What was chosen as the engine’s own filters take it. */
function engineFilters(chosen: Chosen, values: FilterValues): EngineFilters {
  return Object.fromEntries(
    [...chosen].map(([facet, ids]) => [
      facet,
      { any: values[facet].filter((written) => ids.has(readNamedValue(written).value)) },
    ]),
  );
}
