import type { WorkerScope } from './worker-scope.ts';

/** What stands for a page that came from the server as it was, of whatever build that is. */
export const FROM_SERVER = 'server';

/**
 * Milliseconds. A browser does not say whether a page is open before it has come, and a page may come only after this
 * worker has begun to serve: whoever waits for the other would wait for good.
 */
const LONGEST_WAIT = 2000;

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

  /** The builds that pages are of which are open or about to be; those that were closed are forgotten. */
  async builds(clients: WorkerScope['clients']): Promise<Set<string>> {
    const cache = await caches.open(this.#cache);
    const builds = new Set<string>();
    const look = async ({ url }: Request) => {
      const page = new URL(url).searchParams.get('page') ?? '';
      if (await mayBeOpen(clients, page)) builds.add(await this.buildOf(page));
      else await cache.delete(addressOf(page));
    };
    await Promise.all((await cache.keys()).map(look));
    return builds;
  }

  async #stored(page: string): Promise<Response | undefined> {
    return (await caches.has(this.#cache)) ? (await caches.open(this.#cache)).match(addressOf(page)) : undefined;
  }
}

/** Whether a page is open; one of which nothing is known in time counts as open. */
async function mayBeOpen(clients: WorkerScope['clients'], page: string): Promise<boolean> {
  const late = new Promise<true>((resolve) => {
    setTimeout(resolve, LONGEST_WAIT, true);
  });
  const client = clients.get(page).then((found) => found !== undefined);
  return Promise.race([client, late]);
}

function addressOf(page: string): string {
  return `/?page=${encodeURIComponent(page)}`;
}
