import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCommand, startCommand } from '../run-command.ts';
import { CONTENT, SOURCES } from './verified-fixture.ts';

const USAGE = 'Usage: npm run verify -- --sources DIR [--content DIR] [--json] [--show] [ID …]';

const ID = '2016-05-06-port-halden';

const verify = (...args: readonly string[]) => runCommand('verify', ...args);

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'verified-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

test('records that agree with their sources pass, and are counted', async () => {
  const { exitCode, stdout, stderr } = await startCommand('verify', '--sources', SOURCES, '--content', CONTENT);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toMatch(
    /^3 records verified, 0 findings\.\nCompared: [\d,]+ words, \d+ numbers, \d+ dates, \d+ names\.\n$/,
  );
});

test('a missing source is a finding with its hash and file name', async () => {
  const { exitCode, stdout, stderr } = await verify('--sources', await emptyFolder(), '--content', CONTENT, ID);
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
  expect(stdout).toMatch(
    /^content\/meetings\/2016-05-06-port-halden\.md:\d+:11 error source-missing: no source with the SHA-256 [0-9a-f]{64} \(“coastal-line\.txt”\); put the file[^\n]*\n\n/,
  );
  expect(stdout).toContain('0 records verified, 1 finding.');
});

test('a source that was changed is told apart from one that is not there', async () => {
  const folder = await emptyFolder();
  await writeFile(join(folder, 'coastal-line.txt'), 'Another text.\n');
  const { exitCode, stdout } = await verify('--sources', folder, '--content', CONTENT, ID);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/source-missing: “coastal-line\.txt” with the SHA-256 [0-9a-f]{64}, not [0-9a-f]{64}; /);
});

test('a source is found by its hash, whatever it is called and in whatever folder', async () => {
  const folder = await emptyFolder();
  await cp(join(SOURCES, 'coastal-line.txt'), join(folder, '2016', 'renamed.txt'));
  const { exitCode } = await verify('--sources', folder, '--content', CONTENT, ID);
  expect(exitCode).toBe(0);
});

test('of a source that is not in English one line says so, and can be settled', async () => {
  const folder = await emptyFolder();
  const content = join(folder, 'content');
  await cp(CONTENT, content, { recursive: true });
  const text = 'Премьеры встретились в порту и говорили о паромах.\n';
  await writeFile(join(folder, 'coastal-line.txt'), text);
  const path = join(content, 'meetings', `${ID}.md`);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const record = (await readFile(path, 'utf8')).replace(/sha256: \w+/u, `sha256: ${sha256}`);
  await writeFile(path, record);
  const { exitCode, stdout } = await verify('--sources', folder, '--content', content, ID);
  expect(exitCode).toBe(1);
  expect(stdout.match(/ error /gu)).toHaveLength(1);
  expect(stdout).toContain('found     “coastal-line.txt”, which is in Cyrillic letters, not in English');
  await writeFile(path, record.replace('notes:\n', 'settled:\n  - { words: coastal-line.txt, why: Compared by hand. }\nnotes:\n')); // prettier-ignore
  expect((await verify('--sources', folder, '--content', content, ID)).exitCode).toBe(0);
});

test('as JSON it tells findings and counts', async () => {
  const { exitCode, stdout } = await verify('--json', '--sources', await emptyFolder(), '--content', CONTENT, ID);
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    records: 0,
    compared: { words: 0, numbers: 0, dates: 0, names: 0 },
    findings: [{ file: 'content/meetings/2016-05-06-port-halden.md', rule: 'source-missing', severity: 'error' }],
  });
});

test('as JSON it is JSON alone: shown beside its source, and where the content cannot be read', async () => {
  const shown = await verify('--json', '--show', '--sources', SOURCES, '--content', CONTENT, ID);
  expect(JSON.parse(shown.stdout)).toMatchObject({
    records: 1,
    findings: [],
    shown: [expect.stringContaining(`content/meetings/${ID}.md beside coastal-line.txt`)],
  });
  const folder = join(await emptyFolder(), 'content');
  await cp(CONTENT, folder, { recursive: true });
  await writeFile(join(folder, 'meetings', '2017-01-01-port-halden.md'), 'no front matter\n');
  const { exitCode, stdout } = await verify('--json', '--sources', SOURCES, '--content', folder);
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ records: 0, findings: [{ rule: 'front-matter', severity: 'error' }] });
});

test.each([
  [['--content', CONTENT], '--sources is missing: the folder that holds the source texts.'],
  [['--sources', 'no-such-folder'], `There is no folder ${resolve('no-such-folder')}.`],
  [['--sources', SOURCES, '--content', 'no-such-folder'], `There is no folder ${resolve('no-such-folder')}.`],
])('bad arguments are refused with the accepted form: %j', async (args, reason) => {
  const { exitCode, stdout, stderr } = await verify(...args);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toBe(`${reason}\n${USAGE}\n`);
});

test('an unknown option is refused with the accepted form', async () => {
  const { exitCode, stderr } = await verify('--source', SOURCES);
  expect(exitCode).toBe(2);
  expect(stderr).toContain("Unknown option '--source'");
  expect(stderr).toContain(USAGE);
});

test('content that cannot be read is not passed over', async () => {
  const folder = join(await emptyFolder(), 'content');
  await cp(CONTENT, folder, { recursive: true });
  await writeFile(join(folder, 'meetings', '2017-01-01-port-halden.md'), 'no front matter\n');
  const { exitCode, stderr } = await verify('--sources', SOURCES, '--content', folder);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('Nothing was verified: fix what npm run check finds first.');
});

test('one record is verified by its id, and shown beside its source', async () => {
  const { exitCode, stdout } = await verify('--sources', SOURCES, '--content', CONTENT, '--show', ID);
  expect(exitCode).toBe(0);
  expect(stdout).toContain(`content/meetings/${ID}.md beside coastal-line.txt\n\n`);
  expect(stdout).toMatch(/^¶ 7 {13}Velmark stands ready to widen cooperation/mu);
  expect(stdout).toMatch(/^ {2}\? {13}Home > Regional News$/mu);
  expect(stdout).toContain('1 record verified, 0 findings.');
  const other = await verify('--sources', SOURCES, '--content', CONTENT, '2016-05-07-port-halden');
  expect(other).toMatchObject({ exitCode: 2, stdout: '' });
  expect(other.stderr).toContain('There is no record “2016-05-07-port-halden”');
});
