import { speakerOf } from './archive.ts';
import type { Archive, Meeting, Passage } from './archive.ts';
import { SHARED_VOICES } from './schema/archive-settings.ts';
import type { Commitment, Entity, Person, Voice } from './content.ts';
import type { CommitmentState } from './schema/entities.ts';

/** What one voice says of something. */
export interface VoicedPassages {
  readonly voice: Voice;
  /** Never empty; in order of time and of paragraph. */
  readonly passages: readonly Passage[];
}

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
        const known = passages.get(key);
        if (known === undefined) passages.set(key, [{ meeting, paragraph }]);
        else known.push({ meeting, paragraph });
      }
    }
  }
  return passages;
}

/** Every voice of the archive: the sides in their order, then the shared sections. */
function voicesOf(archive: Archive): readonly Voice[] {
  return [...archive.settings.sides.map(({ id }) => id), ...Object.values(SHARED_VOICES)];
}

/** Passages told apart by who speaks, in the order of the voices; voices that say nothing are left out. */
export function byVoice(archive: Archive, passages: readonly Passage[]): VoicedPassages[] {
  const spoken = Map.groupBy(passages, ({ paragraph }) => paragraph.voice);
  return voicesOf(archive).flatMap((voice) => {
    const said = spoken.get(voice);
    return said === undefined ? [] : [{ voice, passages: said }];
  });
}

/**
 * Every passage by or about a person, in order of time: those that name them, and all that a record gives as the
 * words of the side for which they held the meeting.
 */
export function passagesOfPerson(archive: Archive, person: Person): Passage[] {
  const about = Map.groupBy(archive.passagesOn(person), ({ meeting }) => meeting);
  const meetings = new Set([...about.keys(), ...archive.meetingsLedBy(person)]);
  return [...meetings]
    .toSorted((a, b) => a.number - b.number)
    .flatMap((meeting) => {
      const named = new Set(about.get(meeting)?.map(({ paragraph }) => paragraph));
      return meeting.paragraphs
        .filter((paragraph) => named.has(paragraph) || isSpokenBy({ meeting, paragraph }, person))
        .map((paragraph) => ({ meeting, paragraph }));
    });
}

/** Whether a passage gives the words of the side for which the person held the meeting. */
export function isSpokenBy({ meeting, paragraph }: Passage, person: Person): boolean {
  return speakerOf(meeting, paragraph.voice) === person;
}

/** What one paragraph says of a commitment. */
interface CommitmentStep extends Passage {
  readonly state: CommitmentState;
  /** Who asks, offers or acts: the id of a side, `both`, or `report` where the report says it itself. */
  readonly by: string;
  /** In one line. */
  readonly says: string;
}

/** What the records say of a commitment, in order of time. */
export function courseOf(commitment: Commitment, archive: Archive): readonly CommitmentStep[] {
  return commitment.steps
    .flatMap(({ meeting: id, paragraph: number, ...step }): CommitmentStep[] => {
      const meeting = archive.meeting(id);
      const paragraph = meeting?.paragraphs[number - 1];
      return meeting === undefined || paragraph === undefined ? [] : [{ meeting, paragraph, ...step }];
    })
    .sort((a, b) => a.meeting.number - b.meeting.number || a.paragraph.number - b.paragraph.number);
}

/** The commitments that belong to a topic, by name. */
export function commitmentsOn(topic: string, archive: Archive): readonly Commitment[] {
  return archive.commitments.filter((commitment) => commitment.topic === topic);
}
