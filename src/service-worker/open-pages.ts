import type { WorkerScope } from './worker-scope.ts';

/** What stands for a page that came from the server as it was, of whatever build that is. */
export const FROM_SERVER = 'server';

/**
 * Of which build each open page is, so that everything it asks for comes from the same one, whichever worker is asked.
 * Stored, because a browser ends workers at any time and replaces one by the next while pages stay open.
 */
export class OpenPages {
  readonly #cache: string;
  readonly #known = new Map<string, string>();

  /** @param base the path of the site, with a slash at both ends */
  constructor(base: string) {
    this.#cache = `${base} pages`;
  }

  async remember(page: string, build: string): Promise<void> {
    this.#known.set(page, build);
    await (await caches.open(this.#cache)).put(addressOf(page), new Response(build));
  }

  /** The id of the build that a page is of; a page that is not known came from the server. */
  async buildOf(page: string): Promise<string> {
    const known = this.#known.get(page) ?? (await (await this.#stored(page))?.text()) ?? FROM_SERVER;
    this.#known.set(page, known);
    return known;
  }

  /** The builds that open pages are of; those that were closed are forgotten. */
  async builds(clients: WorkerScope['clients']): Promise<Set<string>> {
    const cache = await caches.open(this.#cache);
    const builds = new Set<string>();
    for (const { url } of await cache.keys()) {
      const page = new URL(url).searchParams.get('page') ?? '';
      if ((await clients.get(page)) !== undefined) builds.add(await this.buildOf(page));
      else await cache.delete(addressOf(page));
    }
    return builds;
  }

  async #stored(page: string): Promise<Response | undefined> {
    return (await caches.has(this.#cache)) ? (await caches.open(this.#cache)).match(addressOf(page)) : undefined;
  }
}

function addressOf(page: string): string {
  return `/?page=${encodeURIComponent(page)}`;
}
