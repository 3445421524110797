import { knownMeetingAddress, knownMeetingId, recordAddress } from '../archive/addresses.ts';
import { type Archive, dayChanged, type KnownMeeting, type Meeting, moment } from '../archive/archive.ts';
import { dayNumber, dayOfNumber, daysOf, type PartialDate } from '../archive/partial-date.ts';
import { type Words, wordsIn } from '../words/words.ts';
import { archiveKey } from './citation.ts';

/** A line of an iCalendar object (RFC 5545) before it is folded: its name with its parameters, and its written value. */
type CalendarLine = readonly [name: string, value: string];

/** Meetings that a calendar has at most, so that programs which ask for it again and again are not overtaxed. */
const MOST_EVENTS = 1000;

/** All-day events in a calendar of many are no longer than so many days; a whole month would hide everything else. */
const MOST_DAYS = 7;

/** The latest meetings as one calendar, those without a record too. */
export function calendar(archive: Archive, home: string, most = MOST_EVENTS): string {
  const isShort = ({ when }: Meeting | KnownMeeting) => daysOf(when).length <= MOST_DAYS;
  const meetings = archive.meetings.slice(-most).filter(isShort);
  const events = meetings.flatMap((meeting) => meetingEvent(archive, meeting, home));
  const known = archive.knownMeetings.filter(isShort).flatMap((one) => knownMeetingEvent(archive, one, home));
  return calendarText(archive, [...events, ...known]);
}

/** The calendar of one record: the same event as in that of all, or over the month or year of which no day is known. */
export function recordCalendar(archive: Archive, meeting: Meeting, home: string): string {
  return calendarText(archive, meetingEvent(archive, meeting, home));
}

/**
 * A meeting as an event for a whole day, or several, in the local calendar of its venue; not confirmed where the day is
 * not known. Its identifier, in every language the record’s first name in the archive at its permanent address, stays
 * the same for good; its stamp is the day on which the record last changed, never that of the build.
 */
function meetingEvent(archive: Archive, meeting: Meeting, home: string): CalendarLine[] {
  const words = wordsIn(archive.language);
  const address = `${home}${recordAddress(meeting)}`;
  const stamp = basic(moment(dayChanged(meeting)));
  const { place, building, when } = meeting;
  const coordinates = (building ?? place)?.coordinates;
  const leaders = meeting.leaders.map((leader) => words.withOffice(leader, meeting.date));
  return event([
    ['UID', `${meeting.firstId}@${archiveKey(archive.settings.url)}`],
    ['DTSTAMP', stamp],
    ['LAST-MODIFIED', stamp],
    ...wholeDays(when),
    ['SUMMARY', escaped(meeting.title)],
    ['DESCRIPTION', escaped([...dateWhere(when, words.partialDate(meeting.date)), ...leaders, meeting.summary, words.calendar.record(address)].join('\n'))],
    ['LOCATION', escaped(locationOf(meeting, words))],
    ['GEO', meeting.format === 'in-person' && coordinates ? `${String(coordinates.latitude)};${String(coordinates.longitude)}` : ''],
    ['CATEGORIES', meeting.topics.map(({ name }) => escaped(name)).join(',')],
    ['URL', address],
    ['STATUS', when.precision === 'day' || when.precision === 'span' ? 'CONFIRMED' : 'TENTATIVE'],
    ['TRANSP', 'TRANSPARENT'],
  ]); // prettier-ignore
}

/** A meeting without a record as an event that is never confirmed; its stamp is the day its latest source was read. */
function knownMeetingEvent(archive: Archive, known: KnownMeeting, home: string): CalendarLine[] {
  const { date, when, place, leaders, occasion, about, doubt, sources } = known;
  const words = wordsIn(archive.language);
  const { colon, comma } = words.marks;
  const address = `${home}${knownMeetingAddress(known)}`;
  const read = sources.map(({ found }) => found).sort();
  const told = [
    ...dateWhere(when, words.knownDate(date)),
    words.sentence(occasion) + about,
    ...(doubt === undefined ? [] : [words.known.doubt + colon + doubt]),
    ...sources.map(({ publisher, url }) => words.calendar.source(publisher, url)),
    words.calendar.more(address),
  ];
  return event([
    ['UID', `${knownMeetingId(known)}@${archiveKey(archive.settings.url)}`],
    ['DTSTAMP', basic(moment(read.at(-1) ?? when.first))],
    ...wholeDays(when),
    ['SUMMARY', escaped(words.calendar.known(words.list(leaders.map(({ name }) => name))))],
    ['DESCRIPTION', escaped(told.join('\n'))],
    ['LOCATION', escaped(place === undefined ? '' : place.name + comma + place.country)],
    ['URL', address],
    ['STATUS', 'TENTATIVE'],
    ['TRANSP', 'TRANSPARENT'],
  ]);
}

function locationOf({ format, place, building }: Meeting, words: Words): string {
  const names = [building?.name, place?.name, place?.country].filter((name) => name !== undefined);
  const places = [...new Set(names)].join(words.marks.comma);
  return format === 'in-person' ? places : words.calendar.apart(words.formats[format], places);
}

/** An event of the lines that say something. */
function event(lines: readonly CalendarLine[]): CalendarLine[] {
  return [['BEGIN', 'VEVENT'], ...lines.filter(([, value]) => value !== ''), ['END', 'VEVENT']];
}

/** The date in words, where an event has more days than one. */
function dateWhere(when: PartialDate, inWords: string): string[] {
  return daysOf(when).length === 1 ? [] : [inWords];
}

function wholeDays({ first, last }: PartialDate): CalendarLine[] {
  return [
    ['DTSTART;VALUE=DATE', basic(first)],
    ['DTEND;VALUE=DATE', basic(dayOfNumber(dayNumber(last) + 1))],
  ];
}

/** A day or a moment in the basic form: 20150327, 20150327T110000Z. */
function basic(time: string): string {
  return time.replace(/[-:]/gu, '');
}

/** A calendar that holds these events, its lines folded and ended as the format asks. */
function calendarText({ settings: { name }, language }: Archive, events: readonly CalendarLine[]): string {
  const lines: CalendarLine[] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', `-//${escaped(name)}//${language.toUpperCase()}`],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['X-WR-CALNAME', escaped(name)],
    ...events,
    ['END', 'VCALENDAR'],
  ];
  return lines.map(([key, value]) => folded(`${key}:${value}`)).join('');
}

/** Text as a value: what has a meaning in iCalendar is escaped, control characters are left out. */
function escaped(text: string): string {
  return (
    text
      .replace(/\r\n?/gu, '\n')
      // eslint-disable-next-line no-control-regex -- control characters are what is taken out
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/gu, '')
      .replace(/[\\;,]/gu, (character) => `\\${character}`)
      .replaceAll('\n', '\\n')
  );
}

/** Octets that a line has at most, without its end. */
const LONGEST_LINE = 75;

/** A line in pieces of 75 octets at most; no character is cut, whatever its length in UTF-8. */
function folded(line: string): string {
  const lines: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const length = Buffer.byteLength(character);
    if (octets + length > LONGEST_LINE) {
      lines.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += length;
  }
  return [...lines, piece].map((one) => `${one}\r\n`).join('');
}
