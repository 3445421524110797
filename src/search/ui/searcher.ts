import { explain, suggestions } from '../explain.ts';
import { facetCounts } from '../facets.ts';
import { countsOf, facetsOf, findInRecord, inOrder, narrowed } from '../find-in-record.ts';
import type { FoundRecord } from '../find-in-record.ts';
import { markPassage } from '../mark-passage.ts';
import { MOST_GO_TO } from '../search-answer.ts';
import type { Correction, FacetCounts, GoTo, SearchAnswer, ShownRecord } from '../search-answer.ts';
import type { SearchPlaces } from '../search-places.ts';
import type { SearchState } from '../search-state.ts';
import { asNamed, asTyped } from '../spelling.ts';
import { asksForSomething, understandQuery } from '../understand-query.ts';
import type { UnderstoodQuery, Wanted } from '../understand-query.ts';
import { FacetIndex } from './facet-index.ts';
import { findRecords, readRecords } from './find-records.ts';
import { LexiconFiles } from './lexicon-files.ts';
import { loadPagefind } from './load-pagefind.ts';
import type { Pagefind, PagefindResult } from './load-pagefind.ts';
import { PhraseRecords } from './phrase-records.ts';

const MOST_SUGGESTIONS = 6;
/** Passages shown of one record; the rest is said in a line that leads to it. */
const MOST_PASSAGES = 5;
/** From so many passages on there are filters; fewer are read sooner than narrowed. What was chosen can be undone always. */
const FILTERED_FROM = 10;
/** Up to so many records are all read, and then everything is counted by passages; in a large archive fewer. */
const READ_WHOLE = 40;
const READ_WHOLE_OF_MANY = 10;
/** Of a larger search so many records are put in order together: what is shown already keeps its place. */
const ORDERED_TOGETHER = 5;
/** Where words must stand together in a passage, or filters leave passages out, so many records are read for each shown. */
const READ_FOR_ONE = 2;
/** A search whose words stand together in no passage of so many of the best records is given up. */
const MOST_READ = 200;

/** Answers searches; knows nothing of the page, so that it can run beside it. */
export class Searcher {
  readonly #places: SearchPlaces;
  readonly #files: LexiconFiles;
  readonly #pagefind: Promise<Pagefind>;
  /** Of a large archive. */
  readonly #phrases: PhraseRecords | undefined;
  #facets: FacetIndex | undefined;

  /** Begins to fetch what every search needs. */
  constructor(places: SearchPlaces, attempt: number) {
    this.#places = places;
    this.#files = new LexiconFiles(places);
    this.#phrases = places.pairFiles === 0 ? undefined : new PhraseRecords(places);
    this.#pagefind = loadPagefind(places.base, attempt);
    // Whoever searches is told of the failure.
    this.#pagefind.catch(() => undefined);
  }

