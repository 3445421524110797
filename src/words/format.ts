import { parsePartialDate } from '../archive/partial-date.ts';
import type { KnownDate } from '../archive/schema/known-meeting.ts';

/** The forms of a noun beside a number, by the categories of Intl.PluralRules that the language has. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** Dates, lists, numbers and plurals in one language, through Intl. */
export type Formats = ReturnType<typeof makeFormats>;

/** The formats of a language tag, such as `en`. Days are days of the venue; no time zone is applied. */
export function formatsIn(language: string): Formats {
  const known = made.get(language) ?? makeFormats(language === 'en' ? 'en-GB' : language);
  made.set(language, known);
  return known;
}

const made = new Map<string, Formats>();

/** Chinese has no space between a number and what is counted. */
const HAN = /^\p{Script=Han}/u;

/** Each formatter is made when it is first needed: on a slow phone making all of them takes a tenth of a second. */
function makeFormats(locale: string) {
  const dated = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }));
  const counted = (unit?: 'year' | 'month') =>
    once(() => new Intl.NumberFormat(locale, unit && { style: 'unit', unit, unitDisplay: 'long' }));
  const exactly = (month: 'long' | 'short') => ({
    day: dated({ day: 'numeric', month, year: 'numeric' }),
    month: dated({ month, year: 'numeric' }),
    year: dated({ year: 'numeric' }),
  });
  const [full, short] = [exactly('long'), exactly('short')];
  const weekday = dated({ weekday: 'long' });
  const monthNames = { long: dated({ month: 'long' }), short: dated({ month: 'short' }) };
  const list = once(() => new Intl.ListFormat(locale));
  const either = once(() => new Intl.ListFormat(locale, { type: 'disjunction' }));
  const plural = once(() => new Intl.PluralRules(locale));
  const [number, years, months] = [counted(), counted('year'), counted('month')];

  const date = (day: string) => new Date(`${day}T00:00:00Z`);
  const dateIn = (style: typeof full) => (written: string) => {
    const partial = parsePartialDate(written);
    if (partial === undefined) return written;
    const first = date(partial.first);
    if (partial.precision === 'span') {
      // Releases of Intl differ in the spaces.
      const span = style.day().formatRange(first, date(partial.last));
      return span.replace(/\s*–\s*/u, '\u2009–\u2009');
    }
    return style[partial.precision]().format(first);
  };
  const partialDate = dateIn(full);
  return {
    /** `27 March 2015` */
    day: (day: string) => full.day().format(date(day)),
    /** `Friday` */
    weekday: (day: string) => weekday().format(date(day)),
    /** `2014`, `December 2014`, `14 December 2015` or a span of days as Intl writes it */
    partialDate,
    /** The same in short: `27 Mar 2015`, `Nov 2011` */
    shortDate: dateIn(short),
    /** The date of a known meeting as exactly as it is known: `November 2011`, `1 or 2 November 2019`. */
    knownDate: (known: KnownDate) => {
      if (known.known !== 'one of') return partialDate(known.value);
      const dates = known.dates.map(partialDate);
      // The month and year that all days share are said once.
      const [, shared = '\0'] = /^\d+(\D.*)$/u.exec(dates.at(-1) ?? '') ?? [];
      const isShared = dates.every((one) => one.endsWith(shared) && /^\d+$/u.test(one.slice(0, -shared.length)));
      return either().format(dates.map((one, at) => (isShared && at < dates.length - 1 ? one.slice(0, -shared.length) : one))); // prettier-ignore
    },
    /** `March` or `Mar`; 1 is January. */
    monthName: (number: number, style: 'long' | 'short') => monthNames[style]().format(Date.UTC(2000, number - 1, 1)),
    /** `Davos, Beijing and Astana` */
    list: (parts: readonly string[]) => list().format(parts),
    /** The same in pieces: each part, and what is between two. */
    listPieces: (parts: readonly string[]) => list().formatToParts(parts),
    /** `6 years and 11 months` */
    duration: (time: { years: number; months: number }) => {
      const parts = time.years > 0 ? [years().format(time.years)] : [];
      if (time.months > 0 || time.years === 0) parts.push(months().format(time.months));
      return list().format(parts);
    },
    /** `13 kB` */
    bytes: (count: number) => `${number().format(Math.ceil(count / 1000))} kB`,
    /** `1,070` */
    number: (value: number) => number().format(value),
    /** `1 passage`, `12 passages` */
    count: (count: number, noun: Plural) => {
      const form = noun[plural().select(count)] ?? noun.other;
      return `${number().format(count)}${HAN.test(form) ? '' : ' '}${form}`;
    },
  };
}

function once<T>(make: () => T): () => T {
  let one: T | undefined;
  return () => (one ??= make());
}
