import type { Meeting } from '../archive/archive.ts';
import type { Words } from '../words/words.ts';
import { archive } from './archive.ts';

const byDay = Map.groupBy(archive.meetings, ({ date }) => date);

/** What tells a meeting from the others of its day, written after the day: the place, or else which of them it was. */
export function apartOnItsDay(meeting: Meeting, words: Words): string {
  const others = (byDay.get(meeting.date) ?? []).filter((other) => other !== meeting);
  if (others.length === 0) return '';
  const place = (one: Meeting) => one.place?.name ?? '';
  const placeAndFormat = (one: Meeting) => words.timeline.where[one.format](place(one));
  const telling = [place, placeAndFormat].find(
    (name) => place(meeting) !== '' && others.every((other) => name(other) !== name(meeting)),
  );
  const before = others.filter(({ number }) => number < meeting.number).length;
  return telling === undefined ? ` (${String(before + 1)})` : `, ${telling(meeting)}`;
}
