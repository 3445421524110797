/** A date as exact as it is known, written `2014`, `2014-12`, `2015-12-14` or `2015-12-16/2015-12-18`. */
export interface PartialDate {
  readonly precision: 'year' | 'month' | 'day' | 'span';
  /** The first and the last possible day, YYYY-MM-DD; of a span its own. */
  readonly first: string;
  readonly last: string;
}

const MILLISECONDS_A_DAY = 86_400_000;

/** Whether the text is a day of the calendar, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The year of a day, YYYY-MM-DD. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** So many years can be put together in a drawing. */
const STRETCHES = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** The shortest stretch of years, in round numbers, that does; the other where none does. */
export function yearsTogether(suits: (years: number) => boolean, other: number): number {
  return STRETCHES.find(suits) ?? other;
}

/** Reads a partial date; `undefined` when the text is none. */
export function parsePartialDate(text: string): PartialDate | undefined {
  const [from, to, ...more] = text.split('/');
  if (from !== undefined && to !== undefined && more.length === 0) {
    return isDay(from) && isDay(to) && from < to ? { precision: 'span', first: from, last: to } : undefined;
  }
  if (/^\d{4}$/.test(text)) return { precision: 'year', first: `${text}-01-01`, last: `${text}-12-31` };
  if (/^\d{4}-\d{2}$/.test(text)) {
    const first = `${text}-01`;
    if (!isDay(first)) return undefined;
    const last = ['31', '30', '29'].map((day) => `${text}-${day}`).find(isDay) ?? `${text}-28`;
    return { precision: 'month', first, last };
  }
  return isDay(text) ? { precision: 'day', first: text, last: text } : undefined;
}

const DAY = 'YYYY-MM-DD'.length;

/** The first and the last possible day of a date that was checked; most are a day, which needs no reading. */
function bounds(date: string): Pick<PartialDate, 'first' | 'last'> {
  return (date.length === DAY ? undefined : parsePartialDate(date)) ?? { first: date, last: date };
}

/** Whether a stretch of time holds a day for certain or perhaps; of a less exact date its first day or its last. */
export function holdsDay(
  { from, to }: { readonly from: string; readonly to?: string | undefined },
  date: string,
): boolean {
  const [begin, end, when] = [bounds(from).first, to === undefined ? undefined : bounds(to).last, bounds(date)];
  return [when.first, when.last].some((day) => begin <= day && (end === undefined || day <= end));
}

/** Whole days from 1970-01-01 to the given day; negative before it. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_A_DAY);
}

/** Every day of a date, or on which it can be. */
export function daysOf({ first, last }: Pick<PartialDate, 'first' | 'last'>): string[] {
  const from = dayNumber(first);
  return Array.from({ length: dayNumber(last) - from + 1 }, (_, index) => dayOfNumber(from + index));
}

export function dayOfNumber(number: number): string {
  return new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** The day by the clock of whoever runs a command. */
export function localDay(now = new Date()): string {
  return dayOfNumber(dayAt(now, -now.getTimezoneOffset() / 60));
}

/** The latest day that it is anywhere on earth now, fourteen hours ahead of Greenwich. */
export function latestDay(now = new Date()): string {
  return dayOfNumber(dayAt(now, 14));
}

function dayAt(now: Date, hoursAhead: number): number {
  return Math.floor((now.getTime() + hoursAhead * 3_600_000) / MILLISECONDS_A_DAY);
}

/** The time between two days in whole years and months. */
export function yearsAndMonthsBetween(earlier: string, later: string): { years: number; months: number } {
  const [y1 = 0, m1 = 0, d1 = 0] = earlier.split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = later.split('-').map(Number);
  const months = (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0);
  return { years: Math.floor(months / 12), months: months % 12 };
}

/** The date of a meeting as it is written: one, or several that are possible. */
type WrittenDate = { readonly value: string } | { readonly dates: readonly string[] };

/**
 * The days among which a date lies.
 * @throws when it is none: run the check first
 */
export function dateSpan(date: WrittenDate): PartialDate {
  const written = 'dates' in date ? date.dates : [date.value];
  const dates = written.flatMap((one) => parsePartialDate(one) ?? []);
  const [first] = dates;
  if (first === undefined || dates.length < written.length) throw new Error(`“${written.join(', ')}” is no date`);
  if (dates.length === 1) return first;
  const [earliest = '', ...others] = dates.flatMap((one) => [one.first, one.last]).sort();
  return { precision: 'span', first: earliest, last: others.at(-1) ?? '' };
}

/** How a meeting’s date is written at the beginning of its file name: as exact as all its dates agree. */
export function datePrefix(date: WrittenDate): string {
  const { first, last, precision } = dateSpan(date);
  if (precision === 'year') return first.slice(0, 4);
  if (precision === 'month') return first.slice(0, 7);
  const same = [10, 7, 4].find((length) => first.slice(0, length) === last.slice(0, length));
  return first.slice(0, same ?? 4);
}
