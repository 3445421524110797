import type { Meeting, Passage } from '../archive/archive.ts';
import { pageNumbers } from '../archive/divide.ts';
import type { Entity } from '../archive/entity.ts';
import { passagesOfPerson } from '../archive/person-passages.ts';
import { archive } from './archive.ts';
import { pathToEntity } from './links.ts';

/** So many passages, and so many meetings, stand on one page of an entity. */
export const PASSAGES_A_PAGE = 50;
export const MEETINGS_A_PAGE = 50;

/** So many entities stand on one page of a list. */
export const ENTITIES_A_PAGE = 200;

/** The passages on an entity; for a person, those that give their words too. */
export function passagesOf(entity: Entity): readonly Passage[] {
  return entity.kind === 'people' ? passagesOfPerson(archive, entity) : archive.passagesOn(entity);
}

/** The meetings that a person held or that a place saw. */
export function meetingsOf(entity: Entity): readonly Meeting[] {
  if (entity.kind === 'people') return archive.meetingsLedBy(entity);
  return entity.kind === 'places' ? archive.meetingsAt(entity) : [];
}

/** The numbers of an entity’s pages, from 1. */
export function pagesOfEntity(entity: Entity): readonly number[] {
  const passages = pageNumbers(passagesOf(entity).length, PASSAGES_A_PAGE);
  const meetings = pageNumbers(meetingsOf(entity).length, MEETINGS_A_PAGE);
  return passages.length > meetings.length ? passages : meetings;
}

/** The paths of `KIND/[id]/[...page].astro` for these entities; the first page has no number. */
export function entityPaths<Kind extends Entity>(
  entities: readonly Kind[],
): { params: { id: string; page: string | undefined }; props: { entity: Kind; page: number } }[] {
  return entities.flatMap((entity) =>
    pagesOfEntity(entity).map((page) => ({
      params: { id: entity.id, page: page === 1 ? undefined : String(page) },
      props: { entity, page },
    })),
  );
}

/** Where a passage stands on the pages of an entity: under its meeting, from which one can read on. */
export function pathOnEntity(entity: Entity, { meeting, paragraph }: Passage): string {
  const place = passagesOf(entity).findIndex((one) => one.meeting === meeting && one.paragraph === paragraph);
  return `${pathToEntity(entity, Math.floor(Math.max(0, place) / PASSAGES_A_PAGE) + 1)}#${meeting.id}`;
}
