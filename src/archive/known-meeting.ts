import { parsePartialDate } from './partial-date.ts';
import type { PartialDate } from './partial-date.ts';
import type { Position } from './problem.ts';
import type { KnownDate, KnownMeetingFields } from './schema/known-meeting.ts';

/** One file of content/known-meetings, read. */
export interface KnownMeetingFile extends KnownMeetingFields {
  /** The file name without its ending. */
  readonly id: string;
  readonly file: string;
  /** Where a field is in its file. */
  readonly positionOf: (path: readonly PropertyKey[]) => Position;
}

/** The days among which the date of a known meeting lies. */
export function dateSpan(date: KnownDate): PartialDate {
  const dates = (date.known === 'one of' ? date.dates : [date.value]).map(parsed);
  const [first, ...others] = dates;
  if (first === undefined) throw new Error('a known meeting has at least one date');
  if (others.length === 0) return first;
  const last = others.reduce((latest, { last: day }) => (day > latest ? day : latest), first.last);
  const earliest = others.reduce((least, { first: day }) => (day < least ? day : least), first.first);
  return { precision: 'span', first: earliest, last };
}

function parsed(written: string): PartialDate {
  const date = parsePartialDate(written);
  if (date === undefined) throw new Error(`“${written}” is no date; run the check first`);
  return date;
}

/** How a known meeting’s date is written at the beginning of its file name: as exact as all its dates agree. */
export function datePrefix(date: KnownDate): string {
  const { first, last, precision } = dateSpan(date);
  if (precision === 'year') return first.slice(0, 4);
  if (precision === 'month') return first.slice(0, 7);
  const same = [10, 7, 4].find((length) => first.slice(0, length) === last.slice(0, length));
  return first.slice(0, same ?? 4);
}
