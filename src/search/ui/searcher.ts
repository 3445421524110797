import { type EngineFilters, findRecords, type Pagefind, readRecords, textsToAsk } from '../find-records.ts';
import { countsOf, findInRecord, type FoundRecord, has, inOrder } from '../match-passage.ts';
import { hasPage, type NamedEntity } from '../lexicon.ts';
import { type Chosen, type FacetCounts, facetCounts, FACETS, readNamedValue, type SearchState } from '../search-state.ts'; // prettier-ignore
import { readQuery, type UnderstoodQuery } from '../understand-query.ts';
import type { SearchFiles } from './search-files.ts';

/** People, places and subjects to go to. */
const MOST_GO_TO = 5;
/** Up to so many records are all read, and then everything is counted by passages. */
const READ_WHOLE = 40;
/** Of a larger search so many records are put in order together: what is shown already keeps its place. */
const ORDERED_TOGETHER = 5;
/** Where filters or words that must be together leave passages out, so many records are read for each shown. */
const READ_FOR_ONE = 2;
/** A search whose words are together in no passage of so many of the best records is given up. */
const MOST_READ = 200;
/** From so many passages on there are filters; fewer are read sooner than narrowed. What was chosen can be undone always. */
const FILTERED_FROM = 10;

export type SearchAnswer = Awaited<ReturnType<Searcher['answer']>>;

export class Searcher {
  readonly #files: SearchFiles;
  readonly #pagefind: Promise<Pagefind>;
  #isFirst = true;

  constructor(files: SearchFiles) {
    this.#files = files;
    this.#pagefind = files.startPagefind();
    // Whoever searches is told of the failure.
    this.#pagefind.catch(() => undefined);
  }

  /** What is known before the engine is there. */
  async goTo(query: string): Promise<NamedEntity[]> {
    const lexicon = await this.#files.fetchLexiconFor(query);
    const named = readQuery(query, lexicon).wanted.flatMap(({ entities }) => entities);
    return [...named.filter(({ held }) => held !== undefined), ...lexicon.goTo(query, MOST_GO_TO)];
  }

