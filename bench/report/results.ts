import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Run } from './run.ts';

const FOLDER = join(import.meta.dirname, '../results');

/** The committed run before this one, of the same sizes of archive if there is one; none when nothing was committed. */
export async function lastCommittedRun(sizes: readonly number[]): Promise<Run | undefined> {
  const names = committed();
  const runs = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(FOLDER, name), 'utf8')) as Run),
  );
  const alike = runs.filter(({ measured }) => sizes.some((size) => measured.some(({ meetings }) => meetings === size)));
  return alike.toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1);
}

/** The names of results that git keeps; none outside a repository. */
function committed(): string[] {
  try {
    return execFileSync('git', ['ls-files', '.'], {
      cwd: FOLDER,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .split('\n')
      .filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}

/** Writes a run under its day and its largest size. */
export async function writeRun(run: Run): Promise<string> {
  const largest = Math.max(...run.measured.map(({ meetings }) => meetings));
  const path = join(FOLDER, `${run.date}-${String(largest)}.json`);
  await mkdir(FOLDER, { recursive: true });
  await writeFile(path, `${JSON.stringify(run, null, 2)}\n`);
  return path;
}
