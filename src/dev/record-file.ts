import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Meeting } from '../archive/archive.ts';
import { contentFolder } from '../content-folder.ts';
import { RECORD_FILES } from '../formats/record-files.ts';
import { RECORD_FILE_KINDS, editorsFile, writeRecordFile } from '../formats/write-record-file.ts';
import type { RecordFile } from '../formats/write-record-file.ts';
import { archive } from '../site/archive.ts';
import { home } from '../site/home.ts';

interface Props {
  readonly meeting: Meeting;
  readonly kind: RecordFile;
}

export const getStaticPaths = (() =>
  archive.meetings.flatMap((meeting) =>
    RECORD_FILE_KINDS.map((kind) => ({
      params: { id: meeting.id, ending: RECORD_FILES[kind].ending },
      props: { meeting, kind } satisfies Props,
    })),
  )) satisfies GetStaticPaths;

/** The files beside a record, while developing; a build writes them as src/publish/plain-files.ts says. */
export const GET: APIRoute<Props> = async ({ props: { meeting, kind } }) => {
  const text =
    kind === 'md'
      ? await readFile(editorsFile(contentFolder(), meeting))
      : writeRecordFile(kind, archive, meeting, home);
  return new Response(text, { headers: { 'content-type': RECORD_FILES[kind].type } });
};
