import { type Anchor, type IndexedRecord, indexWords, readPage } from './indexed-record.ts';
import type { Lexicon } from './lexicon.ts';
import { BY_MENTION } from './match-passage.ts';
import type { SortOrder } from './search-state.ts';
import type { UnderstoodQuery, Wanted } from './understand-query.ts';
import { hyphensJoined, type Word } from './words.ts';

/** Filters as the engine takes them: any of these values of each. */
export type EngineFilters = Readonly<Record<string, { readonly any: readonly string[] }>>;

/** The part of Pagefind’s interface that is used here (pagefind.js 1.6). */
export interface Pagefind {
  search(words: string | null, options?: { filters: EngineFilters }): Promise<{ results: EngineResult[] }>;
}

/** A record that the engine has found. */
interface EngineResult {
  readonly id: string;
  readonly score: number;
  /** The places of the words in the record, counted in words. */
  readonly words: readonly number[];
  /** @returns with the address as it was indexed */
  data(): Promise<{
    raw_url: string;
    anchors: readonly Anchor[];
    filters: Readonly<Record<string, readonly string[]>>;
  }>;
}

/** What it is worth more than all else that all things are so near each other that they are probably in one passage. */
const TOGETHER = 1000;
const NEAR = 40;
/** A beginning of so many different words is not looked for in each. */
const MOST_STEMS = 20;

/** Which records may be found: those that have everything that is wanted, or any of it; in which order; and which alone. */
interface HowToFind {
  readonly isAny: boolean;
  readonly sort: SortOrder;
  readonly filters?: EngineFilters | undefined;
}

type Ask = (words: string | null) => Promise<readonly EngineResult[]>;
/** The records that have a wanted thing, and where they have its words; nowhere where they have it only by another name. */
type Holders = Map<string, { readonly result: EngineResult; readonly score: number; readonly places: readonly number[] }>; // prettier-ignore

/**
 * Records that may answer a query, the best first; whether they do is seen when they are read.
 * @returns with how many records have each of the wanted things
 */
export async function findRecords(
  pagefind: Pagefind,
  { wanted }: UnderstoodQuery,
  lexicon: Lexicon,
  { isAny, sort, filters }: HowToFind,
): Promise<{ results: EngineResult[]; counts: number[] }> {
  const ask = async (words: string | null) => (await pagefind.search(words, ...(filters === undefined ? [] : [{ filters }]))).results; // prettier-ignore
  // Nothing but exclusions or filters: everything else is found.
  const found = await Promise.all(
    wanted.length === 0 ? [everything(ask)] : wanted.map((one) => holders(ask, one, lexicon)),
  );
  const counts = found.map(({ size }) => size);
  const all = new Map(found.flatMap((holding) => [...holding].map(([id, { result }]) => [id, result] as const)));
  const ranked = [...all].flatMap(([id, result]) => {
    const held = found.map((holding) => holding.get(id));
    if (!isAny && held.includes(undefined)) return [];
    const scores = held.map((one, at) => (one === undefined ? 0 : isAny ? 1 / (counts[at] ?? 1) : one.score));
    const isTogether = areNear(held.map((one) => one?.places ?? []));
    return [{ result, score: scores.reduce((sum, one) => sum + one, isTogether ? TOGETHER : 0) }];
  });
  const results = ranked.sort((a, b) => b.score - a.score).map(({ result }) => result);
  if (sort === 'relevance') return { results, counts };
  // Without words the engine gives all records in the order in which they were added, the latest first.
  const byDate = new Map((await ask(null)).map(({ id }, at) => [id, at]));
  const placeOf = ({ id }: EngineResult) => byDate.get(id) ?? 0;
  results.sort((a, b) => placeOf(a) - placeOf(b));
  return { results: sort === 'newest' ? results : results.reverse(), counts };
}

async function everything(ask: Ask): Promise<Holders> {
  return new Map((await ask(null)).map((result) => [result.id, { result, score: 0, places: [] }]));
}

/** Records that have a wanted thing in any of the ways it can be had. */
async function holders(ask: Ask, { phrases, match, tokens }: Wanted, lexicon: Lexicon): Promise<Holders> {
  const texts = new Set(phrases.flatMap((phrase) => waysToAsk(phrase, match, lexicon)));
  // Words that the index leaves out may be anywhere.
  if (texts.size + tokens.length === 0) return everything(ask);
  const [byText, byToken] = await Promise.all([[...texts], tokens].map(async (asked) => (await Promise.all(asked.map(ask))).flat())); // prettier-ignore
  const all: Holders = new Map();
  const take = (result: EngineResult, score: number, places: readonly number[]) => {
    const known = all.get(result.id);
    all.set(result.id, { result, score: (known?.score ?? 0) + score, places: [...(known?.places ?? []), ...places] });
  };
  for (const result of byText ?? []) take(result, result.score, result.words);
  for (const result of byToken ?? []) take(result, BY_MENTION, []);
  return all;
}

/** What the engine is asked for a phrase: with hyphens parted and joined, and for what may be a beginning the words that begin so. */
function waysToAsk(phrase: readonly Word[], match: Wanted['match'], lexicon: Lexicon): string[] {
  const [first] = phrase;
  const parted = indexWords(phrase.map(({ word }) => word));
  if (first === undefined || parted.length === 0) return [];
  if (match === 'beginning' && phrase.length === 1) {
    return [...parted, ...indexWords(lexicon.beginningWith(first.word).slice(0, MOST_STEMS))];
  }
  const whole = hyphensJoined(phrase);
  const isInOne = whole.length < phrase.length || whole.some((word) => lexicon.isJoined(word));
  const inOrder = parted.length === 1 ? parted : [`"${parted.join(' ')}"`];
  return [...inOrder, ...(isInOne ? [indexWords(whole).join(' ')] : [])];
}

/** Whether some places of all wanted things are near each other. */
function areNear([first = [], ...others]: readonly (readonly number[])[]): boolean {
  if (others.length === 0) return false;
  return first.some((place) => others.every((all) => all.some((other) => Math.abs(other - place) <= NEAR)));
}

/** Reads records found; what is no record is left out. */
export async function readRecords(results: readonly EngineResult[]): Promise<IndexedRecord[]> {
  const records = await Promise.all(results.map((result) => result.data()));
  return records.flatMap(({ raw_url, anchors, filters }) => readPage(raw_url, anchors, filters) ?? []);
}
