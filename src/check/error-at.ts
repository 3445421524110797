import type { Position, Problem } from '../archive/problem.ts';
import type { RULES } from './rules.ts';

export type RuleId = keyof typeof RULES;

/** An error at a place of a file; `words` are what was found, what is accepted, and how to mend it. */
export function errorAt(
  file: string,
  position: Position,
  rule: RuleId,
  words: Pick<Problem, 'found' | 'expected' | 'fix'>,
): Problem {
  return { file, line: position.line, column: position.column, rule, severity: 'error', ...words };
}
