import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What a command has said, and the status with which it ended. */
export interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Thrown where a command would end its process. */
class Ended extends Error {}

let runs = 0;

/** What the command left as its status; 0 where it said nothing. */
function endedWith(): number {
  return Number(process.exitCode ?? 0);
}

/** Runs a command of the project in this process, which starting one would take twenty times as long as. */
export async function runCommand(command: string, ...args: readonly string[]): Promise<Ran> {
  const said = { stdout: '', stderr: '' };
  const restore = [
    vi.spyOn(console, 'log').mockImplementation((text) => void (said.stdout += `${String(text)}\n`)),
    vi.spyOn(console, 'error').mockImplementation((text) => void (said.stderr += `${String(text)}\n`)),
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      said.stdout += String(text);
      return true;
    }),
    vi.spyOn(process, 'exit').mockImplementation((code) => {
      process.exitCode = code ?? 0;
      throw new Ended();
    }),
  ];
  const { argv, exitCode: before, env } = process;
  const startedIn = env['INIT_CWD'];
  process.argv = [process.execPath, command, ...args];
  // As if no npm had started it: paths are read from the current folder, wherever the tests were started.
  delete env['INIT_CWD'];
  process.exitCode = undefined;
  runs += 1;
  try {
    // A question mark and a number: a module is evaluated once for each address.
    await import(/* @vite-ignore */ `../src/cli/${command}.ts?run=${String(runs)}`);
    return { ...said, exitCode: endedWith() };
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    return { ...said, exitCode: endedWith() };
  } finally {
    for (const one of restore) one.mockRestore();
    if (startedIn !== undefined) env['INIT_CWD'] = startedIn;
    process.argv = argv;
    process.exitCode = before;
  }
}

/** Runs a command as npm does, as a process of its own. */
export function startCommand(command: string, ...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const given = [`src/cli/run.mjs`, command, ...args];
    const child = execFile(process.execPath, given, { cwd: root }, (_error, stdout, stderr) => {
      resolve({ exitCode: child.exitCode ?? -1, stdout, stderr });
    });
    child.stdin?.end();
  });
}
