import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';
import { makeSiteFolder } from '../build-site.ts';
import { filesIn } from '../publish/folder-text.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

test.for([1, 2, 3])(
  'a site put together of %i shards has the bytes of one build',
  { timeout: 240_000 },
  async (of, { onTestFinished }) => {
    const parent = await makeSiteFolder();
    onTestFinished(() => rm(parent, { recursive: true, force: true }));
    const { folder, url } = inject('rootSite');
    const env = { ...process.env, ARCHIVE_URL: url, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
    const build = (...given: string[]) => run(process.execPath, ['src/cli/build.ts', ...given], { cwd: PROJECT, env });
    const shards: string[] = [];
    for (let number = 1; number <= of; number += 1) {
      const shard = join(parent, `shard-${String(number)}`);
      await build('--shard', `${String(number)}/${String(of)}`, '--out', shard);
      shards.push(shard);
    }
    await build('--merge', '--out', join(parent, 'site'), ...shards);
    const [whole, merged] = [await filesIn(folder), await filesIn(join(parent, 'site'))];
    expect([...merged.keys()]).toEqual([...whole.keys()]);
    expect([...merged].filter(([name, hash]) => whole.get(name) !== hash).map(([name]) => name)).toEqual([]);
    if (of === 1) return;
    const pages = await Promise.all(shards.map(async (shard) => [...(await filesIn(shard)).keys()].filter((name) => name.endsWith('.html')))); // prettier-ignore
    for (const own of pages) expect(own.length).toBeGreaterThan(10);
    const missing = build('--merge', '--out', join(parent, 'site'), ...shards.slice(1));
    await expect(missing).rejects.toThrow(`Shard 1 of ${String(of)} is missing.`);
    expect(await filesIn(join(parent, 'site'))).toEqual(whole);
  },
);
