import { wordsOf } from './words.ts';
import type { Word } from './words.ts';

/** A number in a query, the ways in which a text can write it, and how many words it takes up. */
export interface QueryNumber {
  readonly phrases: readonly (readonly Word[])[];
  readonly length: number;
}

/** Units that are written in several ways; of another unit than was asked for a number is another. */
const UNITS: readonly (readonly string[])[] = [
  ['billion', 'bn', 'млрд', 'миллиардов'],
  ['million', 'mn', 'm', 'млн', 'миллионов'],
  ['trillion', 'tn', 'трлн'],
  ['percent', 'per cent', 'процентов'],
  ['km', 'kilometre', 'kilometer', 'км'],
];
const CURRENCY = /^(?:us|usd|dollar|dollars|rmb|cny|yuan|eur|euro|euros|kzt|tenge)$/;

/** The number that begins at a word of the query, with its unit if one follows: $23.6bn, 23.6 billion USD, 22.4km. */
export function numberAt(words: readonly Word[], at: number): QueryNumber | undefined {
  const start = CURRENCY.test(words[at]?.word ?? '') ? at + 1 : at;
  const number = words[start];
  if (number === undefined || !/^\d+(?:\.\d+)?$/.test(number.word)) return undefined;
  let end = start + 1;
  const unit = UNITS.find((ways) => ways.some((way) => isAt(words, end, way)));
  if (unit !== undefined) end += wordsOf(unit.find((way) => isAt(words, end, way)) ?? '').length;
  while (CURRENCY.test(words[end]?.word ?? '')) end += 1;
  const bare = { word: number.word, start: number.start, end: number.end };
  const phrases = unit === undefined ? [[bare]] : unit.map((way) => [bare, ...wordsOf(way)]);
  return { phrases, length: end - at };
}

function isAt(words: readonly Word[], at: number, way: string): boolean {
  return wordsOf(way).every(({ word }, offset) => {
    const there = words[at + offset]?.word;
    return there === word || (word.length > 4 && there === `${word}s`);
  });
}
