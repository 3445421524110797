import { knownMeetingAddress } from '../archive/addresses.ts';
import type { KnownMeeting, Meeting } from '../archive/archive.ts';
import { type Source, THIRD_PARTY } from '../archive/schema/meeting.ts';
import { factValue } from '../archive/schema/parts.ts';
import type { Office } from '../archive/schema/entities.ts';
import type { Voice } from '../archive/content.ts';
import { archive, words } from './archive.ts';
import { pathTo } from './links.ts';

export { languageOfPart, venueOf } from '../archive/archive.ts';

const byDay = Map.groupBy(archive.meetings, ({ date }) => date);

/** What tells a meeting from the others of its day, written after the day: the place, or else which of them it was. */
export function apartOnItsDay(meeting: Meeting): string {
  const others = (byDay.get(meeting.date) ?? []).filter((other) => other !== meeting);
  if (others.length === 0) return '';
  const place = (one: Meeting) => one.place?.name ?? '';
  const placeAndFormat = (one: Meeting) => words.timeline.where[one.format](place(one));
  const telling = [place, placeAndFormat].find(
    (name) => place(meeting) !== '' && others.every((other) => name(other) !== name(meeting)),
  );
  const before = others.filter(({ number }) => number < meeting.number).length;
  return telling === undefined ? words.inBrackets(String(before + 1)) : words.marks.comma + telling(meeting);
}

/** The place within a line; of a meeting by video link or telephone, that it was one. */
export function placeInShort({ place, format }: Meeting): string {
  return format === 'in-person' ? (place?.name ?? words.known.placeNotStated) : words.timeline.apart[format];
}

/** The path to a meeting without a record, in the list of all meetings. */
export function pathToKnown(known: KnownMeeting): string {
  return pathTo(knownMeetingAddress(known));
}

/** Whether its day is stated and its sources leave no doubt that it took place. */
export function isCertain({ date, when, sure }: KnownMeeting): boolean {
  return sure === 'yes' && date.known === 'stated' && when.precision === 'day';
}

/** Whose reports the records retell: `all from the Chinese side`. */
export function reportsInWords(): string {
  const bySide = Map.groupBy(archive.meetings, ({ facts }: Meeting) => facts.source.side);
  const whose = [...archive.settings.sides.map(({ id }) => id), THIRD_PARTY].flatMap((id) => {
    const count = bySide.get(id)?.length;
    if (count === undefined) return [];
    const adjective = archive.side(id)?.adjective;
    if (adjective === undefined) return [words.known.fromNeither(words.number(count))];
    const all = bySide.size === 1 && count > 1;
    return [all ? words.known.allFrom(adjective) : words.known.from(words.number(count), adjective)];
  });
  return words.list(whose);
}

/** From when to when an office was held, and whether the person only acted in it. */
export function termInWords(office: Office): string {
  return office.acting ? words.timeline.acting + words.marks.comma + words.term(office) : words.term(office);
}

/** Where a voice sits at the table: one of the two sides, or neither. */
export type Seat = 'first' | 'second' | 'neither';

/** The seat of a voice; styles set the two sides apart by it. */
export function seatOf(voice: Voice): Seat {
  const [first, second] = archive.settings.sides;
  return voice === first?.id ? 'first' : voice === second?.id ? 'second' : 'neither';
}

/** What a voice is called: the name of the side, or the word for the shared section. */
export function nameOfVoice(voice: Voice): string {
  return words.nameOfVoice(archive, voice);
}

/** Who published a report; where that is not known, the site on which it was found. */
export function publisherOf({ publisher, url }: Source): string {
  const name = factValue(publisher);
  if (name !== undefined) return name;
  return url === undefined ? words.cite.publisherNotStated : new URL(url).hostname.replace(/^www\./u, '');
}
