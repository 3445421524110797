import type { Content, Position, Problem } from '../archive/content.ts';
import { explained } from '../content/content-file.ts';

/** Every rule id a problem can carry; the guide says what each protects. An id is never renamed. */
export const RULES = [
  'unreadable-file',
  'invalid-file-name',
  'duplicate-id',
  'stray-file',
  'front-matter',
  'yaml-syntax',
  'yaml-alias',
  'unknown-key',
  'missing-field',
  'invalid-value',
  'raw-html',
  'unsupported-markdown',
  'unknown-section',
  'outside-section',
  'broken-link',
  'empty-record',
  'unwritten-text',
  'unknown-entity',
  'unmentioned-entity',
  'unmentioned-topic',
  'unlisted-topic',
  'leader-not-in-office',
  'office-order',
  'missing-paragraph',
  'figure-not-in-paragraph',
  'paragraph-elsewhere',
  'date-not-in-file-name',
  'date-disagrees',
  'future-date',
  'duplicate-title',
  'duplicate-meeting',
  'vanished-address',
  'unpublished-address',
  'changed-paragraph',
  'damaged-ledger',
  'event-disagrees',
  'source-without-address',
  'unknown-account',
  'known-and-recorded',
  'commitment-without-topic',
  'repeated-link',
  'letter-not-in-type',
  'translation-disagrees',
  'outdated-translation',
] as const;

type RuleId = (typeof RULES)[number];

/** What a rule's function may know besides the content. */
export interface CheckContext {
  /** Today, YYYY-MM-DD; no meeting lies after it. */
  readonly today: string;
}

/** Looks at the whole content and tells the problems it finds. */
export type Rule = (content: Content, context: CheckContext) => Iterable<Problem>;

/** What was found, what is accepted, and how to fix it. */
type Words = Pick<Problem, 'found' | 'expected' | 'fix'>;

/** An error at a place of a file. */
export function errorAt(file: string, { line, column }: Position, rule: RuleId, words: Words): Problem {
  return { file, line, column, rule, severity: 'error', ...words };
}

/** Something at a place of a file that an editor should know of, though the site can be built with it. */
export function warningAt(file: string, at: Position, rule: RuleId, words: Words): Problem {
  return { ...errorAt(file, at, rule, words), severity: 'warning' };
}

/** One problem as text: place and rule, then what was found, what is accepted and how to fix it. */
export function formatProblem({ file, line, column, severity, rule, ...words }: Problem): string {
  return explained(`${file}:${String(line)}:${String(column)} ${severity} ${rule}`, words);
}

/** All problems as text, with their count at the end. */
export function formatProblems(problems: readonly Problem[]): string {
  const files = new Set(problems.map((problem) => problem.file)).size;
  const count = `${String(problems.length)} ${problems.length === 1 ? 'problem' : 'problems'} in ${String(files)} ${files === 1 ? 'file' : 'files'}`;
  return [...problems.map(formatProblem), count].join('\n\n');
}

/** All problems as workflow commands of GitHub Actions, which shows them beside the lines they concern. */
export function formatForGithub(problems: readonly Problem[]): string {
  const message = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return problems
    .map(({ file, line, column, severity, rule, found, expected, fix }) => {
      const place = `file=${property(file)},line=${String(line)},col=${String(column)},title=${property(rule)}`;
      return `::${severity} ${place}::${message(`found ${found}; accepted: ${expected}; to fix: ${fix}`)}`;
    })
    .join('\n');
}
