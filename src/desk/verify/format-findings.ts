import type { Finding } from './finding.ts';
import type { Verification } from './verify-records.ts';

/** A line of a source is shown so far. */
const LONGEST_LINE = 160;

/** One finding as text: place and rule, what was found, the source’s line, what is accepted and how to fix it. */
function formatFinding({ file, line, column, severity, rule, found, source, expected, fix }: Finding): string {
  return [
    `${file}:${String(line)}:${String(column)} ${severity} ${rule}`,
    `  found     ${found}`,
    ...(source === undefined ? [] : [`  source    ${source.file}:${String(source.line)} ${shortened(source.text)}`]),
    `  accepted  ${expected}`,
    `  fix       ${fix}`,
  ].join('\n');
}

/** All findings as text, with what was compared at the end. */
export function formatVerification({ findings, records, compared }: Verification): string {
  const count = (number: number, one: string, more: string) =>
    `${number.toLocaleString('en')} ${number === 1 ? one : more}`;
  const summary = [
    `${count(records, 'record', 'records')} verified, ${count(findings.length, 'finding', 'findings')}.`,
    `Compared: ${count(compared.words, 'word', 'words')}, ${count(compared.numbers, 'number', 'numbers')}, ${count(compared.dates, 'date', 'dates')}, ${count(compared.names, 'name', 'names')}.`,
  ].join('\n');
  return [...findings.map(formatFinding), summary].join('\n\n');
}

function shortened(text: string): string {
  return `“${text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE - 1)}…` : text}”`;
}
