import { knownMeetingAddress, recordAddress } from '../archive/addresses.ts';
import { changedOn, officeOn } from '../archive/archive.ts';
import type { Archive, KnownMeeting, Meeting } from '../archive/archive.ts';
import { dayNumber, dayOfNumber } from '../archive/partial-date.ts';
import { wordsIn } from '../words/words.ts';
import { calendarText, escaped } from './icalendar.ts';
import type { CalendarLine } from './icalendar.ts';

const words = wordsIn();

/**
 * A meeting as an event of iCalendar (RFC 5545), for a whole day in the local calendar of its venue. Its identifier
 * stays the same for good; its stamp is the day on which the record last changed, never that of the build.
 * @param home the address under which the archive is published, with a slash at its end
 * @param more further lines of the event, such as its relations to others
 */
export function meetingEvent(
  archive: Pick<Archive, 'settings'>,
  meeting: Meeting,
  home: string,
  more: readonly CalendarLine[] = [],
): CalendarLine[] {
  const address = new URL(recordAddress(meeting), home).href;
  const stamp = `${basic(changedOn(meeting) ?? meeting.date)}T000000Z`;
  const { place, building } = meeting;
  const coordinates = (building ?? place)?.coordinates;
  const isHere = meeting.format === 'in-person' && coordinates !== undefined;
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', eventUid(archive, meeting)],
    ['DTSTAMP', stamp],
    ['LAST-MODIFIED', stamp],
    ['DTSTART;VALUE=DATE', basic(meeting.date)],
    ['DTEND;VALUE=DATE', basic(dayOfNumber(dayNumber(meeting.date) + 1))],
    ['SUMMARY', escaped(meeting.title)],
    ['DESCRIPTION', escaped(description(meeting, address))],
    ...textLine('LOCATION', locationOf(meeting)),
    ...(isHere
      ? ([['GEO', `${String(coordinates.latitude)};${String(coordinates.longitude)}`]] satisfies CalendarLine[])
      : []),
    ['CATEGORIES', meeting.topics.map(({ name }) => escaped(name)).join(',')],
    ['URL', address],
    ['STATUS', 'CONFIRMED'],
    ['TRANSP', 'TRANSPARENT'],
    ...more,
    ['END', 'VEVENT'],
  ];
}

/**
 * The identifier of a meeting’s event. It rests on the archive’s permanent address, wherever a build is served from, and
 * on the first name of the record, whatever it was renamed to.
 */
export function eventUid({ settings }: Pick<Archive, 'settings'>, meeting: Meeting): string {
  return `${meeting.firstId}@${new URL(settings.url).host}`;
}

/** One meeting as a calendar of its own. */
export function meetingCalendar(archive: Pick<Archive, 'settings'>, meeting: Meeting, home: string): string {
  return calendarText(archive.settings.name, meetingEvent(archive, meeting, home));
}

function description(meeting: Meeting, address: string): string {
  const leaders = meeting.leaders.map((leader) => {
    const office = officeOn(leader, meeting.date);
    return office === undefined ? leader.name : words.record.speaker(leader.name, office.title);
  });
  return [...leaders, meeting.summary, words.calendar.record(address)].join('\n');
}

function locationOf({ format, place, building }: Meeting): string {
  const names = [building?.name, place?.name, place?.country].filter((name) => name !== undefined);
  const places = [...new Set(names)].join(', ');
  return format === 'video' ? words.calendar.byVideo(places) : places;
}

/** All-day events of known meetings are no longer than so many days; a whole month would hide everything else. */
const MOST_DAYS = 7;

/**
 * A meeting without a record as an event that is never confirmed: on its day, or over the few days among which it
 * lies; nothing where no more than the month or the year is known. Its stamp is the day on which its latest source was read.
 */
export function knownMeetingEvent(
  archive: Pick<Archive, 'settings'>,
  known: KnownMeeting,
  home: string,
): CalendarLine[] {
  const { id, date, when, place, leaders, occasion, about, doubt, sources } = known;
  const days = dayNumber(when.last) - dayNumber(when.first) + 1;
  if (days > MOST_DAYS) return [];
  const address = new URL(knownMeetingAddress(known), home).href;
  const read = sources.map(({ found }) => found).sort();
  const stamp = `${basic(read.at(-1) ?? when.first)}T000000Z`;
  const told = [
    ...(days === 1 ? [] : [words.knownDate(date)]),
    `${occasion}. ${about}`,
    ...(doubt === undefined ? [] : [`${words.known.doubt}: ${doubt}`]),
    ...sources.map(({ publisher, url }) => words.calendar.source(publisher, url)),
    words.calendar.more(address),
  ];
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', `known-${id}@${new URL(archive.settings.url).host}`],
    ['DTSTAMP', stamp],
    ['DTSTART;VALUE=DATE', basic(when.first)],
    ['DTEND;VALUE=DATE', basic(dayOfNumber(dayNumber(when.last) + 1))],
    ['SUMMARY', escaped(words.calendar.known(words.list(leaders.map(({ name }) => name))))],
    ['DESCRIPTION', escaped(told.join('\n'))],
    ...textLine('LOCATION', place === undefined ? '' : `${place.name}, ${place.country}`),
    ['URL', address],
    ['STATUS', 'TENTATIVE'],
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ];
}

function textLine(name: string, text: string): CalendarLine[] {
  return text === '' ? [] : [[name, escaped(text)]];
}

/** A day in the basic form: 20150327. */
function basic(day: string): string {
  return day.replaceAll('-', '');
}
