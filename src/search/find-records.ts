import { type EnginePage, type IndexedRecord, indexWords, readPage } from './indexed-record.ts';
import type { Lexicon } from './lexicon.ts';
import { BY_MENTION } from './match-passage.ts';
import type { SortOrder } from './search-state.ts';
import type { UnderstoodQuery, Wanted } from './understand-query.ts';
import { hyphensJoined, type Word } from './words.ts';

export type EngineFilters = Readonly<Record<string, { readonly any: readonly string[] }>>;
type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The part of Pagefind’s interface that is used here (pagefind.js 1.6). */
export interface Pagefind {
  search(words: string | null, options: { filters: EngineFilters }): Promise<{ results: EngineResult[]; filters: FilterCounts }>; // prettier-ignore
  filters(): Promise<FilterCounts>;
}

interface EngineResult {
  readonly id: string;
  readonly score: number;
  /** Their places in the record, counted in words. */
  readonly words: readonly number[];
  data(): Promise<EnginePage>;
}

/** What it is worth more than all else that all things are so near each other that they are probably in one passage. */
const TOGETHER = 1000;
const NEAR = 40;
/** A beginning of so many different words is not looked for in each. */
const MOST_STEMS = 20;
/** Of nothing but exclusions or filters everything else is found. */
const ANYTHING = { phrases: [], match: 'form', tokens: [] } as const;

type Ask = (words: string | null) => Promise<readonly EngineResult[]>;

/**
 * Records that may answer a query, the best first; whether they do is seen when they are read.
 * @param isAny whether they need not have everything that is wanted
 * @returns with how many records have each of the wanted things
 */
export async function findRecords(
  pagefind: Pagefind,
  { wanted }: UnderstoodQuery,
  lexicon: Lexicon,
  { isAny, sort, filters }: { isAny: boolean; sort: SortOrder; filters: EngineFilters },
) {
  const ask: Ask = async (words) => (await pagefind.search(words, { filters })).results;
  const found = await Promise.all((wanted.length === 0 ? [ANYTHING] : wanted).map((one) => holders(ask, one, lexicon)));
  const counts = found.map(({ size }) => size);
  // A large archive has thousands of them: nothing is made for each that is not needed.
  const ids = isAny ? new Set(found.flatMap((held) => [...held.keys()])) : (found[0]?.keys() ?? []);
  const ranked: { result: EngineResult; score: number }[] = [];
  for (const id of ids) {
    const held = found.map((holding) => holding.get(id));
    const has = held.filter((one) => one !== undefined);
    const [first] = has;
    if (first === undefined || (!isAny && has.length < held.length)) continue;
    const isTogether = held.length > 1 && areNear(held.map((one) => one?.texts.flatMap(({ words }) => words) ?? []));
    const worth = held.map((one, at) => one === undefined ? 0 : isAny ? 1 / (counts[at] ?? 1) : one.score); // prettier-ignore
    ranked.push({ result: first.result, score: worth.reduce((sum, one) => sum + one, isTogether ? TOGETHER : 0) });
  }
  const results = ranked.sort((a, b) => b.score - a.score).map(({ result }) => result);
  if (sort === 'relevance') return { results, counts };
  // Without words the engine gives all records in the order in which they were added, the latest first.
  const byDate = new Map((await ask(null)).map(({ id }, at) => [id, at]));
  results.sort((a, b) => (byDate.get(a.id) ?? 0) - (byDate.get(b.id) ?? 0));
  return { results: sort === 'newest' ? results : results.reverse(), counts };
}

/** The records that have a wanted thing, by its words, or without a place by another name. */
async function holders(
  ask: Ask,
  { phrases, match, tokens }: Pick<Wanted, 'phrases' | 'match' | 'tokens'>,
  lexicon: Lexicon,
) {
  const texts = textsToAsk({ phrases, match }, lexicon);
  // Words that the index leaves out may be anywhere.
  const byText = texts.size + tokens.length === 0 ? [ask(null)] : Array.from(texts, ask);
  // What each is worth for it, and where it has its words.
  const held = new Map<string, { result: EngineResult; score: number; texts: EngineResult[] }>();
  for (const [at, results] of (await Promise.all([...byText, ...tokens.map(ask)])).entries()) {
    for (const result of results) {
      const one = held.get(result.id) ?? { result, score: 0, texts: [] };
      if (one.texts.length + one.score === 0) held.set(result.id, one);
      one.score += at < byText.length ? result.score : BY_MENTION;
      if (at < byText.length) one.texts.push(result);
    }
  }
  return held;
}

/** What the engine is asked for: each word, and each phrase in quotation marks. */
export function textsToAsk(
  { phrases, match }: Pick<Wanted, 'phrases' | 'match'>,
  lexicon: Lexicon,
): ReadonlySet<string> {
  return new Set(phrases.flatMap((phrase) => waysToAsk(phrase, match, lexicon)));
}

/** A phrase with hyphens parted and joined, and for what may be a beginning the words that begin so. */
function waysToAsk(phrase: readonly Word[], match: Wanted['match'], lexicon: Lexicon): string[] {
  const [first] = phrase;
  const parted = indexWords(phrase.map(({ word }) => word));
  if (first === undefined || parted.length === 0) return [];
  if (match === 'beginning' && phrase.length === 1) {
    return [...parted, ...indexWords(lexicon.beginningWith(first.word).slice(0, MOST_STEMS))];
  }
  const whole = hyphensJoined(phrase);
  const isInOne = whole.length < phrase.length || whole.some((word) => lexicon.joined.has(word));
  const inOrder = parted.length === 1 ? parted : [`"${parted.join(' ')}"`];
  return [...inOrder, ...(isInOne ? [indexWords(whole).join(' ')] : [])];
}

function areNear([first = [], ...others]: readonly (readonly number[])[]): boolean {
  return first.some((place) => others.every((all) => all.some((other) => Math.abs(other - place) <= NEAR)));
}

export async function readRecords(results: readonly EngineResult[]): Promise<IndexedRecord[]> {
  const pages = await Promise.all(results.map((result) => result.data()));
  return pages.flatMap((page) => readPage(page) ?? []);
}
