/**
 * The service worker: keeps what was read for reading without network. Pages come from the network first, as they are
 * now; a file whose name holds a hash from the copy kept here, because it never changes. Each build has one cache. A
 * new worker waits until every page of the former is closed, then takes over what was read and deletes the former cache.
 */

/** The part of a service worker’s surroundings that is used here; TypeScript’s own description excludes that of pages. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate' | 'message', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
}

interface LastingEvent {
  waitUntil(done: Promise<unknown>): void;
}

interface RequestEvent extends LastingEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

declare const self: WorkerScope;
export {};

const base = new URL(self.registration.scope).pathname;
/** Begins the name of every cache of this site; others of the origin may belong to a site below another path. */
const OWN = `${base} `;
// The build puts its hash behind the colon.
const CACHE = `${OWN}build:`;
/** What everybody needs who reads without network, and cannot visit beforehand. */
const SHELL = ['offline/', 'search/'].map((path) => base + path);
/** The list of all files; it is in the cache when the reader has asked for the whole archive. */
const LIST = `${base}offline/files.json`;
/** Files at the same time. */
const AT_ONCE = 6;

/** Files whose names hold a hash of what is in them. */
const isHashed = (path: string) =>
  /^(?:_astro\/|pagefind\/(?:fragment|index)\/)|\.pf_meta$/u.test(path.slice(base.length));
/** Files of the search, which answers from those of one build only. */
const isOfSearch = (path: string) => /^(?:pagefind|names)\//u.test(path.slice(base.length));

const ownCaches = async () => (await caches.keys()).filter((name) => name.startsWith(OWN));

async function store(cache: Cache, path: string, response: Response): Promise<void> {
  // A response that came by a redirect may not answer a navigation: the redirect itself may.
  await cache.put(path, response.redirected ? Response.redirect(response.url, 301) : response);
}

async function install(): Promise<void> {
  const cache = await caches.open(CACHE);
  try {
    // Whoever asked for the whole archive has the whole of each new build too.
    const isWhole = (await caches.match(LIST)) !== undefined;
    const paths = isWhole ? await keepList(cache) : SHELL;
    const waiting = [...paths];
    const work = async () => {
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        // What the browser’s own cache holds may be of the former build.
        const response = await fetch(path, { cache: 'no-cache' });
        // A host may refuse one file, such as one whose ending it does not know; the rest is kept all the same.
        if (response.ok) await store(cache, path, response);
        else if (SHELL.includes(path)) throw new Error(`${path}: ${String(response.status)}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** Keeps the list of all files, and gives their paths. */
async function keepList(cache: Cache): Promise<string[]> {
  const response = await fetch(LIST, { cache: 'no-cache' });
  await cache.put(LIST, response.clone());
  return ((await response.json()) as string[]).map((path) => base + path);
}

async function activate(): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const name of await ownCaches()) {
    if (name === CACHE) continue;
    const former = await caches.open(name);
    for (const request of await former.keys()) {
      const { pathname } = new URL(request.url);
      if (isOfSearch(pathname) || pathname === LIST || (await cache.match(request)) !== undefined) continue;
      const response = await former.match(request);
      if (response !== undefined) await cache.put(request, response);
    }
    await caches.delete(name);
  }
  await self.clients.claim();
}

/** A file of this site: from the network, or the copy kept here, whichever comes first by its kind. */
async function answer(
  { request, waitUntil }: Pick<RequestEvent, 'request' | 'waitUntil'>,
  path: string,
): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = isHashed(path) ? await cache.match(path) : undefined;
  if (kept !== undefined) return kept;
  try {
    // Files of the search have the same names in every build: what the browser’s own cache holds may be of the former.
    const response = await fetch(request, isOfSearch(path) ? { cache: 'no-cache' } : {});
    // A part of a file, or a page that the server lacks, is not kept.
    if (response.status === 200) waitUntil(store(cache, path, response.clone()).catch(() => undefined));
    return response;
  } catch {
    const earlier = await cache.match(path);
    if (earlier !== undefined) return earlier;
    // Servers redirect an address without its last slash; the browser keeps the paragraph of the link.
    if ((await cache.match(`${path}/`)) !== undefined) return Response.redirect(`${path}/`, 302);
    const missing = request.mode === 'navigate' ? await cache.match(`${base}offline/`) : undefined;
    return missing === undefined ? Response.error() : new Response(missing.body, { status: 503, headers: missing.headers }); // prettier-ignore
  }
}

self.addEventListener('install', (event) => {
  event.waitUntil(install());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(activate());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(base)) return;
  // The list of all files is kept only with all the files in it.
  if (pathname === LIST) return;
  // Without its query: a search is the same page for every question.
  event.respondWith(answer({ request, waitUntil: (done) => { event.waitUntil(done); } }, pathname)); // prettier-ignore
});

/** A page says that it has fetched every file of the list. */
self.addEventListener('message', (event) => {
  event.waitUntil(caches.open(CACHE).then(keepList));
});
