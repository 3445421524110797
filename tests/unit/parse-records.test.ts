import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseRecordLedgers, parseReports } from '../../src/content/parse-records.ts';
import { parseReport } from '../../src/content/parse-report.ts';
import { parseRecordLedger } from '../../src/content/record-parsing.ts';
import { FIVE_MEETINGS } from '../five-meetings.ts';

/** Enough files that threads are started. */
const MANY = 520;
const PATIENCE = 60_000;

it(
  'reads many records on several threads just as one by one, faults and places included',
  async () => {
    const text = await readFile(join(FIVE_MEETINGS, 'meetings/2022-11-29-video.md'), 'utf8');
    const files = Array.from({ length: MANY }, (_, number) => ({
      path: `content/meetings/2022-11-29-video-${String(number)}.md`,
      text: number === 150 ? text.replace('format: video', 'format: telepathy') : text,
    }));
    const read = await parseReports(files, undefined);
    expect(read).toHaveLength(MANY);
    for (const number of [0, 99, 100, 150, MANY - 1]) {
      const file = files[number];
      const alone = file && parseReport(file, undefined);
      expect(read[number]?.problems).toEqual(alone?.problems);
      expect(read[number]?.report?.id).toBe(alone?.report?.id);
      expect(read[number]?.report?.sections).toEqual(alone?.report?.sections);
      expect(read[number]?.report?.positionOf(['venue', 'place'])).toEqual(
        alone?.report?.positionOf(['venue', 'place']),
      );
    }
    expect(read[150]?.problems).toHaveLength(1);
  },
  PATIENCE,
);

it(
  'reads the ledger of many records on several threads just as one by one',
  async () => {
    const text = await readFile(join(FIVE_MEETINGS, 'ledger/meetings/2022-11-29-video.yaml'), 'utf8');
    const files = Array.from({ length: MANY }, (_, number) => ({
      path: `content/ledger/meetings/${String(number)}.yaml`,
      text: number === 7 ? 'published: never\n' : text,
    }));
    const read = await parseRecordLedgers(files);
    expect(read).toEqual(files.map(parseRecordLedger));
    expect(read[7]?.problems).not.toEqual([]);
  },
  PATIENCE,
);
