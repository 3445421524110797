import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { FIVE_MEETINGS } from '../five-meetings.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** A project in a folder of a name, with the content of five meetings and without a site. */
function projectIn(name: string): string {
  const parent = mkdtempSync(join(tmpdir(), 'project-'));
  onTestFinished(() => {
    rmSync(parent, { recursive: true });
  });
  const project = join(parent, name);
  mkdirSync(project);
  for (const part of ['src', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json']) cpSync(join(PROJECT, part), join(project, part), { recursive: true }); // prettier-ignore
  cpSync(FIVE_MEETINGS, join(project, 'content'), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(project, 'node_modules'));
  return project;
}

/** Runs a command in a project. */
function run(project: string, ...command: readonly string[]) {
  const env = { ...process.env, CONTENT_DIR: undefined, ARCHIVE_URL: 'https://archive.example/' };
  return spawnSync(process.execPath, ['src/cli/run.mjs', ...command], { cwd: project, env, encoding: 'utf8' });
}

// Windows has no such names.
test.skipIf(process.platform === 'win32').for(['#', '?'])(
  'a project in a folder with %s in its name is refused in one sentence',
  { timeout: 60_000 },
  (sign) => {
    const project = projectIn(`a${sign}b`);
    const { status, stderr } = run(project, 'build');
    expect(status).toBe(1);
    expect(stderr).toContain(`and the site cannot be built in a path with “${sign}”: move or rename the folder.`);
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
    expect(existsSync(join(project, 'dist'))).toBe(false);
  },
);

test.skipIf(process.platform === 'win32')(
  'a project is checked, built and exported in a folder of any other name',
  { timeout: 240_000 },
  () => {
    const project = projectIn("Стол 桌 [a] (b) {c} 100% %20 'd' & e");
    expect(run(project, 'check')).toMatchObject({ status: 0, stderr: '' });
    expect(run(project, 'build')).toMatchObject({ status: 0, stderr: '' });
    const page = readFileSync(join(project, 'dist/meetings/2015-01-21-davos/index.html'), 'utf8');
    expect(page).not.toContain('%20');
    expect(page).toContain('id="p1"');
    expect(run(project, 'export', '--out', 'a [b] 100%.zip')).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(join(project, 'a [b] 100%.zip'))).toBe(true);
  },
);
