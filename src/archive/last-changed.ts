import { changedOn } from './archive.ts';
import type { Meeting } from './archive.ts';

/** The day a record was first to be read; before it stands in the ledger, the day of the meeting. */
export function dayPublished({ published, date }: Pick<Meeting, 'published' | 'date'>): string {
  return published ?? date;
}

/** The day a record was last changed, as its ledger says: its last correction, or its publication. */
export function dayChanged(meeting: Meeting): string {
  return changedOn(meeting) ?? meeting.date;
}

/** The day any of the records was last changed; nothing without records. */
export function latestChange(meetings: readonly Meeting[]): string | undefined {
  return meetings
    .map(dayChanged)
    .reduce<string | undefined>((latest, day) => (latest === undefined || day > latest ? day : latest), undefined);
}
