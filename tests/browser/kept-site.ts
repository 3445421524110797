import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { serveSite } from '../../src/cli/serve-site.ts';
import type { ServedSite } from '../../src/cli/serve-site.ts';
import { writeOfflineFiles } from '../../src/publish/finish-site.ts';
import { expect, inject } from 'vitest';
import type { SiteUnderTest } from '../serve-sites.ts';
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
 * A test with a site of its own, which may be stopped and changed: `kept` is a small one below a path, `keptArchive` the
 * archive itself.
 */
export const test = visitTest
  .extend('kept', ({ browser }, { onCleanup }) => copyAndServe(browser, inject('correctedSite'), onCleanup))
  .extend('keptArchive', ({ browser }, { onCleanup }) => copyAndServe(browser, inject('rootSite'), onCleanup));

/** Opens a page and waits until it is kept with everything that belongs to it. */
export async function visitFirst({ page }: KeptSite, path: string): Promise<void> {
  await page.goto(path);
  await expect.poll(() => keptPaths(page), { timeout: 60_000 }).toContain(new URL(page.url()).pathname);
  await page.waitForLoadState('networkidle');
}

/** The paths of everything that is kept, whatever build it is of. */
export function keptPaths(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const paths: string[] = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname);
    }
    return paths.sort();
  });
}

/** Changes every page and the names and words of the search, as a new build does, and the worker with them; gives the name of its cache. */
export async function deployNewBuild({ folder, base }: KeptSite): Promise<string> {
  for (const path of await readdir(folder, { recursive: true })) {
    if (!/\.html$|^names\/\d+\.json$/u.test(path)) continue;
    const text = await readFile(join(folder, path), 'utf8');
    await writeFile(join(folder, path), text.replaceAll('Two Rivers', NEW_NAME).replaceAll('Riverton', 'Newriverton'));
  }
  return `${base} build:${writeOfflineFiles(folder).id}`;
}

/** Makes the browser look for a new worker, and waits until that has fetched what it needs or is given up. */
export async function update({ page }: KeptSite): Promise<'waiting' | 'given up'> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    // Nothing, when the page itself has looked just before.
    await registration.update().catch(() => undefined);
    while (registration.installing !== null) {
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
    }
    return registration.waiting === null ? 'given up' : 'waiting';
  });
}

/** Closes every page, which lets a worker that waits begin, and opens another. */
export async function closeAll(kept: KeptSite): Promise<Page> {
  for (const page of kept.context.pages()) await page.close();
  // A browser takes a moment to see that nothing is open any more.
  await new Promise((resolve) => setTimeout(resolve, 500));
  return kept.context.newPage();
}
