import { entityAddress, paragraphId, recordAddress } from '../archive/addresses.ts';
import type { Meeting, Passage } from '../archive/archive.ts';
import type { Entity } from '../archive/content.ts';

/**
 * The address of the site as files that leave it say it: absolute, with the path under which it stands, and a slash
 * at its end.
 */
export type Home = string;

/** The permanent address of a record. */
export function addressOfRecord(home: Home, meeting: Pick<Meeting, 'id'>): string {
  return `${home}${recordAddress(meeting)}`;
}

/** The permanent address of a paragraph. */
export function addressOfPassage(home: Home, { meeting, paragraph }: Passage): string {
  return `${addressOfRecord(home, meeting)}#${paragraphId(paragraph.number)}`;
}

/** The permanent address of an entity’s page. */
export function addressOfEntity(home: Home, entity: Pick<Entity, 'kind' | 'id'>): string {
  return `${home}${entityAddress(entity)}`;
}
