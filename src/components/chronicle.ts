import { chronicleOf, type ChronicleYear } from '../archive/chronicle.ts';
import { isSmall, MEETINGS_OF_A_SMALL_ARCHIVE, pagesOf } from '../archive/pager.ts';
import { archive } from './archive.ts';
import { pathTo } from './links.ts';

/** The years of a large archive; nothing when one timeline can show it whole. */
export const chronicle = isSmall(archive.meetings) ? undefined : chronicleOf(archive);

/** The path of a year, or of a further page of it, counted from 1. */
export function pathToYear({ year }: ChronicleYear, page = 1): string {
  return pathTo(`timeline/${String(year).padStart(4, '0')}/${page === 1 ? '' : `${String(page)}/`}`);
}

/** The pages of all years, in order of time. */
export const yearPages = (chronicle ?? []).flatMap((year) =>
  pagesOf(year.entries, MEETINGS_OF_A_SMALL_ARCHIVE).map((one) => ({
    ...one,
    year,
    path: pathToYear(year, one.page),
  })),
);

const eventPaths = new Map(
  yearPages.flatMap(({ entries, path }) =>
    entries.flatMap((entry) => (entry.type === 'event' ? [[entry.event.id, path] as const] : [])),
  ),
);

/** Where an event that reports refer to is listed. */
export function pathToEvent(id: string): string {
  return `${eventPaths.get(id) ?? pathTo('meetings/')}#${id}`;
}
