import type { Meeting } from './archive.ts';

/** Up to so many meetings any two can be compared; in a larger archive each with its neighbours in time. */
export const ALL_PAIRS_UP_TO = 40;

/** Two meetings with a page of comparison, the earlier first. */
export interface MeetingPair {
  readonly earlier: Meeting;
  readonly later: Meeting;
}

/**
 * The meetings with which one is compared, in order of time.
 * @param meetings all of the archive, in order of time
 */
export function comparableWith(meeting: Meeting, meetings: readonly Meeting[]): readonly Meeting[] {
  if (meetings.length <= ALL_PAIRS_UP_TO) return meetings.filter((other) => other !== meeting);
  return [meetings[meeting.number - 2], meetings[meeting.number]].filter((other) => other !== undefined);
}

/** Every pair that is compared, in order of time: all of a small archive, those next to each other of a large one. */
export function comparablePairs(meetings: readonly Meeting[]): MeetingPair[] {
  return meetings.flatMap((later) =>
    comparableWith(later, meetings)
      .filter(({ number }) => number < later.number)
      .map((earlier) => ({ earlier, later })),
  );
}
