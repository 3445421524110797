import { parsePartialDate } from '../archive/partial-date.ts';
import type { KnownDate } from '../archive/schema/known-meeting.ts';

/** The forms of a noun beside a number, by the categories of Intl.PluralRules that the language has. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** Dates, lists, numbers and plurals in one language, through Intl. */
export type Formats = ReturnType<typeof makeFormats>;

/** How a language writes dates, where Intl does otherwise. */
export interface DateHabits {
  /** The months of short dates. */
  readonly months: 'short' | 'long' | '2-digit';
  /** A date of Intl as it stands in a text. */
  readonly inText: (date: string) => string;
}

/** The formats of a language. Days are days of the venue; no time zone is applied. */
export function formatsIn({ language, dates }: { readonly language: string; readonly dates: DateHabits }): Formats {
  const known = made.get(language) ?? makeFormats(language === 'en' ? 'en-GB' : language, dates);
  made.set(language, known);
  return known;
}

const made = new Map<string, Formats>();

/** A number with what is counted; Chinese has no space between them. */
const measured = (number: string, unit: string) => `${number}${/^\p{Script=Han}/u.test(unit) ? '' : ' '}${unit}`;

/** Each formatter is made when it is first needed: on a slow phone making all of them takes a tenth of a second. */
function makeFormats(locale: string, { months: shortMonths, inText }: DateHabits) {
  const dated = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }));
  const counted = (options?: Intl.NumberFormatOptions) => once(() => new Intl.NumberFormat(locale, options));
  const unit = (name: string) => counted({ style: 'unit', unit: name, unitDisplay: 'long' });
  const exactly = (month: DateHabits['months']) => ({
    day: dated({ day: month === '2-digit' ? month : 'numeric', month, year: 'numeric' }),
    month: dated({ month, year: 'numeric' }),
    year: dated({ year: 'numeric' }),
  });
  const [full, short] = [exactly('long'), exactly(shortMonths)];
  const weekday = dated({ weekday: 'long' });
  const monthName = dated({ month: 'long' });
  const list = once(() => new Intl.ListFormat(locale));
  const either = once(() => new Intl.ListFormat(locale, { type: 'disjunction' }));
  const plural = once(() => new Intl.PluralRules(locale));
  const [number, years, months] = [counted(), unit('year'), unit('month')];
  const exact = counted({ useGrouping: false, maximumFractionDigits: 20 });
  const kilobytes = counted({ style: 'unit', unit: 'kilobyte' });

  const date = (day: string) => new Date(`${day}T00:00:00Z`);
  const dateIn = (style: typeof full) => (written: string) => {
    const partial = parsePartialDate(written);
    if (partial === undefined) return written;
    const first = date(partial.first);
    if (partial.precision === 'span') {
      // Releases of Intl differ in the spaces.
      const span = style.day().formatRange(first, date(partial.last));
      return inText(span.replace(/\s*–\s*/u, '\u2009–\u2009'));
    }
    return inText(style[partial.precision]().format(first));
  };
  const partialDate = dateIn(full);
  return {
    /** `27 March 2015` */
    day: partialDate,
    /** `Friday` */
    weekday: (day: string) => weekday().format(date(day)),
    /** `2014`, `December 2014`, `14 December 2015` or a span of days as Intl writes it */
    partialDate,
    /** The same in short: `27 Mar 2015`, `Nov 2011` */
    shortDate: dateIn(short),
    /** The date of a known meeting as exactly as it is known: `November 2011`, `1 or 2 November 2019`. */
    knownDate: (known: KnownDate) => {
      if (known.known !== 'one of') return partialDate(known.value);
      const { dates } = known;
      const [first = ''] = dates;
      const month = first.slice(0, 'YYYY-MM'.length);
      const isShared = dates.every((one) => one.startsWith(`${month}-`) && /^\d{4}-\d\d-\d\d$/u.test(one));
      if (!isShared) return either().format(dates.map(partialDate));
      // The month and year that all days share are said once.
      const days = either().format(dates.map((one) => String(date(one).getUTCDate())));
      const parts = full.day().formatToParts(date(first));
      return inText(parts.map(({ type, value }) => (type === 'day' ? days : value)).join(''));
    },
    /** `March`; 1 is January. */
    monthName: (number: number) => monthName().format(Date.UTC(2000, number - 1, 1)),
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
    bytes: (count: number) => kilobytes().format(Math.ceil(count / 1000)),
    /** `1,070` */
    number: (value: number) => number().format(value),
    /** `1 passage`, `12 passages` */
    count: (count: number, noun: Plural) =>
      measured(number().format(count), noun[plural().select(count)] ?? noun.other),
    /** `23.6 billion US dollars` */
    amount: ({ value, unit }: { value: number; unit: string }) => measured(exact().format(value), unit),
  };
}

/** How many letters of Latin a text is about as wide as: a character of Chinese is as wide as two. */
export function breadthOf(text: string): number {
  return text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}

function once<T>(make: () => T): () => T {
  let one: T | undefined;
  return () => (one ??= make());
}
