import type { Archive, Meeting, ReferredTo } from './archive.ts';
import { MEETINGS_OF_A_SMALL_ARCHIVE, pagesOf } from './pager.ts';
import type { Page } from './pager.ts';

/** What stands in a year, meetings and the events that reports refer to. */
export type YearEntry =
  | { readonly type: 'meeting'; readonly meeting: Meeting; readonly month: number }
  | { readonly type: 'event'; readonly event: ReferredTo; readonly month: number };

/** One page of a year, with its entries in order of time; first those of which only the year is known. */
export interface YearPage extends Page<YearEntry> {
  readonly year: ChronicleYear;
  /** The last part of its address: `2015`, and `2015/2` for the second page. */
  readonly slug: string;
}

export interface ChronicleYear {
  readonly year: number;
  readonly meetings: readonly Meeting[];
  readonly pages: readonly YearPage[];
  /** How many meetings each month has, January first. */
  readonly months: readonly number[];
}

/** Ten years of which at least one has an entry. */
export interface Decade {
  /** The last part of its address: `2010s`. */
  readonly slug: string;
  readonly first: number;
  /** The years that have entries. */
  readonly years: readonly ChronicleYear[];
  readonly meetingCount: number;
}

/** A large archive divided by time, so that no page grows with the number of its meetings. */
export interface Chronicle {
  readonly decades: readonly Decade[];
  /** The most meetings that a year and a month have: the full height of a bar. */
  readonly mostInYear: number;
  readonly mostInMonth: number;
  /** The page on which an event stands. */
  pageOf(event: ReferredTo): YearPage | undefined;
  /** The page on which the entries of a month begin; 1 is January. */
  pageOfMonth(year: ChronicleYear, month: number): YearPage | undefined;
}

/** Divides an archive into decades, years and, where a year has more than the given entries, pages. */
export function chronicleOf(archive: Archive, entriesOnAPage = MEETINGS_OF_A_SMALL_ARCHIVE): Chronicle {
  const entries = new Map<number, YearEntry[]>();
  const add = (year: number, entry: YearEntry) => {
    const list = entries.get(year);
    if (list === undefined) entries.set(year, [entry]);
    else list.push(entry);
  };
  for (const meeting of archive.meetings) {
    add(yearOf(meeting.date), { type: 'meeting', meeting, month: monthOf(meeting.date) });
  }
  for (const event of archive.referredTo) {
    const month = event.when.precision === 'year' ? 0 : monthOf(event.when.first);
    add(yearOf(event.when.first), { type: 'event', event, month });
  }
  const years = [...entries]
    .sort(([a], [b]) => a - b)
    .map(([year, some]) => chronicleYear(year, some.sort(inTime), entriesOnAPage));

  const pages = new Map<string, YearPage>();
  for (const page of years.flatMap((year) => year.pages)) {
    for (const entry of page.entries) if (entry.type === 'event') pages.set(entry.event.id, page);
  }
  return {
    decades: [...Map.groupBy(years, ({ year }) => Math.floor(year / 10) * 10)].map(([first, some]) => ({
      slug: `${written(first)}s`,
      first,
      years: some,
      meetingCount: some.reduce((count, { meetings }) => count + meetings.length, 0),
    })),
    mostInYear: years.reduce((most, { meetings }) => Math.max(most, meetings.length), 0),
    mostInMonth: years.reduce((most, { months }) => Math.max(most, ...months), 0),
    pageOf: (event) => pages.get(event.id),
    pageOfMonth: (year, month) => year.pages.find((page) => page.entries.some((entry) => entry.month === month)),
  };
}

function chronicleYear(year: number, entries: readonly YearEntry[], entriesOnAPage: number): ChronicleYear {
  const meetings = entries.flatMap((entry) => (entry.type === 'meeting' ? [entry.meeting] : []));
  const months = Array.from({ length: 12 }, () => 0);
  for (const { date } of meetings) months[monthOf(date) - 1] = (months[monthOf(date) - 1] ?? 0) + 1;
  const pages: YearPage[] = [];
  const whole: ChronicleYear = { year, meetings, months, pages };
  for (const one of pagesOf(entries, entriesOnAPage)) {
    pages.push({ ...one, year: whole, slug: one.page === 1 ? written(year) : `${written(year)}/${String(one.page)}` });
  }
  return whole;
}

/** By month, then by day, a meeting before the events of its day. */
function inTime(a: YearEntry, b: YearEntry): number {
  const [one, other] = [keyOf(a), keyOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function keyOf(entry: YearEntry): string {
  const month = String(entry.month).padStart(2, '0');
  return entry.type === 'meeting'
    ? `${month} ${entry.meeting.date} 0 ${String(entry.meeting.number).padStart(9, '0')}`
    : `${month} ${entry.event.when.first} 1 ${entry.event.id}`;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}

function written(year: number): string {
  return String(year).padStart(4, '0');
}
