import type { Position, Problem } from '../archive/problem.ts';
import type { SourceLine } from './source-text.ts';

/** Every rule id a finding can carry, with what it protects. An id is never renamed. */
export const FINDING_RULES = {
  'source-missing': 'The source a record names is there, unchanged: its hash says so.',
  'source-unreadable': 'The source is a text.',
  'number-missing': 'Every number, amount and ordinal of the source stands in the record.',
  'number-added': 'Every number of the record stands in the source.',
  'date-missing': 'Every date and weekday of the source stands in the record.',
  'date-added': 'Every date and weekday of the record stands in the source or was inferred from it.',
  'name-missing': 'Everyone and everything that the source names is named by the record.',
  'name-added': 'Everyone and everything that the record names is named by the source.',
  'quotation-altered': 'What stands in quotation marks is the source’s, to the letter, and six words at most.',
  'copied-run': 'The record is in its own words: it shares no eight words in a row with the source.',
  attribution: 'What a record gives as the words of one side, the source does too.',
  'explanation-unused': 'A note explains only what would be reported without it.',
} as const satisfies Readonly<Record<string, string>>;

type FindingRule = keyof typeof FINDING_RULES;

/** A difference between a record and its source that no note explains. */
export interface Finding extends Problem {
  readonly rule: FindingRule;
  /** The line of the source that the finding is about, or that comes nearest to what the record says. */
  readonly source?: SourceLine;
}

/** A difference before the notes of the record have been asked about it. */
export interface Discrepancy extends Position {
  readonly rule: FindingRule;
  /** The words, number or name it is about: what a note lists under “explains”. */
  readonly words: string;
  /** The paragraph of the record that holds it; absent for what the record lacks. */
  readonly paragraph?: number;
  readonly source?: SourceLine;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}
