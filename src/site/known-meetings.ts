import { knownMeetingAddress } from '../archive/addresses.ts';
import type { KnownMeeting, Meeting } from '../archive/archive.ts';
import { THIRD_PARTY } from '../archive/schema/meeting.ts';
import type { Words } from '../words/words.ts';
import { archive } from './archive.ts';
import { pathTo } from './links.ts';

/** The path to a meeting without a record, in the list of all meetings. */
export function pathToKnown(known: KnownMeeting): string {
  return pathTo(knownMeetingAddress(known));
}

/** The fragment with which it begins there. */
export function knownId(known: KnownMeeting): string {
  return knownMeetingAddress(known).replace(/^.*#/u, '');
}

/** Its date as exactly as it is known: `November 2011`, `1 November 2019 or 2 November 2019`. */
export function dateOfKnown({ date }: KnownMeeting, words: Words): string {
  return words.knownDate(date);
}

/** Whether its day is stated and its sources leave no doubt that it took place. */
export function isCertain({ date, when, sure }: KnownMeeting): boolean {
  return sure === 'yes' && date.known === 'stated' && when.precision === 'day';
}

/** How much of what is known the archive has: `5 records of 20 known meetings`. */
export function coverInWords(words: Words): string {
  const { meetings, knownMeetings } = archive;
  return words.known.covers(
    words.count(meetings.length, words.known.records),
    words.count(meetings.length + knownMeetings.length, words.known.meetings),
  );
}

/** Whose reports the records retell: `all 5 from the Chinese side`. */
export function reportsInWords(words: Words): string {
  const bySide = Map.groupBy(archive.meetings, ({ facts }: Meeting) => facts.source.side);
  const whose = [...archive.settings.sides.map(({ id }) => id), THIRD_PARTY].flatMap((id) => {
    const count = bySide.get(id)?.length;
    if (count === undefined) return [];
    const adjective = archive.side(id)?.adjective;
    if (adjective === undefined) return [words.known.fromNeither(words.number(count))];
    const all = bySide.size === 1 && count > 1;
    return [(all ? words.known.allFrom : words.known.from)(words.number(count), adjective)];
  });
  return words.list(whose);
}
