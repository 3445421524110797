import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { writeLongerContent, writeNineMeetings } from '../longer-content.ts';

/** What an editor is told of a record that was added and is not online yet. */
const OF_NEW_RECORDS = ['source-without-address', 'unpublished-address'];

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'further-meetings-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

test.for([
  [9, writeNineMeetings],
  [35, (folder: string) => writeLongerContent(folder, 35)],
] as const)('an archive to which records were added until it had %i has no fault', async ([count, write]) => {
  const { content, problems } = await checkContent(await write(await emptyFolder()));
  expect(content.reports).toHaveLength(count);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(OF_NEW_RECORDS).toEqual(expect.arrayContaining([...new Set(problems.map(({ rule }) => rule))]));
});
