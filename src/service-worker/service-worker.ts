/**
 * Keeps the site readable without network. A build is taken only when every file that is kept of it is there with the
 * right hash; from then on new pages are of that build, while a page that was open before stays with its own.
 */
import { BuildFiles, OtherBuild } from './build-files.ts';
import { fileOf } from './file-path.ts';
import { FormerBuilds } from './former-builds.ts';
import { boundRead, keepBuild } from './keep-build.ts';
import { FROM_SERVER, OpenPages } from './open-pages.ts';
import type { RequestEvent, WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;

const base = new URL(self.registration.scope).pathname;
// The build puts its id in the place of these words.
const newest = new BuildFiles('id of this build', base);
const builds = new Map([[newest.id, newest]]);
const former = new FormerBuilds(newest, base);
const pages = new OpenPages(base);

function buildNamed(id: string): BuildFiles {
  const build = builds.get(id) ?? new BuildFiles(id, base);
  builds.set(id, build);
  return build;
}

/** Lets former builds go that no open page is of. */
async function forgetFormer(): Promise<void> {
  await former.forget(await pages.builds(self.clients));
}

async function install(): Promise<void> {
  try {
    await keepBuild(newest, await former.caches());
    await former.write();
  } catch (error) {
    for (const name of newest.caches) await caches.delete(name);
    throw error;
  }
  await self.skipWaiting();
}

self.addEventListener('install', (event) => {
  event.waitUntil(install());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetFormer());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  const file = fileOf(address, base);
  if (request.method !== 'GET' || address.origin !== location.origin || file === undefined) return;
  event.respondWith(request.mode === 'navigate' ? page(event, file) : part(event, file));
});

/** A page: of the newest build that is whole here, or else as the server has it. */
async function page(event: RequestEvent, file: string): Promise<Response> {
  const target = await newest.movedTo(file).catch(() => undefined);
  if (target !== undefined) return Response.redirect(target, 301);
  const own = await ofBuild(newest, file).catch((error: unknown) => {
    // The server has moved on: the sooner the new build is fetched, the better.
    if (error instanceof OtherBuild) event.waitUntil(self.registration.update().catch(() => undefined));
    return undefined;
  });
  try {
    const response = own ?? (await fetch(event.request));
    await pages.remember(event.resultingClientId, own === undefined ? FROM_SERVER : newest.id);
    event.waitUntil(forgetFormer());
    return response;
  } catch {
    const missing = await newest.stored('offline/index.html');
    await pages.remember(event.resultingClientId, newest.id);
    return missing === undefined ? Response.error() : new Response(missing.body, { status: 503, headers: missing.headers }); // prettier-ignore
  }
}

/** Anything that a page asks for, of the build that the page is of; a worker that it starts is of the same build. */
async function part(event: RequestEvent, file: string): Promise<Response> {
  const id = await pages.buildOf(event.clientId);
  if (event.resultingClientId !== '') await pages.remember(event.resultingClientId, id);
  const own = id === FROM_SERVER ? undefined : await ofBuild(buildNamed(id), file);
  return own ?? fetch(event.request);
}

/**
 * A file of a build, from its caches or, verified, from the server; nothing when the build has no such file.
 * @throws when it cannot be had
 */
async function ofBuild(build: BuildFiles, file: string): Promise<Response | undefined> {
  const stored = await build.stored(file);
  if (stored !== undefined) return stored;
  const hash = await build.hashOfFile(file);
  if (hash === undefined) return undefined;
  const { kept } = await build.list();
  const fetched = await build.fetched(file, hash, Object.hasOwn(kept, file) ? build.keptCache : build.readCache);
  await boundRead(build);
  return fetched;
}
