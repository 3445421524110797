import type { Meeting } from './archive.ts';
import { yearOf } from './partial-date.ts';

/** An archive is small, and has everything of a kind on one page, up to so many meetings; a larger one is divided. */
export const MEETINGS_OF_A_SMALL_ARCHIVE = 60;

export function isSmall(meetings: readonly unknown[]): boolean {
  return meetings.length <= MEETINGS_OF_A_SMALL_ARCHIVE;
}

/** One page of a list. */
export interface Page<T> {
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
  readonly entries: readonly T[];
}

/** Divides a list into pages, filled from the beginning, so that what is added moves nothing; an empty list has one too. */
export function pagesOf<T>(entries: readonly T[], size: number): Page<T>[] {
  const pages = countPages(entries.length, size);
  return Array.from({ length: pages }, (_, index) => ({
    page: index + 1,
    pages,
    entries: onPage(entries, index + 1, size),
  }));
}

export function countPages(entries: number, size: number): number {
  return Math.max(1, Math.ceil(entries / size));
}

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
  return divided(meetings, most, [decadeOf, halfDecadeOf, String]);
}

type Division = (year: number) => string;

const decadeOf: Division = (year) => `${String(year - (year % 10))}s`;
const halfDecadeOf: Division = (year) => `${String(year - (year % 5))}-${String(year - (year % 5) + 4)}`;

function divided(meetings: readonly Meeting[], most: number, [division, ...finer]: readonly Division[]): Period[] {
  if (division === undefined) {
    const year = meetings[0]?.date.slice(0, 4) ?? '';
    return pagesOf(meetings, most).map(({ page, entries }) => ({ key: `${year}-${String(page)}`, meetings: entries }));
  }
  const parts = Map.groupBy(meetings, ({ date }) => division(yearOf(date)));
  return [...parts].flatMap(([key, part]) =>
    part.length <= most ? [{ key, meetings: part }] : divided(part, most, finer),
  );
}
