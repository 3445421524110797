import type { Archive } from './archive.ts';
import type { EntityKind } from './content.ts';

/** Addresses of the archive below its home, without a slash in front: a home such as https://archive.example/ precedes. */

/** The folder of an edition below the site, which its addresses begin with: `zh/`; nothing for English. */
export function editionFolder(language: string): string {
  return language === 'en' ? '' : `${language}/`;
}

/** The home of the archive in a language, by its home in that of the archive at hand. */
export function homeIn(language: string, archive: { readonly language: string }, home: string): string {
  return home.slice(0, home.length - editionFolder(archive.language).length) + editionFolder(language);
}

/** Where the archive stands for good, whatever address it is built for. */
export function permanentHome({ settings, language }: Pick<Archive, 'settings' | 'language'>): string {
  return settings.url + editionFolder(language);
}

/** The permanent address of a meeting's record: `meetings/2015-01-21-davos/`. */
export function recordAddress(meeting: { readonly id: string }): string {
  return `meetings/${meeting.id}/`;
}

/** A file beside a record and of its name: `meetings/2015-01-21-davos.json` for the ending `json`. */
export function recordFileAddress(meeting: { readonly id: string }, ending: string): string {
  return `meetings/${meeting.id}.${ending}`;
}

/** The permanent address of an entity's page: `people/li-keqiang/`. */
export function entityAddress(entity: { readonly kind: EntityKind; readonly id: string }): string {
  return `${entity.kind}/${entity.id}/`;
}

/** The address of a meeting without a record, in the list of all meetings: `meetings/#known-2016-11-03-astana`. */
export function knownMeetingAddress(known: { readonly id: string }): string {
  return `meetings/#${knownMeetingId(known)}`;
}

/** Its fragment there. */
export function knownMeetingId(known: { readonly id: string }): string {
  return `known-${known.id}`;
}

/** The fragment of a paragraph, `p3` */
export function paragraphId(number: number): string {
  return `p${String(number)}`;
}

/** The fragment of one wording of a paragraph, `p3-1a2b3c4d`: the page says whether the wording is still the one cited. */
export function wordingId(number: number, hash: string): string {
  return `${paragraphId(number)}-${hash}`;
}
