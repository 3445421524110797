import { wordsOf } from './words.ts';
import type { Word } from './words.ts';

/** What a reader typed, taken apart but not yet understood. The words keep their places in the query. */
export interface ParsedQuery {
  readonly query: string;
  /** Words outside quotation marks, in order. */
  readonly words: readonly Word[];
  /** What is in quotation marks, anywhere in the query. */
  readonly phrases: readonly (readonly Word[])[];
  /** What follows a minus sign: a word or a phrase. */
  readonly excluded: readonly (readonly Word[])[];
}

const QUOTES = '"“”„«»＂「」『』';
const MINUS = '-−‐‑‒–－﹣';
const PART = new RegExp(`[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]?|[^\\s${QUOTES}]+`, 'gu');
const EXCLUDING = new RegExp(`(?:^|[\\s(])[${MINUS}]$`, 'u');

/** Takes a query apart: phrases in quotation marks, exclusions after a minus sign, and words. */
export function parseQuery(query: string): ParsedQuery {
  const words: Word[] = [];
  const phrases: Word[][] = [];
  const excluded: Word[][] = [];
  for (const part of query.matchAll(PART)) {
    const phrase = part[1];
    if (phrase === undefined) {
      const isExcluded = new RegExp(`^\\(?[${MINUS}](?=[\\p{L}\\p{N}])`, 'u').test(part[0]);
      const found = wordsIn(query, part.index, part[0]);
      if (!isExcluded) words.push(...found);
      else if (found.length > 0) excluded.push(found);
      continue;
    }
    const found = wordsIn(query, part.index + 1, phrase);
    if (found.length === 0) continue;
    (EXCLUDING.test(query.slice(0, part.index)) ? excluded : phrases).push(found);
  }
  return { query, words, phrases, excluded };
}

function wordsIn(query: string, start: number, { length }: string): Word[] {
  return wordsOf(query.slice(start, start + length)).map((word) => ({
    ...word,
    start: word.start + start,
    end: word.end + start,
  }));
}

/** Words of a query as they were typed. */
export function asTyped(query: string, words: readonly Word[]): string {
  return query.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
}
