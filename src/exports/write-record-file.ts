import { join } from 'node:path';
import type { Archive, Meeting } from '../archive/archive.ts';
import { bibTex } from './bibtex.ts';
import { citationOf } from './citation.ts';
import { cslJson } from './csl-json.ts';
import { meetingCalendar } from './meeting-event.ts';
import { RECORD_FILES } from './record-files.ts';
import { recordJson } from './record-json.ts';
import { ris } from './ris.ts';

/** A kind of file beside a record. */
export type RecordFile = keyof typeof RECORD_FILES;

/** The files beside a record that are made from the archive; the Markdown is the editors’ own, byte for byte. */
export type WrittenFile = Exclude<RecordFile, 'md'>;

type Writer = (archive: Archive, meeting: Meeting, home: string) => string;

const WRITERS: Readonly<Record<WrittenFile, Writer>> = {
  json: recordJson,
  bib: (...record) => bibTex([citationOf(...record)]),
  ris: (...record) => ris([citationOf(...record)]),
  csl: (...record) => cslJson([citationOf(...record)]),
  ics: meetingCalendar,
};

/**
 * The text of one of the files beside a record.
 * @param home the address under which the archive is published, with a slash at its end
 */
export function writeRecordFile(kind: WrittenFile, archive: Archive, meeting: Meeting, home: string): string {
  return WRITERS[kind](archive, meeting, home);
}

/** The Markdown file of a record, as the editors wrote it. */
export function editorsFile(contentFolder: string, meeting: Pick<Meeting, 'id'>): string {
  return join(contentFolder, 'meetings', `${meeting.id}.md`);
}
