import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { FIVE_MEETINGS } from '../five-meetings.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

// Windows has no such names.
test.skipIf(process.platform === 'win32').for(['#', '?'])(
  'a project in a folder with %s in its name is refused in one sentence',
  { timeout: 60_000 },
  (sign) => {
    const parent = mkdtempSync(join(tmpdir(), 'project-'));
    onTestFinished(() => {
      rmSync(parent, { recursive: true });
    });
    const project = join(parent, `a${sign}b`);
    mkdirSync(project);
    for (const part of ['src', 'package.json']) cpSync(join(PROJECT, part), join(project, part), { recursive: true });
    symlinkSync(join(PROJECT, 'node_modules'), join(project, 'node_modules'));
    const env = { ...process.env, CONTENT_DIR: FIVE_MEETINGS, ARCHIVE_URL: 'https://archive.example/' };
    const { status, stderr } = spawnSync(process.execPath, ['src/cli/build.ts'], { cwd: project, env, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain(`and the site cannot be built in a path with “${sign}”: move or rename the folder.`);
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
    expect(existsSync(join(project, 'dist'))).toBe(false);
  },
); // prettier-ignore
