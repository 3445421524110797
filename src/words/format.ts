import { parsePartialDate } from '../archive/partial-date.ts';
import type { KnownDate } from '../archive/schema/known-meeting.ts';

/** Dates, lists, numbers and plurals in one language, through Intl. */
export interface Formats {
  /** `27 March 2015` */
  day(day: string): string;
  /** `27 Mar 2015` */
  shortDay(day: string): string;
  /** `Friday` */
  weekday(day: string): string;
  /** `2014`, `December 2014`, `14 December 2015` or a span of days as Intl writes it */
  partialDate(written: string): string;
  /** The date of a known meeting as exactly as it is known: `November 2011`, `1 November 2019 or 2 November 2019`. */
  knownDate(date: KnownDate): string;
  /** `March` or `Mar`; 1 is January. */
  monthName(month: number, style: 'long' | 'short'): string;
  /** `Davos, Beijing and Astana` */
  list(parts: readonly string[]): string;
  /** The same in pieces: each part, and what is between two. */
  listPieces(parts: readonly string[]): readonly { readonly type: 'element' | 'literal'; readonly value: string }[];
  /** `6 years and 11 months` */
  duration(time: { years: number; months: number }): string;
  /** `12,345 bytes` */
  bytes(count: number): string;
  /** `1,070` */
  number(value: number): string;
  /** `1 passage`, `12 passages` */
  count(count: number, noun: { one: string; other: string }): string;
}

/** The formats of a language tag, such as `en`. Days are days of the venue; no time zone is applied. */
export function formatsIn(language: string): Formats {
  const known = made.get(language) ?? makeFormats(language === 'en' ? 'en-GB' : language);
  made.set(language, known);
  return known;
}

const made = new Map<string, Formats>();

/** Each formatter is made when it is first needed: on a slow phone making all of them takes a tenth of a second. */
function makeFormats(locale: string): Formats {
  const dated = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }));
  const fullDay = dated({ day: 'numeric', month: 'long', year: 'numeric' });
  const shortDay = dated({ day: 'numeric', month: 'short', year: 'numeric' });
  const month = dated({ month: 'long', year: 'numeric' });
  const year = dated({ year: 'numeric' });
  const weekday = dated({ weekday: 'long' });
  const list = once(() => new Intl.ListFormat(locale));
  const either = once(() => new Intl.ListFormat(locale, { type: 'disjunction' }));
  const number = once(() => new Intl.NumberFormat(locale));
  const plural = once(() => new Intl.PluralRules(locale));
  const byte = once(() => new Intl.NumberFormat(locale, { style: 'unit', unit: 'byte', unitDisplay: 'long' }));
  const monthNames = { long: dated({ month: 'long' }), short: dated({ month: 'short' }) };
  const unit = (name: 'year' | 'month') =>
    once(() => new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long' }));
  const units = { year: unit('year'), month: unit('month') };
  const date = (day: string) => new Date(`${day}T00:00:00Z`);
  const partialDate = (written: string) => {
    const partial = parsePartialDate(written);
    if (partial === undefined) return written;
    const first = date(partial.first);
    switch (partial.precision) {
      case 'year':
        return year().format(first);
      case 'month':
        return month().format(first);
      case 'day':
        return fullDay().format(first);
      case 'span':
        // Releases of Intl differ in the spaces.
        return fullDay()
          .formatRange(first, date(partial.last))
          .replace(/\s*–\s*/u, '\u2009–\u2009');
    }
  };
  return {
    day: (day) => fullDay().format(date(day)),
    shortDay: (day) => shortDay().format(date(day)),
    weekday: (day) => weekday().format(date(day)),
    partialDate,
    knownDate: (known) =>
      known.known === 'one of' ? either().format(known.dates.map(partialDate)) : partialDate(known.value),
    list: (parts) => (parts.length === 1 ? parts.join('') : list().format(parts)),
    listPieces: (parts) => list().formatToParts(parts),
    monthName: (number, style) => monthNames[style]().format(Date.UTC(2000, number - 1, 1)),
    duration: ({ years, months }) => {
      const parts = [];
      if (years > 0) parts.push(units.year().format(years));
      if (months > 0 || years === 0) parts.push(units.month().format(months));
      return list().format(parts);
    },
    number: (value) => number().format(value),
    bytes: (count) => byte().format(count),
    count: (count, noun) => `${number().format(count)} ${plural().select(count) === 'one' ? noun.one : noun.other}`,
  };
}

function once<T>(make: () => T): () => T {
  let one: T | undefined;
  return () => (one ??= make());
}
