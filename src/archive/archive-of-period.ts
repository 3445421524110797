import type { Archive, Passage } from './archive.ts';
import type { Entity } from './content.ts';
import type { Period } from './pager.ts';

/**
 * The archive as if it held a period’s meetings alone, with the people, places and subjects that these name and the
 * steps of commitments that they take. Work is in proportion to the period, not to the archive.
 */
export function archiveOfPeriod(archive: Archive, { key, meetings }: Period): Archive {
  if (key === undefined) return archive;
  const own = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const passages = new Map<string, Passage[]>();
  for (const meeting of meetings) {
    for (const paragraph of meeting.paragraphs) {
      for (const named of new Set(paragraph.mentions.map(({ kind, id }) => `${kind}/${id}`))) {
        const known = passages.get(named);
        if (known === undefined) passages.set(named, [{ meeting, paragraph }]);
        else known.push({ meeting, paragraph });
      }
    }
  }
  const inFacts = new Set(
    meetings.flatMap(({ leaders, place, building, topics }) =>
      [...leaders, ...topics, ...(place ? [place] : []), ...(building ? [building] : [])].map(keyOf),
    ),
  );
  const isNamed = (entity: Entity) => passages.has(keyOf(entity)) || inFacts.has(keyOf(entity));
  return {
    ...archive,
    meetings,
    people: archive.people.filter(isNamed),
    places: archive.places.filter(isNamed),
    topics: archive.topics.filter(isNamed),
    glossary: archive.glossary.filter(isNamed),
    commitments: archive.commitments.flatMap((commitment) => {
      const steps = commitment.steps.filter(({ meeting }) => own.has(meeting));
      return steps.length === 0 ? [] : [{ ...commitment, steps }];
    }),
    referredTo: archive.referredTo.flatMap((event) => {
      const told = event.passages.filter(({ meeting }) => own.has(meeting.id));
      return told.length === 0 ? [] : [{ ...event, passages: told }];
    }),
    meeting: (id) => own.get(id),
    passagesOn: (entity) => passages.get(keyOf(entity)) ?? [],
    meetingsLedBy: (person) => archive.meetingsLedBy(person).filter(({ id }) => own.has(id)),
    meetingsAt: (place) => archive.meetingsAt(place).filter(({ id }) => own.has(id)),
  };
}

function keyOf({ kind, id }: Pick<Entity, 'kind' | 'id'>): string {
  return `${kind}/${id}`;
}
