import { type Anchor, type IndexedRecord, indexWords, readPage } from './indexed-record.ts';
import type { Vocabulary } from './lexicon.ts';
import type { SortOrder } from './search-state.ts';
import type { UnderstoodQuery, Wanted } from './understand-query.ts';
import type { Word } from './words.ts';

/** Filters as the engine takes them: any of these values of each. */
export type EngineFilters = Readonly<Record<string, { readonly any: readonly string[] }>>;

/** The part of Pagefind’s interface that is used here (pagefind.js 1.6). */
export interface Pagefind {
  /** Fetches and starts what every search needs; resolves before that has come. */
  init(): Promise<void>;
  search(words: string | null, options?: { filters: EngineFilters }): Promise<{ results: EngineResult[] }>;
}

/** A record that the engine has found. */
export interface EngineResult {
  readonly id: string;
  readonly score: number;
  /** The places of the words in the record, counted in words. */
  readonly words: readonly number[];
  data(): Promise<EngineRecord>;
}

export interface EngineRecord {
  /** The address as it was indexed. */
  readonly raw_url: string;
  readonly anchors: readonly Anchor[];
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** A record that may answer a query. */
interface Candidate {
  readonly result: EngineResult;
  readonly score: number;
  /** Where it has the words of each wanted thing; nowhere where it has the thing only by another name. */
  readonly places: readonly (readonly number[])[];
}

/** What a mention is worth: the same in every record, and less than having the very words. */
const BY_MENTION = 0.5;
/** Words so near each other are probably in one passage. */
const NEAR = 40;
/** A beginning of so many different words is not looked for in each. */
const MOST_STEMS = 20;

/** Which records the engine may find: those that have everything that is wanted, or any of it; in which order; and which alone. */
export interface HowToFind {
  readonly isAny: boolean;
  readonly sort: SortOrder;
  readonly filters: EngineFilters | undefined;
}

/**
 * Records that may answer a query, the best first; whether they do is seen when they are read.
 * @returns with how many records have each of the wanted things
 */
export async function findRecords(
  pagefind: Pagefind,
  { wanted }: UnderstoodQuery,
  vocabulary: Vocabulary,
  { isAny, sort, filters }: HowToFind,
): Promise<{ results: EngineResult[]; counts: number[] }> {
  const ask = async (words: string | null) => (await pagefind.search(words, ...(filters === undefined ? [] : [{ filters }]))).results; // prettier-ignore
  // Nothing but exclusions or filters: everything else is found.
  const found =
    wanted.length === 0
      ? [await everything(ask)]
      : await Promise.all(wanted.map((one) => holders(ask, one, vocabulary)));
  const counts = found.map(({ size }) => size);
  const all = new Map(found.flatMap((holding) => [...holding].map(([id, { result }]) => [id, result] as const)));
  const ranked = [...all].flatMap(([id, result]) => {
    const held = found.map((holding) => holding.get(id));
    if (!isAny && held.includes(undefined)) return [];
    const score = held.reduce(
      (sum, one, at) => sum + (one === undefined ? 0 : isAny ? 1 / (counts[at] ?? 1) : one.score),
      0,
    );
    return [{ result, score: score + (areNear(held.map((one) => one?.places.flat() ?? [])) ? 1000 : 0) }];
  });
  ranked.sort((a, b) => b.score - a.score);
  const results = ranked.map(({ result }) => result);
  if (sort === 'relevance') return { results, counts };
  // Without words the engine gives all records in the order in which they were added, the latest first.
  const byDate = new Map((await ask(null)).map(({ id }, at) => [id, at]));
  const placeOf = ({ id }: EngineResult) => byDate.get(id) ?? 0;
  results.sort((a, b) => placeOf(a) - placeOf(b));
  return { results: sort === 'newest' ? results : results.reverse(), counts };
}

type Asked = (words: string | null) => Promise<readonly EngineResult[]>;
type Holders = Map<string, Candidate>;

async function everything(ask: Asked): Promise<Holders> {
  return new Map((await ask(null)).map((result) => [result.id, { result, score: 0, places: [] }]));
}

/** Records that have a wanted thing in any of the ways it can be had. */
async function holders(ask: Asked, wanted: Wanted, vocabulary: Vocabulary): Promise<Holders> {
  const texts = new Set(wanted.phrases.flatMap((phrase) => waysToAsk(phrase, wanted.match, vocabulary)));
  // Words that the index leaves out may be anywhere.
  if (texts.size + wanted.tokens.length === 0) return everything(ask);
  const byText = await Promise.all([...texts].map(ask));
  const byToken = await Promise.all(wanted.tokens.map(ask));
  const all: Holders = new Map();
  const take = (result: EngineResult, score: number, places: readonly number[]) => {
    const known = all.get(result.id);
    all.set(result.id, { result, score: (known?.score ?? 0) + score, places: [...(known?.places ?? []), places] });
  };
  for (const result of byText.flat()) take(result, result.score, result.words);
  for (const result of byToken.flat()) take(result, BY_MENTION, []);
  return all;
}

/** What the engine is asked for a phrase: with hyphens parted and joined, and for what may be a beginning the words that begin so. */
function waysToAsk(phrase: readonly Word[], match: Wanted['match'], vocabulary: Vocabulary): string[] {
  const [first] = phrase;
  const parted = indexWords(phrase.map(({ word }) => word));
  if (first === undefined || parted.length === 0) return [];
  if (match === 'beginning' && phrase.length === 1) {
    return [...new Set([...parted, ...indexWords(vocabulary.beginningWith(first.word).slice(0, MOST_STEMS))])];
  }
  const whole: string[] = [];
  for (let at = 0; at < phrase.length; at += phrase[at]?.joined?.length ?? 1) {
    whole.push(phrase[at]?.joined?.word ?? phrase[at]?.word ?? '');
  }
  const isInOne = whole.length < phrase.length || whole.some((word) => vocabulary.isJoined(word));
  const inOrder = parted.length === 1 ? parted : [`"${parted.join(' ')}"`];
  return [...inOrder, ...(isInOne ? [indexWords(whole).join(' ')] : [])];
}

/** Whether some places of all wanted things are near each other. */
function areNear(places: readonly (readonly number[])[]): boolean {
  const [first = [], ...others] = places;
  if (others.length === 0) return false;
  return first.some((place) => others.every((all) => all.some((other) => Math.abs(other - place) <= NEAR)));
}

/** Reads records found; what is no record is left out. */
export async function readRecords(results: readonly EngineResult[]): Promise<IndexedRecord[]> {
  const records = await Promise.all(
    results.map(async (result) => {
      const { raw_url, anchors, filters } = await result.data();
      return readPage(raw_url, anchors, filters);
    }),
  );
  return records.filter((record) => record !== undefined);
}
