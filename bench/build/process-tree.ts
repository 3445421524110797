import { readdir, readFile } from 'node:fs/promises';

/** What one process of a tree has used so far. */
interface ProcessUse {
  readonly parent: number;
  /** Seconds of processor time, its own. */
  readonly cpu: number;
  /** Bytes resident in memory. */
  readonly memory: number;
}

/** Ticks of /proc/…/stat in a second and bytes of a page, as Linux has them on every usual machine. */
const TICKS = 100;
const PAGE = 4096;

/** Sums over a process and all its descendants. Only Linux tells them; elsewhere there is nothing to see. */
export class ProcessTree {
  readonly #root: number;
  readonly #cpu = new Map<number, number>();
  /** The most memory seen at one time, in bytes. */
  peakMemory = 0;

  constructor(root: number) {
    this.#root = root;
  }

  /** Seconds of processor time of every process seen, up to when it was last seen. */
  get cpu(): number {
    return [...this.#cpu.values()].reduce((sum, one) => sum + one, 0);
  }

  /** Looks every so many milliseconds until it is told to stop. */
  async watch(interval: number, stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      await this.#look();
      await new Promise((resolve) => setTimeout(resolve, interval));
    }
  }

  async #look(): Promise<void> {
    const processes = await readProcesses();
    let memory = 0;
    for (const id of descendants(this.#root, processes)) {
      const use = processes.get(id);
      if (use === undefined) continue;
      this.#cpu.set(id, use.cpu);
      memory += use.memory;
    }
    this.peakMemory = Math.max(this.peakMemory, memory);
  }
}

async function readProcesses(): Promise<Map<number, ProcessUse>> {
  const names = await readdir('/proc').catch(() => []);
  const found = await Promise.all(
    names
      .filter((name) => /^\d+$/.test(name))
      .map(async (name): Promise<[number, ProcessUse] | undefined> => {
        // A process may be gone before it is read.
        const text = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => undefined);
        const use = text === undefined ? undefined : parseStat(text);
        return use === undefined ? undefined : [Number(name), use];
      }),
  );
  return new Map(found.filter((one) => one !== undefined));
}

/** Reads a line of /proc/…/stat; the name of the command, in brackets, may hold anything. */
export function parseStat(text: string): ProcessUse | undefined {
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [, parent] = fields;
  const [user, system, resident] = [fields[11], fields[12], fields[21]];
  if (parent === undefined || user === undefined || system === undefined || resident === undefined) return undefined;
  return { parent, cpu: (user + system) / TICKS, memory: resident * PAGE };
}

function descendants(root: number, processes: ReadonlyMap<number, ProcessUse>): number[] {
  const children = Map.groupBy(processes.keys(), (id) => processes.get(id)?.parent ?? 0);
  const found = [root];
  for (const id of found) found.push(...(children.get(id) ?? []));
  return found;
}
