import type { Meeting, Passage } from '../archive/archive.ts';
import { countPages, pagesOf } from '../archive/pager.ts';
import type { Entity } from '../archive/content.ts';
import { passagesOfPerson } from '../archive/passages.ts';
import { archive } from './archive.ts';
import { pathToEntity } from './links.ts';

/** Passages, and meetings, on one page of an entity. */
export const PASSAGES_A_PAGE = 50;

/** Entities on one page of a list. */
export const ENTITIES_A_PAGE = 200;

/** The commitments by name, of which each has its whole course on the page. */
export const commitmentPages = pagesOf(archive.commitments, 60);

/** Found once for all pages of a person, who may have thousands. */
const passagesByPerson = new Map(archive.people.map((person) => [person.id, passagesOfPerson(archive, person)]));
const meetingCounts = new Map<Entity, number>();

/** The passages on an entity; for a person, those that give their words too. */
export function passagesOf(entity: Entity): readonly Passage[] {
  return (entity.kind === 'people' ? passagesByPerson.get(entity.id) : undefined) ?? archive.passagesOn(entity);
}

/** How many meetings the passages on an entity come from. */
export function countMeetings(entity: Entity): number {
  const known = meetingCounts.get(entity);
  if (known !== undefined) return known;
  const count = new Set(passagesOf(entity).map(({ meeting }) => meeting)).size;
  meetingCounts.set(entity, count);
  return count;
}

/** The meetings that a person held or that a place saw. */
export function meetingsOf(entity: Entity): readonly Meeting[] {
  if (entity.kind === 'people') return archive.meetingsLedBy(entity);
  return entity.kind === 'places' ? archive.meetingsAt(entity) : [];
}

/** How many pages an entity has. */
export function countEntityPages(entity: Entity): number {
  return Math.max(
    countPages(passagesOf(entity).length, PASSAGES_A_PAGE),
    countPages(meetingsOf(entity).length, PASSAGES_A_PAGE),
  );
}

/** The paths of `KIND/[id]/[...page].astro` for these entities; the first page has no number. */
export function entityPaths<Kind extends Entity>(
  entities: readonly Kind[],
): { params: { id: string; page: string | undefined }; props: { entity: Kind; page: number } }[] {
  return entities.flatMap((entity) =>
    Array.from({ length: countEntityPages(entity) }, (_, index) => ({
      params: { id: entity.id, page: index === 0 ? undefined : String(index + 1) },
      props: { entity, page: index + 1 },
    })),
  );
}

/** Where a passage stands on the pages of an entity: under its meeting, from which one can read on. */
export function pathOnEntity(entity: Entity, { meeting, paragraph }: Passage): string {
  const place = passagesOf(entity).findIndex((one) => one.meeting === meeting && one.paragraph === paragraph);
  return `${pathToEntity(entity, Math.floor(Math.max(0, place) / PASSAGES_A_PAGE) + 1)}#${meeting.id}`;
}