  /**
   * Answers a search.
   * @param most how many records are shown
   * @throws when something that the search needs cannot be fetched
   */
  async answer(state: SearchState, most: number): Promise<SearchAnswer> {
    const pagefind = this.#pagefind;
    const query = await this.#understand(state);
    const hasQuery = state.query.trim() !== '';
    const asks = asksForSomething(query);
    const results = hasQuery && !asks ? [] : await findRecords(await pagefind, query, state.sort, this.#phrases);
    const isWhole = results.length <= (this.#phrases === undefined ? READ_WHOLE : READ_WHOLE_OF_MANY);
    const answer = isWhole
      ? this.#answerWhole(await findIn(results, query), state, query, most)
      : await this.#answerInPart(await pagefind, results, state, query, most);
    const { names } = this.#files.lexicon;
    const direct = names.directory.goTo(state.query, MOST_GO_TO);
    return {
      ...answer,
      corrections: query.wanted.flatMap((wanted) => correctionOf(state.query, wanted)),
      unknown: asks ? query.unknown.map((word) => asTyped(state.query, word)) : [],
      goTo: (direct.length > 0 ? direct : query.wanted.flatMap(({ entities }) => entities)).slice(0, MOST_GO_TO).map(plain), // prettier-ignore
      isOnlyNamed: answer.shown.length === 0 && !answer.isNarrowed && namesOneThing(query),
      suggestions: answer.shown.length > 0 ? [] : suggestions(state.query, names, MOST_SUGGESTIONS),
    };
  }

  /** The counts of the filters for a search of which only a part was read. */
  async countFacets(state: SearchState): Promise<FacetCounts> {
    const pagefind = await this.#pagefind;
    const results = await findRecords(pagefind, await this.#understand(state), 'relevance', this.#phrases);
    return this.#facetIndex(pagefind).count(results.map(({ id }) => id), state.chosen); // prettier-ignore
  }

  async #understand({ query, isLiteral }: SearchState): Promise<UnderstoodQuery> {
    const { names, vocabulary } = await this.#files.fetchFor(query);
    const understood = understandQuery(query, names, vocabulary, isLiteral);
    if (understood.unknown.length === 0 || isLiteral) return understood;
    await this.#files.fetchForSlips(understood.unknown);
    return understandQuery(query, names, vocabulary, isLiteral);
  }

  #answerWhole(found: readonly FoundRecord[], { chosen, sort }: SearchState, query: UnderstoodQuery, most: number) {
    const fitting = inOrder(narrowed(found, chosen), sort);
    const names = new Map(found.flatMap(({ record }) => [...record.names]));
    const passages = facetsOf(found);
    const isNarrowed = chosen.size > 0;
    const facets = [...facetCounts(passages, chosen)].map(
      ([facet, values]) => [facet, values.map(([value, count]) => ({ value, name: names.get(value), count }))] as const,
    );
    return {
      shown: fitting.slice(0, most).map((one) => this.#shown(one, query)),
      records: fitting.length,
      counts: countsOf(fitting),
      read: undefined,
      isMore: fitting.length > most,
      isNarrowed: found.length > 0 && isNarrowed,
      givenUpAfter: undefined,
      facets: passages.length < FILTERED_FROM && !isNarrowed ? [] : facets,
    };
  }

  async #answerInPart(
    pagefind: Pagefind,
    results: readonly PagefindResult[],
    { chosen, sort }: SearchState,
    query: UnderstoodQuery,
    most: number,
  ) {
    const fitting = new Set(await this.#facetIndex(pagefind).narrow(results.map(({ id }) => id), chosen)); // prettier-ignore
    const left = results.filter(({ id }) => fitting.has(id));
    const found: FoundRecord[] = [];
    let read = 0;
    const mayMiss = query.wanted.length > 1 || query.phrases.length > 0 || chosen.size > 0;
    const atOnce = mayMiss ? most * READ_FOR_ONE : most;
    while (read < left.length && found.length < most && read < (found.length > 0 ? atOnce : MOST_READ)) {
      const next = left.slice(read, read + atOnce);
      read += next.length;
      const groups = Array.from({ length: Math.ceil(next.length / ORDERED_TOGETHER) }, (_, at) =>
        findIn(next.slice(at * ORDERED_TOGETHER, (at + 1) * ORDERED_TOGETHER), query),
      );
      for (const group of await Promise.all(groups)) found.push(...inOrder(narrowed(group, chosen), sort));
    }
    return {
      shown: found.slice(0, most).map((one) => this.#shown(one, query)),
      records: found.length === 0 ? 0 : left.length,
      counts: undefined,
      read,
      isMore: found.length > most || read < left.length,
      isNarrowed: results.length > 0 && chosen.size > 0,
      givenUpAfter: found.length === 0 && read < left.length ? read : undefined,
      facets: undefined,
    };
  }

  #shown({ record, passages }: FoundRecord, query: UnderstoodQuery): ShownRecord {
    const { id, isKnownOnly, title, date } = record;
    return {
      id,
      isKnownOnly,
      title,
      date,
      passages: passages.slice(0, MOST_PASSAGES).map(({ paragraph, beside, voices, text, mentions }) => ({
        paragraph,
        beside,
        voices,
        parts: markPassage(text, mentions, query),
        explanations: explain(text, mentions, query),
      })),
      more: Math.max(0, passages.length - MOST_PASSAGES),
    };
  }

  #facetIndex(pagefind: Pagefind): FacetIndex {
    this.#facets ??= new FacetIndex(pagefind, this.#places);
    return this.#facets;
  }
}

async function findIn(results: readonly PagefindResult[], query: UnderstoodQuery): Promise<FoundRecord[]> {
  const records = await readRecords(results);
  return records
    .map((record) => ({ record, passages: findInRecord(record, query) }))
    .filter(({ passages }) => passages.length > 0);
}

/** Whether a query is nothing but the name of something that has an entry. */
function namesOneThing({ wanted, phrases, excluded, excludedPhrases, unknown }: UnderstoodQuery): boolean {
  const [first, ...others] = wanted;
  const isAlone = others.length + phrases.length + excluded.length + excludedPhrases.length + unknown.length === 0;
  return isAlone && first !== undefined && first.entities.length > 0;
}

function correctionOf(query: string, { written, corrected, entities }: Wanted): Correction[] {
  if (corrected.length === 0) return [];
  const shown = corrected.map((word) => asNamed(word, entities));
  return [{ written: asTyped(query, written), corrected, shown }];
}

function plain({ kind, id, name }: GoTo): GoTo {
  return { kind, id, name };
}
