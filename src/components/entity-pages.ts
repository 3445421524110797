import type { Passage } from '../archive/archive.ts';
import { countPages } from '../archive/pager.ts';
import type { Entity } from '../archive/content.ts';
import { meetingsOf, passagesOfPerson } from '../archive/passages.ts';
import { archive } from './archive.ts';
import { pathToEntity } from './links.ts';

/** Passages, and meetings, on one page of an entity. */
export const PASSAGES_A_PAGE = 50;

/** Found once for all pages of a person, who may have thousands. */
const passagesByPerson = new Map(archive.people.map((person) => [person.id, passagesOfPerson(archive, person)]));

/** The passages on an entity; for a person, those that give their words too. Of a commitment its steps tell. */
export function passagesOf(entity: Entity): readonly Passage[] {
  if (entity.kind === 'commitments') return [];
  return (entity.kind === 'people' ? passagesByPerson.get(entity.id) : undefined) ?? archive.passagesOn(entity);
}

/** How many pages an entity has. */
export function countEntityPages(entity: Entity): number {
  return countPages(Math.max(passagesOf(entity).length, meetingsOf(archive, entity).length), PASSAGES_A_PAGE);
}

/** Where a passage is on the pages of an entity: under its meeting, from which one can read on. */
export function pathOnEntity(entity: Entity, { meeting, paragraph }: Passage): string {
  const place = passagesOf(entity).findIndex((one) => one.meeting === meeting && one.paragraph === paragraph);
  return `${pathToEntity(entity, Math.floor(Math.max(0, place) / PASSAGES_A_PAGE) + 1)}#${meeting.id}`;
}
