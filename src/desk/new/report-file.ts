import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { textOrRefusal } from '../../content/read-files.ts';
import type { Choice } from './refusal.ts';

/** The text of a published report, from which a record is to be written. */
export interface ReportFile {
  readonly text: string;
  /** Its file name; the archive keeps the name, never the text. */
  readonly file: string;
  readonly sha256: string;
}

/** Reads a report under the limits of every text here, so that its hash is that of the bytes on the disk. */
export async function readReportFile(path: string): Promise<Choice<ReportFile>> {
  const text = await textOrRefusal(path);
  if (typeof text !== 'string') {
    const { found, expected, fix } = text;
    return { refusals: [{ found, expected, fix }] };
  }
  if (text.trim() === '') {
    return { refusals: [{ found: 'an empty file', expected: 'the text of the report', fix: 'save the text in it' }] };
  }
  return { value: { text, file: basename(path), sha256: createHash('sha256').update(text, 'utf8').digest('hex') } };
}
