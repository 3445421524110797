import type { Problem } from '../archive/content.ts';

/** One problem as text: place and rule, then what was found, what is accepted and how to fix it. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, rule, found, expected, fix } = problem;
  return [
    `${file}:${String(line)}:${String(column)} ${severity} ${rule}`,
    `  found     ${found}`,
    `  accepted  ${expected}`,
    `  fix       ${fix}`,
  ].join('\n');
}

/** All problems as text, with their count at the end. */
export function formatProblems(problems: readonly Problem[]): string {
  const files = new Set(problems.map((problem) => problem.file)).size;
  const count = `${String(problems.length)} ${problems.length === 1 ? 'problem' : 'problems'} in ${String(files)} ${files === 1 ? 'file' : 'files'}`;
  return [...problems.map(formatProblem), count].join('\n\n');
}

/** All problems as workflow commands of GitHub Actions, which shows them beside the lines they concern. */
export function formatForGithub(problems: readonly Problem[]): string {
  return problems
    .map(({ file, line, column, severity, rule, found, expected, fix }) => {
      const place = `file=${property(file)},line=${String(line)},col=${String(column)},title=${property(rule)}`;
      return `::${severity} ${place}::${message(`found ${found}; accepted: ${expected}; to fix: ${fix}`)}`;
    })
    .join('\n');
}

function message(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
