import type { Archive, Meeting } from './archive.ts';
import { yearOf } from './partial-date.ts';

/** A year of a large archive. */
export type ChronicleYear = ReturnType<typeof chronicleOf>[number];

/** The years of which an archive has records or events that reports refer to, in order. */
export function chronicleOf({ meetings, referredTo }: Pick<Archive, 'meetings' | 'referredTo'>) {
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

/** The first possible day, and its month; that is 0 where only the year is known, which comes first. */
function placed({ when: { precision, first: day } }: Pick<Meeting, 'when'>) {
  return { month: precision === 'year' ? 0 : Number(day.slice(5, 7)), day };
}
