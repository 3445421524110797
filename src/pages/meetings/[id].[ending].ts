import type { APIRoute, GetStaticPaths } from 'astro';
import type { Meeting } from '../../archive/archive.ts';
import { RECORD_FILES, type RecordFileKind } from '../../exports/record-files.ts';
import { archive } from '../../components/archive.ts';
import { home } from '../../components/links.ts';

interface Props {
  readonly meeting: Meeting;
  readonly kind: RecordFileKind;
}

export const getStaticPaths = (() =>
  RECORD_FILES.flatMap((kind) =>
    archive.meetings.map((meeting) => ({
      params: { id: meeting.id, ending: kind.ending },
      props: { meeting, kind } satisfies Props,
    })),
  )) satisfies GetStaticPaths;

/** The files beside each record, of its name. */
export const GET: APIRoute<Props> = ({ props: { meeting, kind } }) =>
  new Response(kind.write(archive, meeting, home), { headers: { 'content-type': kind.type } });
