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
