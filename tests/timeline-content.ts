import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { datePrefix, dayNumber, dayOfNumber } from '../src/archive/partial-date.ts';
import { KnownMeetingSchema } from '../src/archive/schema/known-meeting.ts';
import { openTerm } from './large-content.ts';
import { knownMeetingFields, recordText } from './unit/written-content.ts';
import type { WrittenKnownMeeting } from './unit/written-content.ts';

const BASE = fileURLToPath(new URL('fixtures/base-content', import.meta.url));

/** A small archive of records and known meetings between 1992 and 2026. */
export interface TimelineContent {
  /** The days of its records, each once. */
  readonly records: readonly string[];
  /** The dates of its known meetings, each once. */
  readonly known: readonly WrittenKnownMeeting['date'][];
}

/** So many days, evenly from one to another. */
export function daysBetween(first: string, last: string, count: number): string[] {
  const [from, to] = [dayNumber(first), dayNumber(last)];
  return Array.from({ length: count }, (_, index) =>
    dayOfNumber(Math.round(from + ((to - from) * index) / (count - 1))),
  );
}

/** Writes such an archive, of which all was searched but the years from 1994 to 1996. */
export async function writeTimelineContent(parent: string, { records, known }: TimelineContent): Promise<string> {
  const folder = join(parent, 'content');
  await mkdir(join(folder, 'known-meetings'), { recursive: true });
  await cp(BASE, folder, { recursive: true });
  await rm(join(folder, 'meetings/2015-03-27-riverton.md'));
  await rm(join(folder, 'commitments'), { recursive: true });
  for (const id of ['ada-north', 'bo-south']) await openTerm(folder, id);
  for (const date of records) {
    const outcome = 'Thirty-three documents on trade, worth 23.6 billion USD';
    const body =
      '## North\n\nNorth spoke of [trade](../topics/trade.yaml) and the [River Fund](../glossary/river-fund.yaml).\n';
    await writeFile(
      join(folder, `meetings/${date}-riverton.md`),
      recordText({ date: `"${date}"`, fields: { date: `"${date}"`, title: `Talks of ${date}`, outcome }, body }),
    );
  }
  for (const date of known) {
    const fields = knownMeetingFields({ date });
    const prefix = datePrefix(KnownMeetingSchema.parse(fields).date);
    await writeFile(join(folder, `known-meetings/${prefix}-riverton.yaml`), JSON.stringify(fields));
  }
  const search = { on: '2024-06-01', result: 'What is here' };
  const coverage = {
    rule: 'Talks between the two count.',
    since: { date: '1992-01-03', why: 'North and South have had relations since then.' },
    searches: [
      { ...search, where: 'The Riverton Post', short: 'newspapers', from: 1992, to: 1993 },
      { ...search, where: 'The Riverton Post', from: 1997, to: 2026 },
    ],
    notSearched: [{ where: 'Yearbooks in print', short: 'yearbooks', why: 'They could not be had.' }],
  };
  await writeFile(join(folder, 'coverage.yaml'), JSON.stringify(coverage));
  return folder;
}
