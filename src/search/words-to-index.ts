/*
 * What the engine is given of a record: its words alone, each at a place from which little can be told and which
 * therefore takes few bytes. The places of a common word in ten thousand records would be half and more of what a search
 * fetches.
 */

/** More of the same word would make a record stand higher, and every answer larger. */
const MOST_OCCURRENCES = 2;
/** So many of the commonest words have places of their own. */
const MOST_COMMON = 600;
/** Rarer words are not worth a place in every record. */
const COMMON_FROM = 0.02;
/** Keeps a place where a record has not the word that belongs there: the engine counts it, and does not index it. */
const NO_WORD = '.';
/** The engine notes for each record how many places it has; few different numbers take fewer bytes. */
const PLACES_IN_A_ROW = 64;

/** The words that stand in most of some texts of records, the commonest first. */
export function commonWords(contents: readonly string[]): string[] {
  const records = new Map<string, number>();
  for (const content of contents) {
    for (const word of countsOf(content).keys()) records.set(word, (records.get(word) ?? 0) + 1);
  }
  return [...records]
    .filter(([, count]) => count >= COMMON_FROM * contents.length)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST_COMMON)
    .map(([word]) => word);
}

/**
 * Every word of a text, twice if it has it more often: first the common ones, each at the same places of every record,
 * then the others in the order of the alphabet.
 */
export function wordsToIndex(content: string, common: readonly string[]): string {
  const counts = countsOf(content);
  const placed = common.flatMap((word) => {
    const count = counts.get(word) ?? 0;
    counts.delete(word);
    return Array.from({ length: MOST_OCCURRENCES }, (_, place) => (place < count ? word : NO_WORD));
  });
  const others = [...counts].flatMap(([word, count]) => Array.from({ length: count }, () => word)).sort();
  const missing = -(placed.length + others.length) % PLACES_IN_A_ROW;
  const rest = Array.from({ length: missing === 0 ? 0 : PLACES_IN_A_ROW + missing }, () => NO_WORD);
  return [...placed, ...others, ...rest].join(' ');
}

/** How often each word is indexed. A capital inside a word stays, because the engine divides the word there. */
function countsOf(content: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of content.split(/\s+/u)) {
    const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    const indexed = /^\P{Lu}*$/u.test(bare.slice(1)) ? bare.toLowerCase() : bare;
    counts.set(indexed, Math.min(MOST_OCCURRENCES, (counts.get(indexed) ?? 0) + 1));
  }
  counts.delete('');
  return counts;
}
