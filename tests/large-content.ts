import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dayNumber, dayOfNumber } from '../src/archive/partial-date.ts';

const BASE = fileURLToPath(new URL('fixtures/base-content', import.meta.url));
const RECORD = '2015-03-27-riverton';

/** The days of its meetings: more in 1995 than one page has, then one after long silence. */
export const LARGE_DAYS: readonly string[] = [
  ...Array.from({ length: 79 }, (_, index) => dayOfNumber(dayNumber('1995-01-01') + index * 2)),
  '2018-05-04',
];

/** Writes content with more meetings than one timeline shows. All refer to one event, of the year 2014. */
export async function writeLargeContent(parent: string): Promise<string> {
  const folder = join(parent, 'content');
  await mkdir(parent, { recursive: true });
  await cp(BASE, folder, { recursive: true });
  const change = async (path: string, edit: (text: string) => string) => {
    await writeFile(join(folder, path), edit(await readFile(join(folder, path), 'utf8')));
  };
  for (const person of ['ada-north', 'bo-south']) {
    await change(`people/${person}.yaml`, (text) => text.replace(/from: .*(?:\n +to: .*)?/u, 'from: "1990-01-01"'));
  }
  await change('commitments/new-bridge.yaml', (text) => text.replace(RECORD, `${LARGE_DAYS[0] ?? ''}-riverton`));
  const record = await readFile(join(folder, `meetings/${RECORD}.md`), 'utf8');
  for (const day of LARGE_DAYS) {
    const text = record.replaceAll('2015-03-27', day).replace(/^title: Ada.*$/mu, `title: Meeting of ${day}`);
    await writeFile(join(folder, `meetings/${day}-riverton.md`), text);
  }
  await rm(join(folder, `meetings/${RECORD}.md`));
  return folder;
}
