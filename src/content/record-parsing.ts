import type { ContentFile } from './read-files.ts';
import { parseReport } from './parse-report.ts';
import type { ParsedReport } from './parse-report.ts';
import { parseYamlFile } from './yaml-file.ts';
import type { Problem, Report } from '../archive/content.ts';
import type { Side } from '../archive/schema/archive-settings.ts';
import { RecordLedgerSchema } from '../archive/schema/ledger.ts';
import type { RecordLedger } from '../archive/schema/ledger.ts';

/** What one file of content/ledger/meetings gave. */
export interface ParsedRecordLedger {
  readonly fields?: RecordLedger;
  readonly problems: readonly Problem[];
}

/** Some files of one kind, to be parsed on a thread of their own. */
export type ParsingTask =
  | { readonly kind: 'reports'; readonly files: readonly ContentFile[]; readonly sides: readonly Side[] | undefined }
  | { readonly kind: 'ledgers'; readonly files: readonly ContentFile[] };

/** A report as it comes from another thread, where functions cannot come from. */
export type SentReport = Omit<ParsedReport, 'report'> & { readonly report?: Omit<Report, 'positionOf'> };

/** Parses what a file of the ledger says of one record. */
export function parseRecordLedger(file: ContentFile): ParsedRecordLedger {
  const { fields, problems } = parseYamlFile(file, RecordLedgerSchema);
  return { problems, ...(fields && { fields }) };
}

/** Does a task, on whatever thread it runs. */
export function doParsing(task: ParsingTask): SentReport[] | ParsedRecordLedger[] {
  if (task.kind === 'ledgers') return task.files.map(parseRecordLedger);
  return task.files.map((file) => {
    const { report, problems } = parseReport(file, task.sides);
    if (report === undefined) return { problems };
    const { id, file: path, frontMatter, sections, paragraphs } = report;
    return { problems, report: { id, file: path, frontMatter, sections, paragraphs } };
  });
}
