import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Meeting } from '../archive/archive.ts';
import { contentFolder } from '../content/content-folder.ts';
import { RECORD_FILES } from '../exports/record-files.ts';
import { editorsFile, writeRecordFile } from '../exports/write-record-file.ts';
import type { RecordFile } from '../exports/write-record-file.ts';
import { archive } from './archive.ts';
import { home } from './home.ts';

interface Props {
  readonly meeting: Meeting;
}

/** One kind of file beside every record, as a route of Astro. */
export function recordFile(kind: RecordFile): { getStaticPaths: GetStaticPaths; GET: APIRoute<Props> } {
  return {
    getStaticPaths: () => archive.meetings.map((meeting) => ({ params: { id: meeting.id }, props: { meeting } })),
    GET: async ({ props: { meeting } }) => {
      const text =
        kind === 'md'
          ? await readFile(editorsFile(contentFolder(), meeting))
          : writeRecordFile(kind, archive, meeting, home);
      return new Response(text, { headers: { 'content-type': RECORD_FILES[kind].type } });
    },
  };
}
