import type { KnownDate } from '../archive/schema/known-meeting.ts';
import type { Formats } from './format.ts';

/** The date of a known meeting as exactly as it is known: `November 2011`, `1 November 2019 or 2 November 2019`. */
export function knownDate(date: KnownDate, formats: Formats): string {
  return date.known === 'one of'
    ? formats.either(date.dates.map((day) => formats.partialDate(day)))
    : formats.partialDate(date.value);
}
