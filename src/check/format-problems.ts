import type { Problem } from '../archive/problem.ts';

/** One problem as text: place and rule, then what was found, what is accepted and how to mend it. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, rule, found, expected, fix } = problem;
  return [
    `${file}:${String(line)}:${String(column)} ${severity} ${rule}`,
    `  found     ${found}`,
    `  accepted  ${expected}`,
    `  mend      ${fix}`,
  ].join('\n');
}

/** All problems as text, with their count at the end. */
export function formatProblems(problems: readonly Problem[]): string {
  const files = new Set(problems.map((problem) => problem.file)).size;
  const count = `${String(problems.length)} ${problems.length === 1 ? 'problem' : 'problems'} in ${String(files)} ${files === 1 ? 'file' : 'files'}`;
  return [...problems.map(formatProblem), count].join('\n\n');
}
