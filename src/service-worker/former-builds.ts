import type { BuildFiles } from './build-files.ts';

/** Where the list stands in the store of its build; no file has this address. */
const LIST = '/?former';

/**
 * The builds that came before one. They are written down when that one is taken, because a worker may not take for
 * former whatever is not its own: what the next worker is storing meanwhile is newer.
 */
export class FormerBuilds {
  readonly #build: BuildFiles;
  readonly #base: string;

  /** @param base the path of the site, with a slash at both ends */
  constructor(build: BuildFiles, base: string) {
    this.#build = build;
    this.#base = base;
  }

  /** The caches of other builds of this site; others of the origin may belong to a site below another path. */
  async caches(): Promise<string[]> {
    const own = this.#build.caches;
    return (await caches.keys()).filter(
      (name) =>
        (name.startsWith(`${this.#base} kept `) || name.startsWith(`${this.#base} read `)) && !own.includes(name),
    );
  }

  /** Writes down that every other build of which something is stored now is a former one. */
  async write(): Promise<void> {
    const ids = new Set((await this.caches()).map(buildOf));
    await (await caches.open(this.#build.keptCache)).put(LIST, Response.json([...ids]));
  }

  /** Lets the former builds go, but for those that are in use. */
  async forget(inUse: ReadonlySet<string>): Promise<void> {
    const list = await caches.match(LIST, { cacheName: this.#build.keptCache });
    const ids = list === undefined ? [] : ((await list.json()) as readonly string[]);
    for (const name of await this.caches()) {
      const id = buildOf(name);
      if (ids.includes(id) && !inUse.has(id)) await caches.delete(name);
    }
  }
}

/** The id of the build that a cache is of. */
function buildOf(cache: string): string {
  return cache.slice(cache.lastIndexOf(' ') + 1);
}
