import type { Position, Problem } from '../../archive/content.ts';
import type { SourceLine } from './source-text.ts';

/** Every rule id a finding can carry; the guide says what each protects. An id is never renamed. */
export const FINDING_RULES = [
  'source-missing',
  'source-unreadable',
  'number-missing',
  'number-added',
  'date-missing',
  'date-added',
  'name-missing',
  'name-added',
  'quotation-altered',
  'copied-run',
  'attribution',
  'explanation-unused',
] as const;

type FindingRule = (typeof FINDING_RULES)[number];

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
