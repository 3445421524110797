import { editionFolder, entityAddress, paragraphId, recordAddress } from '../archive/addresses.ts';
import type { Meeting, Passage } from '../archive/archive.ts';
import type { EntityKind } from '../archive/content.ts';
import { editionOfProcess } from '../content/content-folder.ts';

export { paragraphId, wordingId } from '../archive/addresses.ts';

/** The path under which the site stands, with its slash at the end. */
const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** The address under which this build is published, with a slash at its end; formats need it to write whole addresses. */
export const home = new URL(base, import.meta.env.SITE).href;

/** A path of the site, such as `about/`, under the base of this build. */
export function pathTo(page = ''): string {
  return `${base}${page}`;
}

/** The path under which the whole site stands, editions included. */
const root = base.slice(0, base.length - editionFolder(editionOfProcess()).length);

/** The path of a file that all editions share: an icon, a picture. */
export function pathToShared(file: string): string {
  return `${root}${file}`;
}

/** The path of a page in the edition of a language, by its path in this one. */
export function pathInEdition(language: string, path: string): string {
  return `${root}${editionFolder(language)}${path.slice(base.length)}`;
}

/** The permanent path of a meeting's record. */
export function pathToMeeting(meeting: Pick<Meeting, 'id'>): string {
  return pathTo(recordAddress(meeting));
}

/** The permanent path of one paragraph. */
export function pathToPassage({ meeting, paragraph }: Passage): string {
  return `${pathToMeeting(meeting)}#${paragraphId(paragraph.number)}`;
}

/** The path of the comparison of two meetings. */
export function pathToComparison(earlier: Pick<Meeting, 'id'>, later: Pick<Meeting, 'id'>): string {
  return pathTo(`compare/${earlier.id}/${later.id}/`);
}

/** The permanent path of an entity's page, or of a further page of its passages, counted from 1. */
export function pathToEntity(entity: { kind: EntityKind; id: string }, page = 1): string {
  return pathTo(`${entityAddress(entity)}${page === 1 ? '' : `${String(page)}/`}`);
}

/** The path of the list of a kind, or of a further page of it; `by/name` keeps these apart from the pages of any entity. */
export function pathToList(kind: EntityKind, page = 1): string {
  return pathTo(`${kind}/${page === 1 ? '' : `by/name/${String(page)}/`}`);
}

/** The paths of pages that have nothing but numbers, as the pager takes them. */
export function numbered(pages: number, pathOf: (page: number) => string): { readonly path: string }[] {
  return Array.from({ length: pages }, (_, index) => ({ path: pathOf(index + 1) }));
}
