import { MEETINGS_ON_A_PAGE, chronicleOf } from '../archive/chronicle.ts';
import type { ChronicleYear } from '../archive/chronicle.ts';
import { pageNumbers } from '../archive/pager.ts';
import { archive } from './archive.ts';
import { pathTo } from './links.ts';

/** The years of a large archive; nothing when one timeline can show it whole. */
export const chronicle = archive.meetings.length > MEETINGS_ON_A_PAGE ? chronicleOf(archive) : undefined;

/** The path of a year, or of a further page of it, counted from 1. */
export function pathToYear({ year }: ChronicleYear, page = 1): string {
  return pathTo(`timeline/${String(year).padStart(4, '0')}/${page === 1 ? '' : `${String(page)}/`}`);
}

/** The pages of all years, in order of time. */
export const yearPages = (chronicle ?? []).flatMap((year) => {
  const numbers = pageNumbers(year.entries.length, MEETINGS_ON_A_PAGE);
  return numbers.map((page) => ({ year, page, pages: numbers.length, path: pathToYear(year, page) }));
});

const eventPaths = new Map(
  chronicle?.flatMap((year) =>
    year.entries.flatMap((entry, place) => {
      const path = pathToYear(year, 1 + Math.floor(place / MEETINGS_ON_A_PAGE));
      return entry.type === 'event' ? [[entry.event.id, path] as const] : [];
    }),
  ),
);

/** Where an event that reports refer to is listed. */
export function pathToEvent(id: string): string {
  return `${eventPaths.get(id) ?? pathTo('meetings/')}#${id}`;
}
