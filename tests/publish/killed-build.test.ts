import { spawn } from 'node:child_process';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSiteFolder } from '../build-site.ts';
import { filesIn } from './folder-text.ts';

const CONTENT = fileURLToPath(new URL('../fixtures/base-content', import.meta.url));
/** How often the build is killed, at moments spread over its whole length and a little beyond. */
const KILLS = 20;
/** KILL_SEED=n tries other moments. */
const SEED = Number(process.env['KILL_SEED'] ?? 20150327);

let parent: string;
let site: string;

beforeAll(async () => {
  parent = await makeSiteFolder();
  site = join(parent, 'dist');
});
afterAll(() => rm(parent, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly milliseconds: number;
}

const BUILD = fileURLToPath(new URL('../../src/cli/build.ts', import.meta.url));
/** Writes a folder as a build does, in a third of a second. */
const SLOW_BUILD = fileURLToPath(new URL('slow-build.ts', import.meta.url));

/** Runs a program in a process group of its own, so that killing it leaves nothing running. */
async function run(command: string, given: readonly string[], killAfter?: number): Promise<Ended> {
  const began = performance.now();
  const env = { ...process.env, CONTENT_DIR: CONTENT, ASTRO_TELEMETRY_DISABLED: '1' };
  const running = spawn(command, given, { detached: true, env });
  let output = '';
  for (const stream of [running.stdout, running.stderr]) stream.on('data', (text) => (output += String(text)));
  const ended = new Promise<number | null>((resolve) => running.once('close', resolve));
  if (killAfter !== undefined) {
    await Promise.race([wait(killAfter), ended]);
    try {
      if (running.pid !== undefined) process.kill(-running.pid, 'SIGKILL');
    } catch {
      // It had ended already.
    }
  }
  return { code: await ended, output, milliseconds: performance.now() - began };
}

/** Moments from 0 to 1, the same for the same seed: all stages have some, the early ones, which cost less, more. */
function spread(parts: number): number[] {
  let state = SEED;
  return Array.from({ length: parts }, (_, part) => {
    state = (state * 48271) % 2147483647;
    return ((part + state / 2147483647) / parts) ** 1.7;
  });
}

describe.skipIf(process.platform === 'win32')('a build that does not come to its end', { timeout: 240_000 }, () => {
  test('leaves the former site whole, killed at any of twenty moments', async () => {
    const slowly = (killAfter?: number) => run(process.execPath, [SLOW_BUILD, site], killAfter);
    const first = await slowly();
    expect(first.code, first.output).toBe(0);
    const whole = await filesIn(site);
    expect(whole.size).toBeGreaterThan(20);
    let unfinished = 0;
    for (const moment of spread(KILLS)) {
      // Another build makes the same bytes, so that what is found is told from it by a file of its own.
      await writeFile(join(site, 'former.txt'), 'former');
      const { code } = await slowly(moment * first.milliseconds * 1.05);
      const found = await filesIn(site);
      const isFormer = found.delete('former.txt');
      if (code !== 0 && isFormer) unfinished += 1;
      expect(found, `killed at ${String(Math.round(moment * 105))} % of a build`).toEqual(whole);
    }
    await slowly();
    expect(await filesIn(site)).toEqual(whole);
    expect(unfinished, 'kills that met the build at work').toBeGreaterThan(KILLS / 2);
    expect(await readdir(parent), 'the next build clears up').toEqual(['dist']);
  });

  test('says that the disk takes no more, ends, and leaves nothing half-written', async () => {
    const whole = await filesIn(site);
    expect(whole.size).toBeGreaterThan(20);
    // A limit on the size of a file fails writes in the middle of the build, as a full disk does, for every user.
    const failed = await run('sh', ['-c', 'ulimit -f 16; exec "$@"', 'sh', process.execPath, BUILD, '--out', site]);
    expect(failed.code).toBe(1);
    expect(failed.output).toContain(`The site cannot be written to ${site}. A file would be larger than`);
    expect(failed.output).toContain(`Nothing was changed in ${site}.`);
    expect(await filesIn(site)).toEqual(whole);
    expect(await readdir(parent)).toEqual(['dist']);
  });

  test('says that a place cannot be written to before it builds', async () => {
    await writeFile(join(parent, 'file'), '');
    const place = join(parent, 'file/dist');
    const failed = await run(process.execPath, [BUILD, '--out', place]);
    expect(failed.code).toBe(1);
    expect(failed.output).toContain(`The site cannot be written to ${place}. A part of the path is a file`);
    expect(failed.output).not.toContain('building');
  });
});
