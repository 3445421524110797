import type { Position, Problem } from '../archive/content.ts';
import type { RuleId } from './rule-table.ts';

/** What was found, what is accepted, and how to fix it. */
type Words = Pick<Problem, 'found' | 'expected' | 'fix'>;

/** An error at a place of a file. */
export function errorAt(file: string, { line, column }: Position, rule: RuleId, words: Words): Problem {
  return { file, line, column, rule, severity: 'error', ...words };
}

/** Something at a place of a file that an editor should know of, though the site can be built with it. */
export function warningAt(file: string, { line, column }: Position, rule: RuleId, words: Words): Problem {
  return { file, line, column, rule, severity: 'warning', ...words };
}
