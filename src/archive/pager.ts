import type { Meeting } from './archive.ts';

/** How many pages so many entries fill; an empty list has one page too. */
export function countPages(entries: number, size: number): number {
  return Math.max(1, Math.ceil(entries / size));
}

/** The numbers of the pages that so many entries fill, from 1. */
export function pageNumbers(entries: number, size: number): number[] {
  return Array.from({ length: countPages(entries, size) }, (_, index) => index + 1);
}

/**
 * The entries of one page. Pages are filled from the beginning and only the last one grows, so that what is added at
 * the end moves nothing.
 * @param page counted from 1
 */
export function onPage<T>(entries: readonly T[], page: number, size: number): readonly T[] {
  return entries.slice((page - 1) * size, page * size);
}

/** A part of the archive that is given out as one file. */
export interface Period {
  /** `2010s`, `2015-2019`, `2015`, or `2015-2` for a part of a year; nothing when one period holds everything. */
  readonly key: string | undefined;
  readonly meetings: readonly Meeting[];
}

/**
 * Divides meetings, which stand in order of time, so that no part has more than `most`: not at all, by decades, a
 * decade that is too full by its halves, a half by years, a year by number. A file keeps its name as others grow.
 */
export function periodsOf(meetings: readonly Meeting[], most: number): Period[] {
  if (meetings.length <= most) return [{ key: undefined, meetings }];
  return divided(meetings, most, [decadeOf, halfDecadeOf, yearOf]);
}

type Division = (year: number) => string;

const yearOf: Division = String;
const decadeOf: Division = (year) => `${String(year - (year % 10))}s`;
const halfDecadeOf: Division = (year) => `${String(year - (year % 5))}-${String(year - (year % 5) + 4)}`;

function divided(meetings: readonly Meeting[], most: number, [division, ...finer]: readonly Division[]): Period[] {
  if (division === undefined) return numbered(meetings[0]?.date.slice(0, 4) ?? '', meetings, most);
  const parts = Map.groupBy(meetings, ({ date }) => division(Number(date.slice(0, 4))));
  return [...parts].flatMap(([key, part]) =>
    part.length <= most ? [{ key, meetings: part }] : divided(part, most, finer),
  );
}

function numbered(year: string, meetings: readonly Meeting[], most: number): Period[] {
  return Array.from({ length: Math.ceil(meetings.length / most) }, (_, index) => ({
    key: `${year}-${String(index + 1)}`,
    meetings: meetings.slice(index * most, (index + 1) * most),
  }));
}
