import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { CONTENT, SOURCES } from '../verify/verified-fixture.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a command as npm does that was started in a folder: in that of package.json, and says where it was started. */
function startedIn(shell: string, env: NodeJS.ProcessEnv, ...command: readonly string[]) {
  const byNpm = { INIT_CWD: shell, npm_package_json: join(PROJECT, 'package.json') };
  const own = { ...process.env, ARCHIVE_URL: 'https://archive.example/', ...byNpm, ...env };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/run.mjs', ...command], { cwd: PROJECT, env: own, encoding: 'utf8' }); // prettier-ignore
  return { status, said: stdout + stderr };
}

const fixtures = join(PROJECT, 'tests/fixtures');
const inFixtures = (path: string) => relative(fixtures, path);

test('the content that is named in a folder is that of this folder, by an option or the variable', () => {
  const sound = { status: 0, said: expect.stringMatching(/^No problem in \d+ records? /u) as string };
  expect(startedIn(fixtures, {}, 'check', '--content', inFixtures(CONTENT))).toEqual(sound);
  expect(startedIn(fixtures, { CONTENT_DIR: inFixtures(CONTENT) }, 'check')).toEqual(sound);
  expect(startedIn(PROJECT, { CONTENT_DIR: relative(PROJECT, CONTENT) }, 'check')).toEqual(sound);
});

test('so are the sources, a report, and the place of an export', () => {
  const verified = startedIn(fixtures, {}, 'verify', '--sources', inFixtures(SOURCES), '--content', inFixtures(CONTENT)); // prettier-ignore
  expect(verified).toMatchObject({
    status: 0,
    said: expect.stringContaining('records verified, 0 findings') as string,
  });
  const folder = mkdtempSync(join(tmpdir(), 'typed-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  writeFileSync(join(folder, 'report.txt'), 'A report\n\nNothing is told of any meeting.\n');
  const drafted = startedIn(folder, { CONTENT_DIR: CONTENT }, 'new', '--from', 'report.txt', '--dry-run');
  expect(drafted.said).toContain('--date');
  expect(drafted.said).not.toContain('no such file');
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'site/index.html'), '<p>home</p>');
  expect(startedIn(folder, {}, 'export', '--site', 'site', '--out', 'a.zip').status).toBe(0);
  expect(existsSync(join(folder, 'a.zip'))).toBe(true);
});

test('of a command that another npm has started, the folder is its own', () => {
  const env = { npm_package_json: '/elsewhere/package.json', CONTENT_DIR: relative(PROJECT, CONTENT) };
  expect(startedIn(fixtures, env, 'check').status).toBe(0);
});