  /**
   * @param most how many records are shown
   * @param hasFilters whether the filters are listed even of a search that found more than can be counted
   * @throws when something that the search needs cannot be fetched
   */
  async answer(state: SearchState, most: number, hasFilters = false) {
    const query = await this.#files.understand(state.query, state.isLiteral);
    const { wanted, excluded } = query;
    const words = wanted.flatMap((one) => [...one.tokens, ...textsToAsk(one, this.#files.lexicon)].join(' ').split(/["\s]+/u)); // prettier-ignore
    if (this.#isFirst) void this.#files.fetchIndexOf(words).catch(() => undefined);
    this.#isFirst = false;
    const pagefind = await this.#pagefind;
    let found = await this.#find(pagefind, query, state, most, false);
    const isNowhere = found.shown.length === 0 && found.read === found.records && !found.isNarrowed;
    const isApart = isNowhere && wanted.length > 1;
    if (isApart) found = await this.#find(pagefind, query, state, most, true);
    const isOfDate = wanted.length === 1 && excluded.length === 0 && state.chosen.size === 0;
    const date = isOfDate && found.shown.every(({ record }) => record.isKnownOnly) ? wanted[0]?.date : undefined;
    const nearest = date === undefined ? [] : await nearestTo(pagefind, date);
    const shown = [...found.shown, ...nearest];
    const direct = await this.goTo(state.query);
    const named = wanted.flatMap(({ entities }) => entities).filter(hasPage);
    return {
      ...found,
      query,
      shown,
      facets: found.facets ?? (hasFilters ? await listFacets(pagefind, state.chosen) : undefined),
      /** Whether no passage has everything together: then passages are shown that have one thing. */
      isApart: isApart && shown.length > 0,
      /** The date, as it was typed, of which there is no record: then the nearest are shown. */
      dateWithout: nearest.length === 0 ? undefined : wanted[0]?.written,
      goTo: direct.length > 0 ? direct : named.slice(0, MOST_GO_TO),
      /** Whether nothing is found of what the query names, though it has an entry. */
      isOnlyNamed: shown.length === 0 && !found.isNarrowed && wanted.length === 1 && named.length > 0,
    };
  }

  async #find(pagefind: Pagefind, query: UnderstoodQuery, state: SearchState, most: number, isAny: boolean) {
    const { chosen, sort } = state;
    const find = (filters: EngineFilters) => findRecords(pagefind, query, this.#files.lexicon, { isAny, sort, filters }); // prettier-ignore
    const isEmpty = state.query.trim() !== '' && query.wanted.length + query.excluded.length === 0;
    const all = isEmpty ? { results: [], counts: [] } : await find({});
    const isWhole = all.results.length <= READ_WHOLE;
    const isFiltered = !isWhole && chosen.size > 0;
    const { results } = isFiltered ? await find(await engineFilters(pagefind, chosen)) : all;

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
        const group = records.slice(at, at + together).map((record) => findInRecord(record, query, weights));
        found.push(...group);
        fitting.push(...inOrder(group, chosen, sort));
      }
    }
    return {
      shown: fitting.slice(0, most),
      /** How many records and known meetings were found, and how many of them read: where not all were, at most so many. */
      ...(isWhole ? { records: fitting.length, read: fitting.length } : { records: results.length, read }),
      counts: isWhole ? countsOf(fitting) : undefined,
      facets: isWhole ? countFacets(found, chosen) : undefined,
      isMore: fitting.length > most || read < results.length,
      /** Whether something was found that the filters left out. */
      isNarrowed: chosen.size > 0 && (isFiltered || found.some(({ passages }) => passages.length > 0)),
    };
  }
}

/** Counted by paragraphs and known meetings. */
function countFacets(found: readonly FoundRecord[], chosen: Chosen): FacetCounts {
  const passages = found.flatMap((one) => one.passages);
  const counted = passages.filter(({ beside }) => beside === undefined || beside === 'known');
  if (counted.length < FILTERED_FROM && chosen.size === 0) return [];
  const names = new Map(found.flatMap(({ record }) => [...record.names]));
  return facetCounts(counted.map(({ facets }) => facets), chosen, names); // prettier-ignore
}

/** Every value of every filter, for a search that found too much to be counted; those that were chosen first. */
async function listFacets(pagefind: Pagefind, chosen: Chosen): Promise<FacetCounts> {
  const values = await pagefind.filters();
  return FACETS.map((facet) => {
    const isOther = ({ value }: { value: string }) => chosen.get(facet)?.has(value) !== true;
    const named = Object.keys(values[facet] ?? {}).sort().map(readNamedValue); // prettier-ignore
    return [facet, named.sort((a, b) => Number(isOther(a)) - Number(isOther(b)))] as const;
  });
}

async function engineFilters(pagefind: Pagefind, chosen: Chosen): Promise<EngineFilters> {
  const values = await pagefind.filters();
  return Object.fromEntries([...chosen].map(([facet, ids]) => [facet, { any: Object.keys(values[facet] ?? {}).filter((one) => ids.has(readNamedValue(one).value)) }])); // prettier-ignore
}

/** Of a date without a record the first one after it and the last one before, with their facts. */
async function nearestTo(pagefind: Pagefind, date: string): Promise<FoundRecord[]> {
  const { format = {} } = await pagefind.filters();
  // A meeting that is only known has no format.
  const { results } = await pagefind.search(null, { filters: { format: { any: Object.keys(format) } } });
  // The engine gives the latest first; the first of them before the date is found by halves.
  let [from, to] = [0, results.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const [record] = await readRecords(results.slice(middle, middle + 1));
    if (record === undefined || record.date < date) to = middle;
    else from = middle + 1;
  }
  const nearest = await readRecords(results.slice(Math.max(0, from - 1), from + 1));
  return nearest.map((record) => {
    const facts = record.passages.filter(({ beside }) => beside === 'facts');
    return { record, passages: facts.map((passage) => ({ ...passage, score: 0 })) };
  });
}
