import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { contentFolder } from '../content-folder.ts';
import { RECORD_FILES } from '../formats/record-files.ts';
import { RECORD_FILE_KINDS, editorsFile, writeRecordFile } from '../formats/write-record-file.ts';
import { archive } from '../site/archive.ts';
import { home } from '../site/home.ts';

/** The files beside a record, while developing; a build writes them as src/publish/plain-files.ts says. */
export const GET: APIRoute = async ({ params, url }) => {
  const meeting = archive.meeting(params['id'] ?? '');
  const kind = RECORD_FILE_KINDS.find((one) =>
    url.pathname.endsWith(`/${meeting?.id ?? ''}.${RECORD_FILES[one].ending}`),
  );
  if (meeting === undefined || kind === undefined) return new Response('no such record', { status: 404 });
  const text =
    kind === 'md'
      ? await readFile(editorsFile(contentFolder(), meeting))
      : writeRecordFile(kind, archive, meeting, home);
  return new Response(text, { headers: { 'content-type': RECORD_FILES[kind].type } });
};
