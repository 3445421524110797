import { expect } from 'vitest';
import type { Problem } from '../../src/archive/content.ts';
import { RULES } from '../../src/check/problems.ts';

/** Counted over one run of the tests of a file. */
export const tally = { entries: 0 };

/** Problems are well formed, whatever they are about: known rules, places within the file, words in every part. */
export function wellFormed(problems: readonly Problem[], text: string): readonly Problem[] {
  tally.entries += 1;
  const lines = text.split('\n');
  // Bounded by counting: no text gives more problems than it has characters, and few whatever its length.
  if (problems.length > Math.min(text.length + 30, 2000)) throw new Error(`${String(problems.length)} problems`);
  for (const { rule, line, column, found, expected, fix, severity } of problems) {
    const isPlaced = Number.isInteger(line) && line >= 1 && line <= lines.length && column >= 1;
    const isInLine = column <= (lines[line - 1]?.length ?? 0) + 1;
    const isWorded = [found, expected, fix].every((words) => words.length > 0 && !words.includes('\n'));
    if (RULES.some((known) => known === rule) && severity === 'error' && isPlaced && isInLine && isWorded) continue;
    expect.fail(`a malformed problem: ${JSON.stringify({ rule, line, column, found, expected, fix })}`);
  }
  return problems;
}

export const rulesOf = (problems: readonly Problem[]): string[] => problems.map(({ rule }) => rule);
