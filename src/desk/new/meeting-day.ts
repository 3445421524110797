import { WEEKDAYS, weekdayOf } from '../../english/english-dates.ts';
import { NOT_STATED } from '../../archive/schema/parts.ts';
import type { SourceLines } from './source-lines.ts';
import { writtenDates } from './written-dates.ts';

/** The day of the meeting as far as a report tells it. */
export interface MeetingDay {
  /** YYYY-MM-DD, when the report gives it. */
  readonly day?: string;
  /** From what the year was inferred, when the report names none. */
  readonly inferred?: string;
  /** Dates that the report gives without a year, as it writes them. */
  readonly withoutYear: readonly string[];
  /** The weekdays that the report names, each once. */
  readonly weekdays: readonly string[];
}

/**
 * The first day of the report's running text that fits a weekday it names, else the first at all. A day without a
 * year is taken to be the last such day before the publication, when that is known.
 */
export function meetingDay({ paragraphs, published }: SourceLines, today: string): MeetingDay {
  const text = paragraphs.join('\n');
  const dates = writtenDates(text);
  const weekdays = WEEKDAYS.filter((name) => new RegExp(`\\b${name}\\b`, 'u').test(text));
  const days = dates.flatMap(({ day }) => (day !== undefined && day <= today ? [day] : []));
  const day = days.find((one) => weekdays.includes(weekdayOf(one) ?? '')) ?? days[0];
  const withoutYear = dates.filter((date) => date.day === undefined);
  const told = { withoutYear: [...new Set(withoutYear.map((date) => date.text))], weekdays };
  if (day !== undefined) return { ...told, day };
  const [first] = withoutYear;
  if (first === undefined || published === NOT_STATED) return told;
  const year = Number(published.slice(0, 4));
  const inYear = [year, year - 1].map((one) => `${String(one)}-${first.monthAndDay}`);
  const before = inYear.find((one) => one <= published && weekdayOf(one) !== undefined);
  if (before === undefined) return told;
  const inferred = `The report writes “${first.text}” without the year and was published on ${published}.`;
  return { ...told, day: before, inferred };
}

/** What is at odds between the weekdays that a report names and the day of the meeting; `undefined` when they agree. */
export function weekdayDisagreement(weekdays: readonly string[], day: string): string | undefined {
  const actual = weekdayOf(day);
  if (actual === undefined || weekdays.length === 0 || weekdays.includes(actual)) return undefined;
  return `The report names ${weekdays.join(' and ')}; ${day} was a ${actual}.`;
}
