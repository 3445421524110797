import { speakerOf } from './archive.ts';
import type { Archive, Passage } from './archive.ts';
import type { Person } from './entity.ts';

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
