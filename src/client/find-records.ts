import { readRecord } from '../search/indexed-record.ts';
import type { IndexedRecord } from '../search/indexed-record.ts';
import type { SortOrder } from '../search/search-state.ts';
import type { UnderstoodQuery, Wanted } from '../search/understand-query.ts';
import type { Pagefind, PagefindResult } from './load-pagefind.ts';

/** What a mention is worth: the same in every record, and less than having the very words. */
const BY_MENTION = 0.5;

type Scores = Map<string, { result: PagefindResult; score: number }>;

/**
 * Records that may answer a query, the best first; whether they do is seen when they are read.
 * @param withPositions whether the index knows where words stand, so that the engine can be asked for phrases
 */
export async function findRecords(
  pagefind: Pagefind,
  query: UnderstoodQuery,
  sort: SortOrder,
  withPositions: boolean,
): Promise<PagefindResult[]> {
  const asPhrase = (words: string) => (withPositions ? `"${words}"` : words);
  const sought = [
    ...query.wanted.map((wanted) => scoresOf(pagefind, wanted, asPhrase)),
    ...query.phrases.map((phrase) => search(pagefind, asPhrase(phrase))),
  ];
  // Nothing but exclusions or filters: everything else is found.
  if (sought.length === 0) sought.push(search(pagefind, null));
  const [first, ...others] = await Promise.all(sought);
  const found = [...(first ?? [])]
    .filter(([id]) => others.every((scores) => scores.has(id)))
    .map(([id, { result, score }]) => ({
      result,
      score: others.reduce((sum, scores) => sum + (scores.get(id)?.score ?? 0), score),
    }));
  if (sort === 'relevance') return found.sort((a, b) => b.score - a.score).map(({ result }) => result);
  const places = await placesByDate(pagefind, sort);
  const placeOf = ({ id }: PagefindResult) => places.get(id) ?? 0;
  return found.map(({ result }) => result).sort((a, b) => placeOf(a) - placeOf(b));
}

/** Reads records found; what is no record is left out. */
export async function readRecords(results: readonly PagefindResult[]): Promise<IndexedRecord[]> {
  const records = await Promise.all(
    results.map(async (result) => {
      const { raw_url, content, filters } = await result.data();
      return readRecord(raw_url, content, filters);
    }),
  );
  return records.filter((record) => record !== undefined);
}

/** Records that have a wanted thing in any of the ways it can be had. */
async function scoresOf(pagefind: Pagefind, wanted: Wanted, asPhrase: (words: string) => string): Promise<Scores> {
  const ways = [
    ...(wanted.words.length > 0 ? [search(pagefind, wanted.words.join(' '))] : []),
    ...wanted.anyOf.map((word) => search(pagefind, word)),
    // Of a name in several words the engine is asked for the phrase: all its words may stand in a record by chance.
    ...wanted.names.map((name) => search(pagefind, name.includes(' ') ? asPhrase(name) : name)),
    ...wanted.tokens.map((token) => search(pagefind, token, () => BY_MENTION)),
  ];
  const all: Scores = new Map();
  for (const scores of await Promise.all(ways)) {
    for (const [id, { result, score }] of scores) {
      const known = all.get(id);
      all.set(id, { result, score: (known?.score ?? 0) + score });
    }
  }
  // The engine keeps it to itself when a part of its index does not load, and finds nothing there.
  if (wanted.isHeld && all.size === 0) {
    throw new Error(`nothing found for “${wanted.written}”, which a record holds`);
  }
  return all;
}

async function search(
  pagefind: Pagefind,
  words: string | null,
  worth = (score: number): number => score,
): Promise<Scores> {
  const { results } = await pagefind.search(words);
  return new Map(results.map((result) => [result.id, { result, score: worth(result.score) }]));
}

/**
 * Where each record stands by date. Without words the engine gives all records in the order in which they were added,
 * which is that of their dates; its own way to sort costs a list of all records more before the first answer.
 */
async function placesByDate(pagefind: Pagefind, sort: 'newest' | 'oldest'): Promise<Map<string, number>> {
  const { results } = await pagefind.search(null);
  const ids = results.map(({ id }) => id);
  if (sort === 'newest') ids.reverse();
  return new Map(ids.map((id, place) => [id, place]));
}
