import { spawn } from 'node:child_process';
import { ProcessTree } from './process-tree.ts';

/** What running a command cost. */
export interface Cost {
  /** Seconds from start to end. */
  readonly wall: number;
  /** Seconds of processor time of all its processes; 0 where the system does not tell. */
  readonly cpu: number;
  /** The most bytes that all its processes held in memory at one time; 0 where the system does not tell. */
  readonly memory: number;
}

/** How often a running command is looked at, in milliseconds. */
const INTERVAL = 100;

/**
 * Runs a Node script and measures it.
 * @param onLine is told each line that it prints
 * @throws when it fails, with the end of what it printed
 */
export async function runMeasured(
  script: readonly string[],
  { folder, environment, onLine }: { folder: string; environment?: NodeJS.ProcessEnv; onLine?: (line: string) => void },
): Promise<Cost> {
  const start = performance.now();
  const child = spawn(process.execPath, script, {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let line = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed = (printed + text).slice(-4000);
      const lines = (line + text).split('\n');
      line = lines.pop() ?? '';
      for (const one of lines) onLine?.(one);
    });
  }
  const tree = new ProcessTree(child.pid ?? 0);
  const stop = new AbortController();
  const watching = tree.watch(INTERVAL, stop.signal);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  const wall = (performance.now() - start) / 1000;
  stop.abort();
  await watching;
  if (status !== 0) throw new Error(`${script.join(' ')} ended with status ${String(status)}:\n${printed}`);
  return { wall, cpu: tree.cpu, memory: tree.peakMemory };
}
