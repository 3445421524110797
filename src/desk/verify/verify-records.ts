import { basename } from 'node:path';
import { byPlace, type Report } from '../../archive/content.ts';
import { utf8OrRefusal } from '../../content/read-files.ts';
import type { KnownArchive } from '../meeting-told.ts';
import { foreignTongue } from '../report-text.ts';
import { compare, type Comparison } from './comparison.ts';
import { addedNames, dates, missingNames, numbers, venue } from './fact-rules.ts';
import { type Discrepancy, type Finding, formatFinding, unsettled } from './finding.ts';
import { createSourceText, type SourceFile } from './source.ts';
import { alteredSense, misattributions, missingStatements } from './statement-rules.ts';
import { alteredQuotations, copiedRuns } from './word-rules.ts';

/** What looks at a record beside its source, each for the differences of one kind. */
const RULES: readonly ((comparison: Comparison) => Iterable<Discrepancy>)[] = [
  ...[numbers, dates, venue, missingNames, addedNames],
  ...[alteredQuotations, copiedRuns, misattributions, missingStatements, alteredSense],
];

/** Every difference of a record from its source that it does not settle. */
export function verifyRecord(comparison: Comparison): Finding[] {
  return unsettled(comparison.report, RULES.flatMap((rule) => [...rule(comparison)])); // prettier-ignore
}

/**
 * Compares records with their sources, which are found by their hashes.
 * @returns what was found, how much was looked at in how many records, and each record beside its source as text
 */
export async function verifyRecords(reports: readonly Report[], known: KnownArchive, files: readonly SourceFile[]) {
  const byHash = new Map(files.map((file) => [file.sha256, file]));
  const findings: Finding[] = [];
  const compared = { words: 0, numbers: 0, dates: 0, names: 0 };
  const shown: string[] = [];
  for (const report of reports) {
    const file = byHash.get(report.frontMatter.source.sha256);
    const text = file === undefined ? undefined : await utf8OrRefusal(file.path);
    if (file === undefined || typeof text !== 'string') {
      findings.push({ severity: 'error', ...sourceFault(report, files, file), file: report.file });
      continue;
    }
    const source = createSourceText(file.name, text);
    const tongue = foreignTongue(source.text);
    if (tongue !== undefined) {
      const at = { words: file.name, ...report.positionOf(['source', 'file']) };
      const found = `“${file.name}”, which is ${tongue}, not in English`;
      const foreign = { rule: 'source-unreadable' as const, ...at, found, expected: 'a report in English', fix: 'compare the two yourself' }; // prettier-ignore
      findings.push(...unsettled(report, [foreign]));
      continue;
    }
    const comparison = compare(report, source, known);
    findings.push(...verifyRecord(comparison));
    shown.push(showRecord(comparison));
    for (const reading of [comparison.inSource, ...comparison.paragraphs]) {
      for (const kind of ['words', 'numbers', 'dates', 'names'] as const) compared[kind] += reading[kind].length;
    }
  }
  return { findings: findings.sort(byPlace), records: shown.length, compared, shown };
}

/** Why a record has no source to be compared with: it is not there, or it is no text. */
function sourceFault(report: Report, files: readonly SourceFile[], unreadable: SourceFile | undefined): Discrepancy {
  const { file, sha256 } = report.frontMatter.source;
  const at = (field: string) => ({ words: unreadable?.name ?? file, ...report.positionOf(['source', field]) });
  if (unreadable !== undefined) {
    return {
      ...{ rule: 'source-unreadable', ...at('file'), found: `“${unreadable.name}”, which is no text in UTF-8` },
      expected: 'the report as a plain text in UTF-8',
      fix: 'save the text as UTF-8, and correct the hash',
    };
  }
  const namesake = files.find(({ name }) => basename(name) === file);
  const [found, fix] =
    namesake === undefined
      ? [
          `no source with the SHA-256 ${sha256} (“${file}”)`,
          'put the file into the folder of sources, or give the folder that holds it with --sources',
        ]
      : [
          `“${namesake.name}” with the SHA-256 ${namesake.sha256}, not ${sha256}`,
          'find the file as it was, or go through the record with the new text and correct the hash',
        ];
  const expected = `the file “${file}” from which the record was written, unchanged`;
  return { rule: 'source-missing', ...at('sha256'), found, expected, fix };
}

/** Each sentence of the source after the paragraphs that are written from it, a question mark where there is none. */
function showRecord({ report, source, sentences }: Comparison): string {
  const lines = sentences.map(({ sentence, carriers }) => {
    const paragraphs = new Set(carriers.map(({ compared }) => compared.paragraph.number));
    const numbers = [...paragraphs].map((number) => `¶ ${String(number)}`).join(', ');
    return `${(numbers === '' ? '  ?' : numbers).padEnd(16)}${sentence.text}`;
  });
  return [`${report.file} beside ${source.file}`, '', ...lines].join('\n');
}

/** All findings as text, with what was compared at the end. */
export function formatVerification({
  findings,
  records,
  compared,
}: Omit<Awaited<ReturnType<typeof verifyRecords>>, 'shown'>): string {
  const count = (number: number, one: string) => `${number.toLocaleString('en')} ${number === 1 ? one : `${one}s`}`;
  const summary = [
    `${count(records, 'record')} verified, ${count(findings.length, 'finding')}.`,
    `Compared: ${count(compared.words, 'word')}, ${count(compared.numbers, 'number')}, ${count(compared.dates, 'date')}, ${count(compared.names, 'name')}.`,
  ].join('\n');
  return [...findings.map(formatFinding), summary].join('\n\n');
}
