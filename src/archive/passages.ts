import { type Archive, type Meeting, type Passage, speakerOf } from './archive.ts';
import type { Commitment, Entity, Paragraph, Person, Place, Voice } from './content.ts';
import { SHARED_VOICES } from './schema/archive-settings.ts';

/** What one voice says of something: never nothing, in order of time and of paragraph. */
export type VoicedPassages = ReturnType<typeof byVoice>[number];

/** An entity as the mentions of it name it: `topics/trade`. */
export function keyOf({ kind, id }: Pick<Entity, 'kind' | 'id'>): string {
  return `${kind}/${id}`;
}

/** The passages that mention each entity, by its key, in order of time and of paragraph. */
export function passagesByEntity(meetings: readonly Meeting[]): ReadonlyMap<string, readonly Passage[]> {
  const passages = new Map<string, Passage[]>();
  for (const meeting of meetings) {
    for (const paragraph of meeting.paragraphs) {
      for (const key of new Set(paragraph.mentions.map(keyOf))) {
        const known = passages.get(key) ?? [];
        passages.set(key, known);
        known.push({ meeting, paragraph });
      }
    }
  }
  return passages;
}

/** The topics of which a paragraph speaks, each once. */
export function topicIds({ mentions }: Paragraph): string[] {
  return [...new Set(mentions.filter(({ kind }) => kind === 'topics').map(({ id }) => id))];
}

/** Every voice of the archive: the sides in their order, then the shared sections. */
export function voicesOf({ settings }: Archive): readonly Voice[] {
  return [...settings.sides.map(({ id }) => id), ...Object.values(SHARED_VOICES)];
}

/** The meetings that a person held for a side, or that were held at a place or within it. */
export function meetingsOf(archive: Archive, entity: Entity): readonly Meeting[] {
  if (entity.kind === 'people') return archive.meetings.filter(({ leaders }) => leaders.includes(entity));
  if (entity.kind !== 'places') return [];
  const places = new Set<Place>([entity]);
  // What is added here comes up later in the same loop: the city of a country, then its buildings.
  for (const outer of places) for (const one of archive.places) if (one.within === outer.id) places.add(one);
  return archive.meetings.filter(({ place, building }) =>
    [place, building].some((one) => one !== undefined && places.has(one)),
  );
}

/** Passages told apart by who speaks, in the order of the voices; voices that say nothing are left out. */
export function byVoice(archive: Archive, passages: readonly Passage[]) {
  const spoken = Map.groupBy(passages, ({ paragraph }) => paragraph.voice);
  return voicesOf(archive).flatMap((voice) => {
    const said = spoken.get(voice);
    return said === undefined ? [] : [{ voice, passages: said }];
  });
}

/** Every passage that names a person or has the person’s own words, in order of time. */
export function passagesOfPerson(archive: Archive, person: Person): Passage[] {
  const about = Map.groupBy(archive.passagesOn(person), ({ meeting }) => meeting);
  const meetings = new Set([...about.keys(), ...meetingsOf(archive, person)]);
  return [...meetings]
    .toSorted((a, b) => a.number - b.number)
    .flatMap((meeting) => {
      const named = new Set(about.get(meeting)?.map(({ paragraph }) => paragraph));
      return meeting.paragraphs
        .filter((paragraph) => named.has(paragraph) || speakerOf(meeting, paragraph) === person)
        .map((paragraph) => ({ meeting, paragraph }));
    });
}

/** What the records say of a commitment, in order of time. */
export function courseOf(commitment: Commitment, archive: Pick<Archive, 'meeting'>) {
  return commitment.steps
    .flatMap(({ meeting: id, paragraph: number, ...step }) => {
      const meeting = archive.meeting(id);
      const paragraph = meeting?.paragraphs[number - 1];
      return meeting === undefined || paragraph === undefined ? [] : [{ meeting, paragraph, ...step }];
    })
    .sort((a, b) => a.meeting.number - b.meeting.number || a.paragraph.number - b.paragraph.number);
}
