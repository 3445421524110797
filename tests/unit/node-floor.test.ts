import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

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

  test('has everything that the commands call', () => {
    const used = spawnSync('git', ['grep', '-lE', 'RegExp\\.escape|Promise\\.try\\(|Error\\.isError|Uint8Array\\.fromBase64|Math\\.sumPrecise', '--', 'src'], { cwd: PROJECT, encoding: 'utf8' }); // prettier-ignore
    expect(used.stdout).toBe('');
  });
});
