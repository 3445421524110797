import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';
import { FIVE_MEETINGS } from '../five-meetings.ts';
import { filesIn } from '../publish/folder-text.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const PARTS = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** A clock that is fourteen months ahead. */
const LATER = `data:text/javascript,${encodeURIComponent(`
  const Now = Date, ahead = 420 * 86400000;
  globalThis.Date = class Date extends Now {
    constructor(...parts) { super(...(parts.length === 0 ? [Now.now() + ahead] : parts)); }
    static now() { return Now.now() + ahead; }
  };
`)}`;

test(
  'another folder, time, time zone and locale, and more processes, give the same bytes',
  { timeout: 120_000 },
  async ({ onTestFinished }) => {
    const elsewhere = await mkdtemp(join(tmpdir(), "Басқа 文件夹 (a) [b] {c} 100%20 d'e & +-"));
    onTestFinished(() => rm(elsewhere, { recursive: true, force: true }));
    for (const part of PARTS) await cp(join(PROJECT, part), join(elsewhere, part), { recursive: true });
    await cp(FIVE_MEETINGS, join(elsewhere, 'content'), { recursive: true });
    await symlink(join(PROJECT, 'node_modules'), join(elsewhere, 'node_modules'), 'junction');

    const { url, folder } = inject('rootSite');
    const env = {
      ...process.env,
      ARCHIVE_URL: url,
      CONTENT_DIR: undefined,
      BUILD_PROCESSES: '2',
      ASTRO_TELEMETRY_DISABLED: '1',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      NODE_ENV: 'production',
      NODE_OPTIONS: `--import=${LATER}`,
      TZ: 'Pacific/Kiritimati',
    };
    await promisify(execFile)(process.execPath, ['src/cli/build.ts'], { cwd: elsewhere, env, maxBuffer: 50_000_000 });

    const [here, there] = [await filesIn(folder), await filesIn(join(elsewhere, 'dist'))];
    expect([...there.keys()]).toEqual([...here.keys()]);
    expect([...there].filter(([name, hash]) => here.get(name) !== hash).map(([name]) => name)).toEqual([]);
  },
);
