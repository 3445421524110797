import type { FacetValues } from '../search/facets.ts';
import { wordsOf } from '../search/fold.ts';
import { answers, phraseIn } from '../search/words-in-passage.ts';
import { readPassageAddress } from '../search/passage-address.ts';
import type { PassageAddress } from '../search/passage-address.ts';
import { withoutTokens } from '../search/tokens.ts';
import type { UnderstoodQuery, Wanted } from '../search/understand-query.ts';
import type { Pagefind, PagefindResult } from './search-engine.ts';

/** A passage that has everything a query asks for. */
export interface FoundPassage {
  readonly address: PassageAddress;
  readonly text: string;
  readonly facets: FacetValues;
  readonly score: number;
}

/** More passages than these are not looked at; the best of them come first in any case. */
const MOST_PASSAGES = 1000;
/** What having the query's words side by side is worth, as against the engine's own scores of about one to five. */
const SIDE_BY_SIDE = 10;
/** What a mention is worth: the same in every passage, and less than having the very words. */
const BY_MENTION = 0.5;

type Scores = Map<string, { result: PagefindResult; score: number }>;

/** Finds the passages that have every wanted thing and phrase and nothing excluded, the best first. */
export async function findPassages(pagefind: Pagefind, query: UnderstoodQuery): Promise<FoundPassage[]> {
  const sought = [
    ...query.wanted.map((wanted) => scoresOf(pagefind, wanted)),
    ...query.phrases.map((phrase) => search(pagefind, `"${phrase}"`)),
  ];
  // Nothing but exclusions: everything else is found.
  if (sought.length === 0) sought.push(search(pagefind, null));
  const [first, ...others] = await Promise.all(sought);
  const found = [...(first ?? [])]
    .filter(([id]) => others.every((scores) => scores.has(id)))
    .map(([id, { result, score }]) => ({
      result,
      score: others.reduce((sum, scores) => sum + (scores.get(id)?.score ?? 0), score),
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_PASSAGES);
  const passages = await Promise.all(found.map(({ result, score }) => readPassage(result, score, query)));
  return passages.filter((passage) => passage !== undefined).sort((a, b) => b.score - a.score);
}

/** Passages that have a wanted thing in any of the ways it can be had. */
async function scoresOf(pagefind: Pagefind, wanted: Wanted): Promise<Scores> {
  const ways = [
    ...(wanted.words.length > 0 ? [search(pagefind, wanted.words.join(' '))] : []),
    ...wanted.anyOf.map((word) => search(pagefind, word)),
    // Of a name in several words the engine is asked for the phrase: all its words may stand in a passage by chance.
    ...wanted.names.map((name) => search(pagefind, name.includes(' ') ? `"${name}"` : name)),
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
  if (wanted.isHeld && all.size === 0) throw new Error(`nothing found for “${wanted.written}”, which a record holds`);
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

async function readPassage(
  result: PagefindResult,
  score: number,
  query: UnderstoodQuery,
): Promise<FoundPassage | undefined> {
  const { raw_url, content, filters } = await result.data();
  const address = readPassageAddress(raw_url);
  if (address === undefined) return undefined;
  const text = withoutTokens(content);
  const words = wordsOf(content);
  if (!answers({ words, mentions: address.mentions }, query)) return undefined;
  const whole = query.wanted.flatMap((wanted) => wanted.words).join(' ');
  const isSideBySide = whole.includes(' ') && phraseIn(words, whole).length > 0;
  return { address, text, facets: filters, score: score + (isSideBySide ? SIDE_BY_SIDE : 0) };
}
