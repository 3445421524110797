import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';

/** What running a command cost, with all processes that it starts. */
export interface Cost {
  /** Seconds from start to end. */
  readonly wall: number;
  /** Seconds of processor time, and the most megabytes that any one process held; 0 where the system does not say. */
  readonly cpu: number;
  readonly memory: number;
}

/** How often a running command is looked at, in milliseconds. */
const INTERVAL = 100;
/** Ticks of /proc/…/stat in a second and bytes of a page, as Linux has them on every usual machine. */
const [TICKS, PAGE] = [100, 4096];

/**
 * Runs a Node script and measures it.
 * @throws when it fails, with the end of what it printed
 */
export async function runMeasured(script: readonly string[], folder: string, environment = {}): Promise<Cost> {
  const start = performance.now();
  const child = spawn(process.execPath, script, {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (printed = (printed + text).slice(-4000)));
  }
  const cpu = new Map<number, number>();
  let memory = 0;
  const watching = setInterval(() => {
    for (const [id, process] of processesBelow(child.pid ?? 0)) {
      cpu.set(id, process.cpu);
      memory = Math.max(memory, process.memory);
    }
  }, INTERVAL);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  }).finally(() => {
    clearInterval(watching);
  });
  if (status !== 0) throw new Error(`${script.join(' ')} ended with status ${String(status)}:\n${printed}`);
  const wall = (performance.now() - start) / 1000;
  return { wall, cpu: [...cpu.values()].reduce((sum, one) => sum + one, 0), memory };
}

/** A process and all that it has started, by their ids. Only Linux tells them; elsewhere there is nothing to see. */
function processesBelow(root: number) {
  const all = new Map<number, NonNullable<ReturnType<typeof parseStat>>>();
  for (const file of globSync('/proc/[0-9]*/stat')) {
    try {
      const use = parseStat(readFileSync(file, 'utf8'));
      if (use !== undefined) all.set(Number(file.split('/')[2]), use);
    } catch {
      // A process may be gone before it is read.
    }
  }
  const isBelow = (id: number): boolean => id === root || (all.has(id) && isBelow(all.get(id)?.parent ?? 0));
  return [...all].filter(([id]) => isBelow(id));
}

/** Reads a line of /proc/…/stat; the name of the command, in brackets, may be anything. */
export function parseStat(text: string): { parent: number; cpu: number; memory: number } | undefined {
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number); // prettier-ignore
  const [parent, user, system, resident] = [fields[1], fields[11], fields[12], fields[21]];
  if (parent === undefined || user === undefined || system === undefined || resident === undefined) return undefined;
  return { parent, cpu: (user + system) / TICKS, memory: (resident * PAGE) / 1e6 };
}
