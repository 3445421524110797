import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Meeting } from '../../archive/archive.ts';
import { contentFolder } from '../../content-folder.ts';
import { RECORD_FILES } from '../../formats/record-files.ts';
import { writeRecordFile } from '../../formats/write-record-file.ts';
import { archive } from '../../site/archive.ts';
import { home } from '../../site/home.ts';

interface Props {
  readonly meeting: Meeting;
  readonly kind: keyof typeof RECORD_FILES;
}

const kinds = Object.keys(RECORD_FILES).filter((key): key is Props['kind'] => key in RECORD_FILES);

export const getStaticPaths = (() =>
  archive.meetings.flatMap((meeting) =>
    kinds.map((kind) => ({
      params: { id: meeting.id, ending: RECORD_FILES[kind].ending },
      props: { meeting, kind } satisfies Props,
    })),
  )) satisfies GetStaticPaths;

/** The files beside a record. */
export const GET: APIRoute<Props> = async ({ props: { meeting, kind } }) => {
  const text =
    kind === 'md'
      ? await readFile(join(contentFolder(), 'meetings', `${meeting.id}.md`))
      : writeRecordFile(kind, archive, meeting, home);
  return new Response(text, { headers: { 'content-type': RECORD_FILES[kind].type } });
};
