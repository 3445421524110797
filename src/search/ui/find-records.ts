import { readRecord } from '../indexed-record.ts';
import type { IndexedRecord } from '../indexed-record.ts';
import type { SortOrder } from '../search-state.ts';
import type { UnderstoodQuery, Wanted } from '../understand-query.ts';
import type { Pagefind, PagefindResult } from './load-pagefind.ts';
import type { PhraseRecords } from './phrase-records.ts';

/** What a mention is worth: the same in every record, and less than having the very words. */
const BY_MENTION = 0.5;

type Scores = Map<string, { result: PagefindResult; score: number }>;

/**
 * Records that may answer a query, the best first; whether they do is seen when they are read.
 * @param phrases knows which records of a large archive have a phrase; of a small one those with its words are read
 */
export async function findRecords(
  pagefind: Pagefind,
  query: UnderstoodQuery,
  sort: SortOrder,
  phrases: PhraseRecords | undefined,
): Promise<PagefindResult[]> {
  const sought = [
    ...query.wanted.map((wanted) => scoresOf(pagefind, wanted)),
    ...query.phrases.map(async (phrase) => (await byPairs(pagefind, phrase, phrases)) ?? search(pagefind, phrase)),
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
      const { raw_url, filters } = await result.data();
      return readRecord(raw_url, filters);
    }),
  );
  return records.filter((record) => record !== undefined);
}

/** Records that have a wanted thing in any of the ways it can be had. */
async function scoresOf(pagefind: Pagefind, wanted: Wanted): Promise<Scores> {
  const ways = [
    ...(wanted.words.length > 0 ? [search(pagefind, wanted.words.join(' '))] : []),
    ...wanted.anyOf.map((word) => search(pagefind, word)),
    ...wanted.names.map((name) => search(pagefind, name)),
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

/** Records that have a phrase, the latest first; nothing where pairs of words cannot tell. */
async function byPairs(
  pagefind: Pagefind,
  phrase: string,
  phrases: PhraseRecords | undefined,
): Promise<Scores | undefined> {
  const numbers = await phrases?.find(phrase);
  if (numbers === undefined) return undefined;
  const byDate = await allByDate(pagefind);
  const found = numbers.reverse().flatMap((number) => byDate[number] ?? []);
  return new Map(found.map((result) => [result.id, { result, score: 1 }]));
}

async function search(
  pagefind: Pagefind,
  words: string | null,
  worth = (score: number): number => score,
): Promise<Scores> {
  const { results } = await pagefind.search(words);
  return new Map(results.map((result) => [result.id, { result, score: worth(result.score) }]));
}

/** Where each record stands by date. */
async function placesByDate(pagefind: Pagefind, sort: 'newest' | 'oldest'): Promise<Map<string, number>> {
  const ids = (await allByDate(pagefind)).map(({ id }) => id);
  if (sort === 'newest') ids.reverse();
  return new Map(ids.map((id, place) => [id, place]));
}

/**
 * Every record in order of date. Without words the engine gives them in the order in which they were added, the latest
 * first; its own way to sort costs a list of all records more before the first answer.
 */
export async function allByDate(pagefind: Pagefind): Promise<PagefindResult[]> {
  return (await pagefind.search(null)).results.toReversed();
}
