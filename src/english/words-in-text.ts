import type { Span } from './span.ts';

/** A word of a text: letters and digits, in lower case, with its place. */
export interface Word extends Span {
  readonly word: string;
}

/** The words of a text in order; a hyphen or an apostrophe parts words, except before the s of a genitive. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:'s(?![\p{L}\p{N}]))?/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Whether the words of one text stand in the other, one after another. */
export function holdsWords(words: readonly Word[], sought: readonly Word[]): boolean {
  const line = (all: readonly Word[]) => ` ${all.map(({ word }) => word.replace(/'s$/u, '')).join(' ')} `;
  return sought.length > 0 && line(words).includes(line(sought));
}
