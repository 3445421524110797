import type { Archive, Meeting, ReferredTo } from './archive.ts';
import { yearOf } from './partial-date.ts';

/** A record of a year, or an event that reports refer to; the month is 0 where only the year is known. */
type YearEntry =
  | { readonly type: 'meeting'; readonly meeting: Meeting; readonly month: number }
  | { readonly type: 'event'; readonly event: ReferredTo; readonly month: number };

/** A year of a large archive. */
export interface ChronicleYear {
  readonly year: number;
  readonly records: number;
  /** In order of time; first those of which only the year is known. */
  readonly entries: readonly YearEntry[];
}

/** The years of which an archive has records or events, in order. */
export function chronicleOf({ meetings, referredTo }: Pick<Archive, 'meetings' | 'referredTo'>): ChronicleYear[] {
  const entries = [
    ...meetings.map((meeting) => ({ type: 'meeting' as const, meeting, ...placed(meeting) })),
    ...referredTo.map((event) => ({ type: 'event' as const, event, ...placed(event) })),
  ];
  // A sort keeps the order of what is equal: a record is before the events of its day.
  entries.sort((a, b) => yearOf(a.day) - yearOf(b.day) || a.month - b.month || a.day.localeCompare(b.day));
  return [...Map.groupBy(entries, ({ day }) => yearOf(day))].map(([year, some]) => ({
    year,
    records: some.filter(({ type }) => type === 'meeting').length,
    entries: some,
  }));
}

/** The first possible day, and its month. */
function placed({ when: { precision, first: day } }: Pick<Meeting, 'when'>) {
  return { month: precision === 'year' ? 0 : Number(day.slice(5, 7)), day };
}
