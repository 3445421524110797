import type { Position, Problem, Report } from '../../archive/content.ts';
import { foldedText } from '../../english/text.ts';
import { quoted } from '../../content/content-file.ts';
import type { SourceLine } from './source.ts';

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
  'statement-missing',
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
  readonly source?: SourceLine | undefined;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}

/** A difference as it is reported. */
export function asFinding({ file }: Report, discrepancy: Discrepancy): Finding {
  const { line, column, rule, found, expected, fix, source } = discrepancy;
  return { file, line, column, rule, severity: 'error', found, expected, fix, ...(source && { source }) };
}

/**
 * The differences that no note of the record accounts for, and the explanations that account for nothing: these would
 * hide a later fault.
 */
export function unexplained(report: Report, all: readonly Discrepancy[]): Discrepancy[] {
  const explanations = report.frontMatter.notes.flatMap(({ paragraph: ofNote, explains = [] }, index) =>
    explains.map((words, place) => ({
      words,
      at: ['notes', index, 'explains', place],
      explains: ({ words: reported, paragraph }: Discrepancy) =>
        (ofNote === undefined || paragraph === undefined || ofNote === paragraph) &&
        foldedText(words) === foldedText(reported),
    })),
  );
  const unused = explanations.filter(({ explains }) => !all.some(explains));
  return [
    ...all.filter((one) => !explanations.some(({ explains }) => explains(one))),
    ...unused.map(({ words, at }): Discrepancy => ({
      rule: 'explanation-unused',
      ...report.positionOf(at),
      words,
      found: `${quoted(words)}, which explains nothing that would be reported`,
      expected: 'the words or the number of a finding, as it is reported, of the paragraph of the note',
      fix: 'remove it from “explains”',
    })),
  ];
}

/** A line of a source is shown so far. */
const LONGEST_LINE = 160;

/** One finding as text: place and rule, what was found, the source’s line, what is accepted and how to fix it. */
export function formatFinding({ file, line, column, severity, rule, found, source, expected, fix }: Finding): string {
  const shortened = (text: string) => (text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE - 1)}…` : text);
  const place = `${file}:${String(line)}:${String(column)} ${severity} ${rule}`;
  if (rule === 'source-missing') return `${place}: ${found}; ${fix}`;
  return [
    place,
    `  found     ${found}`,
    ...(source === undefined ? [] : [`  source    ${source.file}:${String(source.line)} “${shortened(source.text)}”`]),
    `  accepted  ${expected}`,
    `  fix       ${fix}`,
  ].join('\n');
}
