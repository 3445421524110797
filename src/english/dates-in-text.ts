import { MONTHS, MONTHS_LIKE_WORDS, MONTH_ABBREVIATIONS, WEEKDAYS } from './english-dates.ts';
import type { Span } from './span.ts';

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

const MONTH_NUMBERS = new Map([...MONTHS.map((name, index) => [name, index + 1] as const), ...MONTH_ABBREVIATIONS]);
const shortMonths = [...MONTH_ABBREVIATIONS.keys()].sort((a, b) => b.length - a.length);
const month = `(?:(?<month>${MONTHS.join('|')})|(?<short>${shortMonths.join('|')})\\.?)`;
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const lastDay = '(?<lastDay>\\d{1,2})(?:st|nd|rd|th)?';
const year = '(?:,? (?<year>\\d{4}))?';
const before = '(?<![\\p{L}\\p{N}]|\\d[.,-])';
const after = '(?![\\p{L}\\p{N}])';
const to = '(?: ?- ?| to | through | until )';

/** The forms in which a date is written, the more exact first; each is sought in what the ones before it left. */
const FORMS: readonly { readonly kind: DateWords['kind']; readonly pattern: RegExp }[] = [
  { kind: 'day', pattern: written('(?<year>\\d{4})-(?<digits>\\d{2})-(?<day>\\d{2})') },
  { kind: 'days', pattern: written(`between ${day} and ${lastDay} ${month}${year}`) },
  { kind: 'days', pattern: written(`between ${month} ${day} and ${lastDay}${year}`) },
  { kind: 'days', pattern: written(`${day}${to}${lastDay} ${month}${year}`) },
  { kind: 'days', pattern: written(`${month} ${day}${to}${lastDay}${year}`) },
  { kind: 'day', pattern: written(`${day} (?:of )?${month}${year}`) },
  { kind: 'day', pattern: written(`${month} (?:the )?${day}${year}`) },
  { kind: 'month', pattern: written(`${month}${year}`) },
  { kind: 'decade', pattern: written('(?<decade>\\d{3}0)s') },
  { kind: 'year', pattern: written('(?<year>(?:1[5-9]|20|21)\\d{2})(?!,\\d)') },
  { kind: 'weekday', pattern: written(`(?<weekday>${WEEKDAYS.join('|')})`) },
];

/** The dates and weekdays written in a text of plain typography, in order. */
export function datesIn(text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  let left = text;
  for (const { kind, pattern } of FORMS) {
    left = left.replace(pattern, (written: string, ...rest: unknown[]) => {
      const start = rest.find((part) => typeof part === 'number') ?? 0;
      const date = { ...partsOf(rest.at(-1)), kind, text: text.slice(start, start + written.length) };
      if (isCommonWord(date, text, start)) return written;
      found.push({ ...date, start, end: start + written.length });
      return '\0'.repeat(written.length);
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

function written(form: string): RegExp {
  return new RegExp(`${before}${form}${after}`, 'gu');
}

function partsOf(groups: unknown): Omit<DateWords, 'kind'> {
  if (typeof groups !== 'object' || groups === null) return {};
  const parts: Record<string, number> = {};
  for (const [name, words] of Object.entries(groups)) {
    if (typeof words !== 'string') continue;
    if (name === 'month' || name === 'short') parts['month'] = MONTH_NUMBERS.get(words) ?? 0;
    else if (name === 'digits') parts['month'] = Number(words);
    else if (name === 'weekday') parts['weekday'] = WEEKDAYS.indexOf(words);
    else parts[name] = Number(words);
  }
  return parts;
}

/** “May” and “March” alone at the head of a clause, and short months without a day, say nothing for certain. */
function isCommonWord({ kind, year: stated, text: words }: DateWords & { text: string }, text: string, start: number) {
  if (kind !== 'month' || stated !== undefined) return false;
  if (MONTH_ABBREVIATIONS.has(words.replace('.', ''))) return true;
  return MONTHS_LIKE_WORDS.includes(words) && /(?:^|[.!?;:\n]["')]*\s*)["'(]?$/u.test(text.slice(0, start));
}

/** Whether the one date says everything that the other says. */
export function saysAllOf(one: Omit<DateWords, 'kind'>, other: Omit<DateWords, 'kind'>): boolean {
  return (['year', 'month', 'day', 'lastDay', 'decade', 'weekday'] as const).every(
    (part) => other[part] === undefined || other[part] === one[part],
  );
}
