import type { Archive, Meeting } from './archive.ts';
import type { Entity, Person, Place, Topic } from './entity.ts';

/** A meeting that has much in common with another, and what that is. */
export interface RelatedMeeting {
  readonly meeting: Meeting;
  /** Topics of both, the one that the fewest meetings speak of first. */
  readonly topics: readonly Topic[];
  /** Heads of government at both. */
  readonly leaders: readonly Person[];
  /** The place of both. */
  readonly place: Place | undefined;
}

/** So many meetings before and after, of those that share a topic, leader or place, are looked at for each of these. */
const REACH = 12;
/** Of all looked at, so many are compared in full. */
const COMPARED = 12;

/**
 * Finds the meetings most related to each. Whatever two meetings share weighs the more the fewer meetings have it.
 * An index by what they share keeps the work for one meeting the same, however many there are; of a topic, leader or
 * place that very many have in common, only the meetings nearest in time are looked at.
 * @returns the most related first, at most so many
 */
export function relatedMeetings(archive: Archive, most: number): (meeting: Meeting) => RelatedMeeting[] {
  const having = new Map<Entity, Meeting[]>();
  for (const meeting of archive.meetings) {
    for (const trait of traitsOf(meeting)) {
      const list = having.get(trait) ?? [];
      list.push(meeting);
      having.set(trait, list);
    }
  }
  const weight = (trait: Entity) => Math.log(1 + archive.meetings.length / (having.get(trait)?.length ?? 1));
  const weightOfAll = (traits: Iterable<Entity>) => [...traits].reduce((sum, trait) => sum + weight(trait), 0);
  const sharedWith = (own: ReadonlySet<Entity>, other: Meeting) =>
    [...traitsOf(other)].filter((trait) => own.has(trait));

  return (meeting) => {
    const own = traitsOf(meeting);
    const near = new Map<Meeting, number>();
    for (const trait of own) {
      const gain = weight(trait);
      for (const other of nearest(having.get(trait) ?? [], meeting)) near.set(other, (near.get(other) ?? 0) + gain);
    }
    return [...near]
      .toSorted(([a, one], [b, other]) => other - one || a.number - b.number)
      .slice(0, COMPARED)
      .map(([other]) => ({ other, shared: sharedWith(own, other) }))
      .toSorted((a, b) => weightOfAll(b.shared) - weightOfAll(a.shared) || a.other.number - b.other.number)
      .slice(0, most)
      .map(({ other, shared }) => ({
        meeting: other,
        topics: meeting.topics
          .filter((topic) => shared.includes(topic))
          .toSorted((a, b) => weight(b) - weight(a) || (a.name < b.name ? -1 : 1)),
        leaders: meeting.leaders.filter((leader) => shared.includes(leader)),
        place: meeting.place !== undefined && meeting.place === other.place ? meeting.place : undefined,
      }));
  };
}

function traitsOf(meeting: Meeting): ReadonlySet<Entity> {
  return new Set<Entity>([
    ...meeting.topics,
    ...meeting.leaders,
    ...(meeting.place === undefined ? [] : [meeting.place]),
  ]);
}

/** The meetings around one in a list in order of time that holds it. */
function nearest(list: readonly Meeting[], meeting: Meeting): Meeting[] {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((list[middle]?.number ?? Infinity) < meeting.number) from = middle + 1;
    else to = middle;
  }
  return [...list.slice(Math.max(0, from - REACH), from), ...list.slice(from + 1, from + 1 + REACH)];
}
