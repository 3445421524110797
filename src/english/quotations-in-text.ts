import type { Span } from './span.ts';

/** Words between quotation marks; its place is that of the words and their marks. */
export interface Quotation extends Span {
  readonly words: string;
  /** Whether the closing mark is there. */
  readonly isClosed: boolean;
}

const QUOTATION = /[“„"]([^“”"]*)(["”]?)|«([^«»]*)(»?)|‘((?:[^‘’]|’(?=\p{L}))*)(’)/gu;

/** The quotations of a text as it was written, whatever marks were used. */
export function quotationsIn(text: string): Quotation[] {
  return [...text.matchAll(QUOTATION)].map((match) => ({
    words: (match[1] ?? match[3] ?? match[5] ?? '').replace(/\s+/gu, ' ').trim(),
    isClosed: (match[2] ?? match[4] ?? match[6] ?? '') !== '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}
