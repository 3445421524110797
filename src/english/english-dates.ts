import { isDay } from '../archive/partial-date.ts';

/** January to December; the number of a month is its place plus one. */
export const MONTHS: readonly string[] = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]; // prettier-ignore

/** Sunday to Saturday, as `Date.getUTCDay` counts them. */
export const WEEKDAYS: readonly string[] = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
];

/** The short forms of months that newspapers use, without their full stop, and the number of the month. */
export const MONTH_ABBREVIATIONS: ReadonlyMap<string, number> = new Map([
  ['Jan', 1],
  ['Feb', 2],
  ['Mar', 3],
  ['Apr', 4],
  ['Jun', 6],
  ['Jul', 7],
  ['Aug', 8],
  ['Sept', 9],
  ['Sep', 9],
  ['Oct', 10],
  ['Nov', 11],
  ['Dec', 12],
]);

/** Months whose names are also common words: alone at the head of a sentence they may be no month. */
export const MONTHS_LIKE_WORDS: readonly string[] = ['March', 'May'];

/** The weekday of a day, YYYY-MM-DD; `undefined` when the calendar has no such day. */
export function weekdayOf(day: string): string | undefined {
  return isDay(day) ? WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] : undefined;
}
