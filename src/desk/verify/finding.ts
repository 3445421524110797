import type { Problem, Report } from '../../archive/content.ts';
import { foldedText } from '../../english/text.ts';
import { explained, quoted } from '../../content/content-file.ts';
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
  'venue-disagrees',
  'quotation-altered',
  'copied-run',
  'attribution',
  'statement-missing',
  'sense-altered',
  'explanation-unused',
] as const;

/** A difference between a record and its source. */
export interface Finding extends Problem {
  readonly rule: (typeof FINDING_RULES)[number];
  /** The words, number or name it is about: what an editor lists under “settled”. */
  readonly words: string;
  /** The paragraph of the record that holds it; absent for what the record lacks. */
  readonly paragraph?: number | undefined;
  /** The line of the source that it is about, or that comes nearest to what the record says. */
  readonly source?: SourceLine | undefined;
}

/** A finding as a rule tells it, which knows the record that it is about. */
export type Discrepancy = Omit<Finding, 'file' | 'severity'> & { readonly file?: string | undefined };

/** What the record does not settle, and what it settles though nothing of the kind is found: that would hide a later fault. */
export function unsettled(report: Report, found: readonly Discrepancy[]): Finding[] {
  const settled = report.frontMatter.settled.map(({ words, paragraph }, index) => ({
    words,
    at: ['settled', index, 'words'],
    settles: (one: Discrepancy) =>
      (paragraph === undefined || one.paragraph === undefined || paragraph === one.paragraph) &&
      [foldedText(one.words), shown(foldedText(one.words))].includes(foldedText(words)),
  }));
  const open = found.filter((one) => !settled.some(({ settles }) => settles(one)));
  const unused = settled.filter(({ settles }) => !found.some(settles));
  return [
    ...open.map(({ file = report.file, ...one }) => {
      const fix = `${one.fix}; or list “${shown(one.words)}” under “settled”, with the reason`;
      return { file, severity: 'error' as const, ...one, fix };
    }),
    ...unused.map(({ words, at }) => ({
      ...{ file: report.file, severity: 'error' as const, rule: 'explanation-unused' as const, words },
      ...report.positionOf(at),
      found: `${quoted(words)}, which settles nothing that would be reported`,
      expected: 'the words of a finding, as it is reported, of the paragraph that is named beside them',
      fix: 'remove it from “settled”',
    })),
  ];
}

/** Words are shown, and may be listed, so far. */
const SHOWN = 60;

function shown(words: string, most = SHOWN): string {
  return words.length > most ? `${words.slice(0, most - 1)}…` : words;
}

/** A line of a source is shown so far. */
const LONGEST_LINE = 160;

/** One finding as text: place and rule, what was found, the source’s line, what is accepted and how to fix it. */
export function formatFinding({ file, line, column, severity, rule, found, source, expected, fix }: Finding): string {
  const place = `${file}:${String(line)}:${String(column)} ${severity} ${rule}`;
  if (rule === 'source-missing') return `${place}: ${found}; ${fix}`;
  const lineOf = ({ file: of, line: at, text }: SourceLine) => `\n  source    ${of}:${String(at)} “${shown(text, LONGEST_LINE)}”`; // prettier-ignore
  return explained(place, { found: found + (source === undefined ? '' : lineOf(source)), expected, fix });
}
