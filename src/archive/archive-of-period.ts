import type { Archive, KnownMeeting } from './archive.ts';
import { type Commitment, type Entity, ENTITY_KINDS } from './content.ts';
import type { Period } from './pager.ts';
import { keyOf, passagesByEntity } from './passages.ts';
import { type Fact, factValue } from './schema/parts.ts';

/**
 * The archive as if it held a period’s meetings alone, with all people, places and subjects that it then refers to and
 * the steps of commitments that these meetings take. A known meeting is in one period: that of the last record before it.
 */
export function archiveOfPeriod(archive: Archive, { key, meetings }: Period): Archive {
  if (key === undefined) return archive;
  const own = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const passages = passagesByEntity(meetings);
  const steps = new Map<Entity, Commitment['steps']>(
    archive.commitments.map((one) => [one, one.steps.filter(({ meeting }) => own.has(meeting))]),
  );
  const next = archive.meetings[meetings.at(-1)?.number ?? 0];
  const from = meetings[0]?.number === 1 ? '' : (meetings[0]?.when.first ?? '');
  const isWithin = ({ when: { first } }: KnownMeeting) =>
    from <= first && (next === undefined || first < next.when.first);
  const knownMeetings = archive.knownMeetings.filter(isWithin);
  const place = (fact: Fact) => archive.entity('places', factValue(fact) ?? '');
  const named = new Set<Entity | undefined>([
    ...meetings.flatMap((one) => [...one.leaders, ...one.topics, one.place, one.building, one.otherPlace]),
    ...meetings.flatMap(({ facts }) => facts.refersTo.map((event) => place(event.place))),
    ...knownMeetings.flatMap((one) => [...one.leaders, one.place]),
    ...ENTITY_KINDS.flatMap((kind): readonly Entity[] => archive[kind]).filter(
      (entity) => passages.has(keyOf(entity)) || (steps.get(entity) ?? []).length > 0,
    ),
  ]);
  // What is added here comes up later in the same loop: the city of a building, then its country.
  for (const entity of named) {
    if (entity?.kind === 'places') named.add(archive.entity('places', entity.within ?? ''));
    if (entity?.kind === 'commitments') named.add(archive.entity('topics', entity.topic));
  }
  const isNamed = (entity: Entity) => named.has(entity);
  return {
    ...archive,
    meetings,
    knownMeetings,
    people: archive.people.filter(isNamed),
    places: archive.places.filter(isNamed),
    topics: archive.topics.filter(isNamed),
    glossary: archive.glossary.filter(isNamed),
    commitments: archive.commitments.filter(isNamed).map((one) => ({ ...one, steps: steps.get(one) ?? [] })),
    referredTo: archive.referredTo.flatMap((event) => {
      const told = event.passages.filter(({ meeting }) => own.has(meeting.id));
      return told.length === 0 ? [] : [{ ...event, passages: told }];
    }),
    meeting: (id) => own.get(id),
    passagesOn: (entity) => passages.get(keyOf(entity)) ?? [],
  };
}
