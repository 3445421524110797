import { MONTH_ABBREVIATIONS } from './english-dates.ts';
import type { Span } from './span.ts';

/** A sentence of a text in plain typography, or a line of it that is none. */
export interface Sentence extends Span {
  readonly text: string;
}

/** Words that a full stop follows without ending a sentence. */
const ABBREVIATIONS = new Set([
  ...MONTH_ABBREVIATIONS.keys(),
  ...['Mr', 'Mrs', 'Ms', 'Dr', 'Prof', 'Gen', 'Col', 'Sen', 'Rep', 'St', 'No', 'Nos', 'vs', 'Co', 'Ltd', 'Inc', 'Corp'],
]);

/** Parts a text into sentences; the end of a line always ends one. */
export function sentencesIn(text: string): Sentence[] {
  return [...text.matchAll(/[^\n]+/gu)].flatMap(({ 0: line, index }) => sentencesOfLine(line, index));
}

function sentencesOfLine(line: string, offset: number): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const close = (to: number) => {
    const text = line.slice(from, to).trim();
    const start = offset + from + (line.slice(from, to).length - line.slice(from, to).trimStart().length);
    if (text !== '') sentences.push({ text, start, end: start + text.length });
    from = to;
  };
  for (const stop of line.matchAll(/[.!?]["')\]]*(?=\s+["'([]?[\p{Lu}\p{N}])/gu)) {
    const before = /[\p{L}.]+$/u.exec(line.slice(0, stop.index))?.[0] ?? '';
    const isInitial = /(?:^|\.)\p{Lu}$/u.test(before);
    if (stop[0].startsWith('.') && (isInitial || ABBREVIATIONS.has(before))) continue;
    close(stop.index + stop[0].length);
  }
  close(line.length);
  return sentences;
}
