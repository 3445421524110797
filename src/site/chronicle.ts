import { chronicleOf } from '../archive/chronicle.ts';
import type { ChronicleYear, Decade, YearPage } from '../archive/chronicle.ts';
import { isSmall } from '../archive/pager.ts';
import { archive } from './archive.ts';
import { pathTo } from './links.ts';

/** The archive by decades and years; nothing when one timeline can show it whole. */
export const chronicle = isSmall(archive.meetings) ? undefined : chronicleOf(archive);

/** The path of a decade or of a page of a year. */
export function pathToPeriod(period: Decade | YearPage): string {
  return pathTo(`timeline/${period.slug}/`);
}

/** The path of a year’s first page. */
export function pathToYear({ pages, year }: ChronicleYear): string {
  return pathTo(`timeline/${pages[0]?.slug ?? String(year)}/`);
}

/** The path of the search in the records of these years, whose filters narrow them further. */
export function pathToSearchOf(years: readonly ChronicleYear[]): string {
  const spoken = years.filter(({ meetings }) => meetings.length > 0);
  return pathTo(
    `search/?${new URLSearchParams(spoken.map(({ meetings: [first] }) => ['year', first?.date.slice(0, 4) ?? ''])).toString()}`,
  );
}

/** The path of a month of a year: the heading with which it begins. */
export function pathToMonth(year: ChronicleYear, month: number): string | undefined {
  const page = chronicle?.pageOfMonth(year, month);
  return page && `${pathToPeriod(page)}#${monthId(month)}`;
}

/** The fragment of a month on the page of its year. */
export function monthId(month: number): string {
  return `m${String(month)}`;
}

const events = new Map(archive.referredTo.map((event) => [event.id, event]));

/** Where an event that reports refer to is listed. */
export function pathToEvent(id: string): string {
  const event = events.get(id);
  const page = event && chronicle?.pageOf(event);
  return `${page === undefined ? pathTo('meetings/') : pathToPeriod(page)}#${id}`;
}
