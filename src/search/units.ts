import { knownMeetingAddress, recordAddress } from '../archive/addresses.ts';
import type { Archive, KnownMeeting, Meeting } from '../archive/archive.ts';

/** What the index holds one of: a record, or a meeting that is known without one. */
export type Unit = Meeting | KnownMeeting;

/** Records and known meetings in order of date; by their numbers in it the filters and pairs of words refer to them. */
export function unitsOf({ meetings, knownMeetings }: Archive): readonly Unit[] {
  return [...meetings, ...knownMeetings]
    .map((unit) => ({ unit, day: dayOf(unit) }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ unit }) => unit);
}

export function isRecord(unit: Unit): unit is Meeting {
  return 'paragraphs' in unit;
}

/** The day by which it is put in order: of a known meeting the first possible one. */
export function dayOf(unit: Unit): string {
  return isRecord(unit) ? unit.date : unit.when.first;
}

/** Its address below the home of the site. */
export function addressOf(unit: Unit): string {
  return isRecord(unit) ? recordAddress(unit) : knownMeetingAddress(unit);
}
