import type { Archive } from '../archive/archive.ts';

const MEETINGS_OF_A_LARGE_ARCHIVE = 200;

/** Whether the search is built for an archive that no reader fetches whole. */
export function isLarge(archive: Archive): boolean {
  return archive.meetings.length >= MEETINGS_OF_A_LARGE_ARCHIVE;
}
