import { isDay, parsePartialDate, type PartialDate } from '../archive/partial-date.ts';
import { type Span, spanOf } from './text.ts';

/** January to December; the number of a month is its place plus one. */
export const MONTHS: readonly string[] = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]; // prettier-ignore

/** Sunday to Saturday, as `Date.getUTCDay` counts them. */
export const WEEKDAYS: readonly string[] = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** The short forms of months that newspapers use, without their full stop. */
const SHORT_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sept', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Months whose names are also common words: alone at the head of a sentence they may be no month. */
const MONTHS_LIKE_WORDS = ['March', 'May'];

/** The weekday of a day, YYYY-MM-DD; `undefined` when the calendar has no such day. */
export function weekdayOf(day: string): string | undefined {
  return isDay(day) ? WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] : undefined;
}

/** A partial date as a text writes it: 2015-03-27 → 27 March 2015, 2015-03 → March 2015. */
export function writtenDate(partial: string): string {
  const [first = '', ...last] = partial.split('/');
  const [year, month, day] = first.split('-');
  const parts = [day && String(Number(day)), month && MONTHS[Number(month) - 1], year];
  return [parts.filter((part) => part !== undefined).join(' '), ...last.map(writtenDate)].join(' to ');
}

/** What a date says: a day, a stretch of days in a month, a month, a year, a decade or a weekday; what it leaves out is absent. */
export interface DateWords {
  readonly kind: 'day' | 'days' | 'month' | 'year' | 'decade' | 'weekday';
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** The last day of a stretch. */
  readonly lastDay?: number;
  /** Its first year: 1990 for “the 1990s”. */
  readonly decade?: number;
  /** 0 is Sunday. */
  readonly weekday?: number;
}

/** A date written in a text. */
export interface WrittenDate extends DateWords, Span {
  readonly text: string;
}

const month = `(?:(?<month>${MONTHS.join('|')})|(?<short>${SHORT_MONTHS.join('|')})\\.?)`;
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const lastDay = '(?<lastDay>\\d{1,2})(?:st|nd|rd|th)?';
const year = '(?:(?:, ?| )(?<year>\\d{4}))?';
const before = '(?<![\\p{L}\\p{N}]|\\d[.,-])';
const after = '(?![\\p{L}\\p{N}])';
const to = '(?: ?- ?| to | through | until )';

/** The forms in which a date is written, the more exact first; each is sought in what the ones before it left. */
const FORMS = (
  [
    ['day', '(?<year>\\d{4})-(?<digits>\\d{2})-(?<day>\\d{2})'],
    ['days', `between ${day} and ${lastDay} ${month}${year}`],
    ['days', `between ${month} ${day} and ${lastDay}${year}`],
    ['days', `${day}${to}${lastDay} ${month}${year}`],
    ['days', `${month} ${day}${to}${lastDay}${year}`],
    ['day', `${day} (?:of )?${month}${year}`],
    ['day', `${month} (?:the )?${day}${year}`],
    ['month', `${month}${year}`],
    ['decade', '(?<decade>\\d{3}0)s'],
    ['year', '(?<year>(?:1[5-9]|20|21)\\d{2})(?!,\\d)'],
    ['weekday', `(?<weekday>${WEEKDAYS.join('|')})`],
  ] as const
).map(([kind, form]) => ({ kind, pattern: new RegExp(`${before}${form}${after}`, 'gu') }));

/** The dates and weekdays written in a text of plain typography, in order. */
export function datesIn(text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  let left = text;
  for (const { kind, pattern } of FORMS) {
    for (const match of [...left.matchAll(pattern)]) {
      const span = spanOf(match);
      const date = { kind, ...partsOf(match.groups ?? {}), text: text.slice(span.start, span.end), ...span };
      if (isCommonWord(date, text)) continue;
      found.push(date);
      left = left.slice(0, span.start) + '\0'.repeat(match[0].length) + left.slice(span.end);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function partsOf(groups: Readonly<Record<string, string | undefined>>): Omit<DateWords, 'kind'> {
  const parts: Record<string, number> = {};
  for (const [name, words] of Object.entries(groups)) {
    if (words === undefined) continue;
    if (name === 'month' || name === 'short') parts['month'] = monthNumber(words);
    else if (name === 'digits') parts['month'] = Number(words);
    else parts[name] = name === 'weekday' ? WEEKDAYS.indexOf(words) : Number(words);
  }
  return parts;
}

function monthNumber(words: string): number {
  return MONTHS.findIndex((name) => name.startsWith(words.slice(0, 3))) + 1;
}

/** “May” and “March” alone at the head of a clause, and short months without a day, say nothing for certain. */
function isCommonWord({ kind, year: stated, text: words, start }: WrittenDate, text: string) {
  if (kind !== 'month' || stated !== undefined) return false;
  if (SHORT_MONTHS.includes(words.replace('.', ''))) return true;
  return MONTHS_LIKE_WORDS.includes(words) && /(?:^|[.!?;:\n]["')]*\s*)["'(]?$/u.test(text.slice(0, start));
}

/** Whether the one date says everything that the other says. */
export function saysAllOf(one: Omit<DateWords, 'kind'>, other: Omit<DateWords, 'kind'>): boolean {
  return (['year', 'month', 'day', 'lastDay', 'decade', 'weekday'] as const).every(
    (part) => other[part] === undefined || other[part] === one[part],
  );
}

/** The day that a date names, YYYY-MM-DD, in the year that it names or else the given one; absent where the calendar has none. */
export function dayOf({ kind, year: stated, month: number = 0, day: date = 0 }: DateWords, inYear = 0) {
  const two = (part: number) => String(part).padStart(2, '0');
  const written = `${String(stated ?? inYear).padStart(4, '0')}-${two(number)}-${two(date)}`;
  return kind === 'day' && isDay(written) && (stated ?? inYear) > 0 ? written : undefined;
}

/** The partial date that a text writes, by itself or in words: 2015-03, March 2015, 26-28 March 2015; of several none. */
export function partialDateIn(text: string): string | undefined {
  if (parsePartialDate(text) !== undefined) return text;
  const [date, ...others] = datesIn(text).filter(({ kind }) => kind !== 'weekday');
  if (date?.year === undefined || date.kind === 'year' || others.length > 0) return undefined;
  const first = [date.year, date.month, date.day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0')).join('-'); // prettier-ignore
  const written = date.lastDay === undefined ? first : `${first}/${first.slice(0, -2)}${String(date.lastDay).padStart(2, '0')}`; // prettier-ignore
  return parsePartialDate(written) && written;
}

/** A partial date in the parts that dates in texts have; `undefined` when the text is no such date. */
export function dateWordsOf(value: string): DateWords | undefined {
  const date = parsePartialDate(value);
  if (date === undefined) return undefined;
  const [ofYear = 0, ofMonth = 0, ofDay = 0] = date.first.split('-').map(Number);
  const forms: Readonly<Record<PartialDate['precision'], DateWords>> = {
    year: { kind: 'year', year: ofYear },
    month: { kind: 'month', year: ofYear, month: ofMonth },
    day: { kind: 'day', year: ofYear, month: ofMonth, day: ofDay },
    span: { kind: 'days', year: ofYear, month: ofMonth, day: ofDay, lastDay: Number(date.last.slice(-2)) },
  };
  return forms[date.precision];
}
