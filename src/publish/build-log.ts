/** How much a build tells besides its faults: nothing, what it has made, or also what each phase took. */
export const TELLINGS = ['nothing', 'results', 'phases'] as const;
export type Telling = (typeof TELLINGS)[number];

/** Hooks of the build learn it from the environment, because Astro calls them. */
const VARIABLE = 'BUILD_TELLS';

export function setTelling(telling: Telling): void {
  process.env[VARIABLE] = telling;
}

/** Tells what the build has made; on standard output, as what is made is what was asked for. */
export function tellResult(line: string): void {
  if (process.env[VARIABLE] !== 'nothing') console.log(line);
}

/**
 * Does one phase of a build. Where phases are told, it is said how long it took, what of it was processor time of all
 * threads, and how much memory is in use.
 */
export async function phase<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  if (process.env[VARIABLE] === 'phases') {
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const { user, system } = process.cpuUsage(before);
    const processor = ((user + system) / 1e6).toFixed(1);
    const memory = Math.round(process.memoryUsage.rss() / 1e6);
    console.log(`  ${name}: ${seconds} s, ${processor} s of processors, ${String(memory)} MB in use`);
  }
  return result;
}
