import type { Archive, Meeting } from '../archive/archive.ts';
import type { Home } from './addresses.ts';
import { calendarText } from './icalendar.ts';
import type { CalendarLine } from './icalendar.ts';
import { eventUid, knownMeetingEvent, meetingEvent } from './meeting-event.ts';

/** Meetings that a calendar has at most, so that programs which ask for it again and again are not overtaxed. */
const MOST_EVENTS = 1000;

/** The latest meetings as one calendar, those without a record too; each is related to the meetings of the same leaders before and after it. */
export function calendar(archive: Archive, home: Home, most = MOST_EVENTS): string {
  return calendarOf(archive, archive.meetings.slice(-most), home);
}

/** A calendar of these meetings, which are related to others of the archive even when they stand in another file. */
export function calendarOf(archive: Archive, meetings: readonly Meeting[], home: Home): string {
  const neighbours = meetingsOfSameLeaders(archive.meetings);
  const events = meetings.flatMap((meeting) => {
    const relations = (neighbours.get(meeting.id) ?? []).map((other): CalendarLine => [
      'RELATED-TO;RELTYPE=SIBLING',
      eventUid(archive, other),
    ]);
    return meetingEvent(archive, meeting, home, relations);
  });
  const known = archive.knownMeetings.flatMap((one) => knownMeetingEvent(archive, one, home));
  return calendarText(archive.settings.name, [...events, ...known]);
}

/**
 * The meeting before and the one after of the same leaders, by id. All of them would be a number of lines that grows
 * with the square of theirs.
 */
function meetingsOfSameLeaders(meetings: readonly Meeting[]): ReadonlyMap<string, readonly Meeting[]> {
  const groups = Map.groupBy(meetings, ({ leaders }) => leaders.map(({ id }) => id).join(' '));
  return new Map(
    [...groups.values()].flatMap((group) =>
      group.map((meeting, index) => [
        meeting.id,
        [group[index - 1], group[index + 1]].filter((other) => other !== undefined),
      ]),
    ),
  );
}
