import type { Meeting, Passage } from '../archive/archive.ts';
import type { EntityKind } from '../archive/report.ts';

/** The path under which the site stands, with its slash at the end. */
const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** A path of the site, such as `about/`, under the base of this build. */
export function pathTo(page = ''): string {
  return `${base}${page}`;
}

/** The permanent path of a meeting's record. */
export function pathToMeeting(meeting: Pick<Meeting, 'id'>): string {
  return pathTo(`meetings/${meeting.id}/`);
}

/** The permanent path of one paragraph. */
export function pathToPassage({ meeting, paragraph }: Passage): string {
  return `${pathToMeeting(meeting)}#${paragraphId(paragraph.number)}`;
}

/** The path of the comparison of two meetings; the earlier comes first, the other order leads to it. */
export function pathToComparison(first: Pick<Meeting, 'id'>, second: Pick<Meeting, 'id'>): string {
  return pathTo(`compare/${first.id}/${second.id}/`);
}

/** The permanent path of an entity's page. */
export function pathToEntity(entity: { kind: EntityKind; id: string }): string {
  return pathTo(`${entity.kind}/${entity.id}/`);
}

/**
 * The fragment of one wording of a paragraph: `p3-1a2b3c4d`. It leads to the same place for good, wherever the
 * paragraph stands and however it is worded later; the page then says whether the wording is the one cited.
 */
export function wordingId(number: number, hash: string): string {
  return `${paragraphId(number)}-${hash}`;
}

/** The fragment of a paragraph: `p3`. */
export function paragraphId(number: number): string {
  return `p${String(number)}`;
}
