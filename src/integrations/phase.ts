import type { AstroIntegrationLogger } from 'astro';

/**
 * Does one phase of a build; with `astro build --verbose` it is told how long it took, what of it was processor time of
 * all threads, and how much memory is in use.
 */
export async function phase<T>(name: string, logger: AstroIntegrationLogger, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const { user, system } = process.cpuUsage(before);
  const processor = ((user + system) / 1e6).toFixed(1);
  const memory = Math.round(process.memoryUsage.rss() / 1e6);
  logger.debug(`${name}: ${seconds} s, ${processor} s of processors, ${String(memory)} MB in use`);
  return result;
}
