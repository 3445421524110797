import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { serveSite } from '../../src/cli/serve-site.ts';
import type { ServedSite } from '../../src/cli/serve-site.ts';
import { builtFiles } from '../../src/integrations/offline.ts';
import { offlineLists } from '../../src/publish/offline-files.ts';
import { listPath } from '../../src/service-worker/build-files.ts';
import { expect, inject } from 'vitest';
import { test as base } from './visit.ts';

/** Words that every page of the new build has, and none of the former. */
export const NEW_NAME = 'Newly Across the Table';

/** A copy of the site on a server of its own, and a browser that keeps it. */
export interface KeptSite {
  readonly folder: string;
  readonly context: BrowserContext;
  readonly page: Page;
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** A test with a site of its own, which may be stopped and changed. */
export const test = base.extend('kept', async ({ browser }, { onCleanup }): Promise<KeptSite> => {
  const parent = await mkdtemp(join(tmpdir(), 'kept-'));
  const folder = join(parent, 'dist');
  await cp(inject('rootSite').folder, folder, { recursive: true });
  let served: ServedSite | undefined = await serveSite(folder, '/', 4600);
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
    served = await serveSite(folder, '/', port);
  };
  return { folder, context, page: await context.newPage(), stop, start };
});

/** Opens the home page and waits until the site is kept. */
export async function visitOnce({ page }: KeptSite): Promise<void> {
  await page.goto('');
  const worker = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state);
  // Everything is fetched and hashed, which takes its time on a busy machine.
  await expect.poll(worker, { timeout: 60_000 }).toBe('activated');
}

/** Changes every page and the names and words of the search, as a new build does, and the worker and its lists with them; gives the id of the build. */
export async function deployNewBuild(folder: string): Promise<string> {
  for (const { path } of await builtFiles(folder)) {
    if (!/\.html$|^names\/\d+\.json$/u.test(path)) continue;
    const text = await readFile(join(folder, path), 'utf8');
    await writeFile(join(folder, path), text.replaceAll('Across the Table', NEW_NAME).replaceAll('Davos', 'Newdavos'));
  }
  const [former] = (await readdir(join(folder, 'offline'))).filter((name) => name.endsWith('.json'));
  if (former === undefined) throw new Error('the site has no list of files');
  await rm(join(folder, 'offline', former));
  const { id, texts } = offlineLists(await builtFiles(folder));
  for (const [hash, text] of texts) await writeFile(join(folder, listPath(hash)), text);
  const worker = join(folder, 'service-worker.js');
  await writeFile(worker, (await readFile(worker, 'utf8')).replace(former.replace('.json', ''), id));
  return id;
}

/** Makes the browser look for a new worker, waits until it serves or is given up, and says whether that build is kept. */
export async function update(page: Page, id: string): Promise<'taken' | 'failed'> {
  return page.evaluate(async (build) => {
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
    return (await caches.has(`/ kept ${build}`)) ? 'taken' : 'failed';
  }, id);
}
