import type { BuildFiles } from './build-files.ts';
import { hashOf } from './build-files.ts';

/** Files that are kept because they were asked for; the one asked for longest ago makes room. */
const MOST_READ = 300;
/** Requests at the same time. */
const AT_ONCE = 6;

/**
 * Stores everything that is kept of a build; what an earlier build had in the same bytes is not fetched again.
 * @param earlier the caches of earlier builds
 * @throws when one file is missing or not of this build: then nothing of the build is used
 */
export async function keepBuild(build: BuildFiles, earlier: readonly string[]): Promise<void> {
  const cache = await caches.open(build.keptCache);
  const { kept } = await build.list();
  await forEach(Object.entries(kept), async ([file, hash]) => {
    if ((await build.stored(file)) !== undefined) return;
    const same = await sameInEarlier(build, file, hash, earlier);
    if (same === undefined) await build.fetched(file, hash, build.keptCache);
    else await cache.put(same.address, same.response);
  });
  await keepRead(build, earlier);
}

/** What was read of an earlier build stays readable; a page that cannot be had is left out. */
async function keepRead(build: BuildFiles, earlier: readonly string[]): Promise<void> {
  const base = build.keptCache.slice(0, build.keptCache.indexOf(' '));
  for (const name of earlier.filter((cache) => cache.startsWith(`${base} read `))) {
    const addresses = (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
    await forEach(addresses, async (address) => {
      const file = decodeURIComponent(address.slice(base.length));
      try {
        const hash = await build.hashOfFile(file);
        if (hash === undefined || (await build.stored(file)) !== undefined) return;
        const same = await sameInEarlier(build, file, hash, earlier);
        if (same === undefined) await build.fetched(file, hash, build.readCache);
        else await (await caches.open(build.readCache)).put(same.address, same.response);
      } catch {
        // It will be asked for when it is read again.
      }
    });
  }
}

async function sameInEarlier(build: BuildFiles, file: string, hash: string, earlier: readonly string[]) {
  const address = build.addressOf(file);
  for (const name of earlier) {
    const response = await (await caches.open(name)).match(address);
    if (response === undefined) continue;
    if ((await hashOf(await response.clone().arrayBuffer())) === hash) return { address, response };
  }
  return undefined;
}

/** Lets what was read long ago go, so that the store stays bounded however large the archive is. */
export async function boundRead(build: BuildFiles): Promise<void> {
  const cache = await caches.open(build.readCache);
  const addresses = await cache.keys();
  for (const address of addresses.slice(0, Math.max(0, addresses.length - MOST_READ))) await cache.delete(address);
}

/** A few at the same time; after the first failure no more is begun, and it fails when all that was begun has ended. */
async function forEach<T>(values: readonly T[], work: (value: T) => Promise<void>): Promise<void> {
  const waiting = [...values];
  const worker = async () => {
    try {
      for (let value = waiting.shift(); value !== undefined; value = waiting.shift()) await work(value);
    } catch (error) {
      waiting.length = 0;
      throw error;
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
}
