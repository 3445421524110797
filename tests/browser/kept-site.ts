import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { serveSite } from '../../src/cli/serve-site.ts';
import type { ServedSite } from '../../src/cli/serve-site.ts';
import { builtFiles } from '../../src/integrations/offline.ts';
import { offlineLists } from '../../src/publish/offline-files.ts';
import { listPath } from '../../src/service-worker/build-files.ts';
import { expect, inject } from 'vitest';
import type { SiteUnderTest } from '../site-under-test.ts';
import { test as visitTest } from './visit.ts';

/** Words that every page of the small site’s new build has, and none of the former. */
export const NEW_NAME = 'Newly Two Rivers';

/** A copy of a site on a server of its own, and a browser that keeps it. */
export interface KeptSite {
  readonly folder: string;
  /** The path of the site, with a slash at both ends. */
  readonly base: string;
  readonly context: BrowserContext;
  readonly page: Page;
  stop(): Promise<void>;
  start(): Promise<void>;
}

type OnCleanup = (cleanUp: () => Promise<void>) => void;

async function copyAndServe(browser: Browser, site: SiteUnderTest, onCleanup: OnCleanup): Promise<KeptSite> {
  const parent = await mkdtemp(join(tmpdir(), 'kept-'));
  const folder = join(parent, 'dist');
  await cp(site.folder, folder, { recursive: true });
  const base = new URL(site.url).pathname;
  let served: ServedSite | undefined = await serveSite(folder, base, 4600);
  const port = Number(new URL(served.address).port);
  const context = await browser.newContext({ baseURL: served.address, locale: 'en' });
  const stop = async () => {
    await served?.close();
    served = undefined;
  };
  onCleanup(async () => {
    await context.close();
    await stop();
    await rm(parent, { recursive: true, force: true });
  });
  const start = async () => {
    served = await serveSite(folder, base, port);
  };
  return { folder, base, context, page: await context.newPage(), stop, start };
}

/**
 * A test with a site of its own, which may be stopped and changed: `kept` is a small one below a path, because a
 * browser takes seconds to keep the archive itself, which is `keptArchive`.
 */
export const test = visitTest
  .extend('kept', ({ browser }, { onCleanup }) => copyAndServe(browser, inject('correctedSite'), onCleanup))
  .extend('keptArchive', ({ browser }, { onCleanup }) => copyAndServe(browser, inject('rootSite'), onCleanup));

/** Opens the home page and waits until the site is kept. */
export async function visitOnce({ page }: KeptSite): Promise<void> {
  await page.goto('');
  const worker = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state);
  // Everything is fetched and hashed, which takes its time on a busy machine.
  await expect.poll(worker, { timeout: 60_000 }).toBe('activated');
}

/** Changes every page and the names and words of the search, as a new build does, and the worker and its lists with them; gives the id of the build. */
export async function deployNewBuild(folder: string): Promise<string> {
  for (const { path } of builtFiles(folder)) {
    if (!/\.html$|^names\/\d+\.json$/u.test(path)) continue;
    const text = await readFile(join(folder, path), 'utf8');
    await writeFile(join(folder, path), text.replaceAll('Two Rivers', NEW_NAME).replaceAll('Riverton', 'Newriverton'));
  }
  const [former] = (await readdir(join(folder, 'offline'))).filter((name) => name.endsWith('.json'));
  if (former === undefined) throw new Error('the site has no list of files');
  await rm(join(folder, 'offline', former));
  const { id, texts } = offlineLists(builtFiles(folder));
  for (const [hash, text] of texts) await writeFile(join(folder, listPath(hash)), text);
  const worker = join(folder, 'service-worker.js');
  await writeFile(worker, (await readFile(worker, 'utf8')).replace(former.replace('.json', ''), id));
  return id;
}

/** Makes the browser look for a new worker, waits until it serves or is given up, and says whether that build is kept. */
export async function update({ page, base }: KeptSite, id: string): Promise<'taken' | 'failed'> {
  return page.evaluate(async (cache) => {
    const registration = await navigator.serviceWorker.ready;
    // Nothing, when the page itself has looked just before.
    await registration.update();
    const isUnderWay = () =>
      registration.installing !== null || registration.waiting !== null || registration.active?.state !== 'activated';
    while (isUnderWay()) {
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
    }
    return (await caches.has(cache)) ? 'taken' : 'failed';
  }, `${base} kept ${id}`);
}
