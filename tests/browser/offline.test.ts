import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { NAMES } from '../corrected-content.ts';
import { readBuiltSite } from '../site/built-site.ts';
import { templates } from './templates.ts';
import { deployNewBuild, NEW_NAME, test, update, visitOnce } from './kept-site.ts';

/** The builds that are kept, by their caches. */
const BUILDS = async () => (await caches.keys()).filter((name) => name.includes(' kept '));

/** Searches on the page that is open, and gives the names of the records found. */
async function search(page: Page, query: string): Promise<string> {
  await page.goto(`search/?q=${encodeURIComponent(query)}`);
  await page.waitForSelector('[data-search-state=ready]', { state: 'attached' });
  return page.locator('[data-search-results]').innerText();
}

describe('after one visit', () => {
  test(
    'every page reads and the search answers with the server stopped',
    { timeout: 120_000 },
    async ({ keptArchive: kept }) => {
      await visitOnce(kept);
      await kept.stop();
      const { pages } = await readBuiltSite(inject('rootSite'));
      expect(pages.size).toBeGreaterThan(50);
      for (const [, path] of Object.entries(templates)) {
        const response = await kept.page.goto(path, { waitUntil: 'domcontentloaded' });
        expect([path, response?.status()]).toEqual([path, 200]);
      }
      const built = [...pages.values()].map(({ path, html }) => [path, html.length] as const);
      const unlike = await kept.page.evaluate(async (all) => {
        const found: string[] = [];
        for (const [path, length] of all) {
          if ((await (await fetch(`/${path}`)).text()).length !== length) found.push(path);
        }
        return found;
      }, built);
      expect(unlike).toEqual([]);
      expect(await search(kept.page, 'nuclear energy')).toContain('¶');
      await kept.page.goto('no-such-page/');
      expect(await kept.page.locator('h1').innerText()).toBe('Not available offline');
    },
  );

  test('what the browser dropped is fetched again, and without a network said to be missing', async ({ kept }) => {
    await visitOnce(kept);
    const drop = async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    };
    await kept.page.evaluate(drop);
    await kept.page.goto('about/');
    expect(await kept.page.locator('h1').innerText()).toBe('About this archive');
    await kept.stop();
    await kept.page.reload();
    expect(await kept.page.locator('h1').innerText()).toBe('About this archive');
    await kept.page.evaluate(drop);
    await expect(kept.page.goto('topics/')).rejects.toThrow(/ERR_FAILED/u);
    await kept.start();
    const page = await kept.context.newPage();
    await page.goto('topics/');
    expect(await page.locator('h1').innerText()).toBe('Topics');
  });
});

test('a renamed address leads on with the paragraph, without network and where the server leads on by itself', async ({
  kept,
}) => {
  const { page } = kept;
  await rm(join(kept.folder, `meetings/${NAMES.before}`), { recursive: true });
  await visitOnce(kept);
  await page.goto('about/');
  await kept.stop();
  await page.goto(`meetings/${NAMES.before}/#p2`);
  expect(new URL(page.url()).pathname).toBe(`${kept.base}meetings/${NAMES.now}/`);
  expect(new URL(page.url()).hash).toBe('#p2');
  expect(await page.locator('h1').innerText()).toBe('Ada North meets Bo South');
});

test('a page that the browser never calls idle is kept all the same', async ({ kept }) => {
  // As Chromium does now and then on a busy machine: only a limit makes it call.
  await kept.context.addInitScript(() => {
    window.requestIdleCallback = (call, { timeout } = {}) =>
      timeout === undefined ? 0 : Number(setTimeout(call, timeout, { didTimeout: true, timeRemaining: () => 0 }));
  });
  await visitOnce(kept);
});

describe('a new build', () => {
  test('that is being fetched is left alone by the worker that serves meanwhile', async ({ kept }) => {
    await visitOnce(kept);
    const fetching = `${kept.base} kept what the next worker has so far`;
    await kept.page.evaluate((name) => caches.open(name), fetching);
    await kept.page.goto('about/');
    // Opening a page lets former builds go; the next page is answered after that has ended.
    await kept.page.goto('topics/');
    await kept.page.goto('about/');
    expect(await kept.page.evaluate(BUILDS)).toContain(fetching);
  });

  test('is taken as a whole, and the former one goes', async ({ kept }) => {
    const { page } = kept;
    await visitOnce(kept);
    const [former] = await page.evaluate(BUILDS);
    await page.goto('meetings/');
    const build = await deployNewBuild(kept.folder);
    expect(await update(kept, build)).toBe('taken');
    await page.goto('about/');
    expect(await page.title()).toContain(NEW_NAME);
    await kept.stop();
    await page.goto('search/?q=newriverton');
    await page.locator('[data-search-go-to] a', { hasText: 'Newriverton' }).waitFor();
    expect(await page.title()).toContain(NEW_NAME);
    await page.goto('');
    const builds = await page.evaluate(BUILDS);
    expect(builds).toHaveLength(1);
    expect(builds).not.toContain(former);
  });

  test('does not reach into a page of the former one that is open', async ({ kept }) => {
    await visitOnce(kept);
    const other = await kept.context.newPage();
    await other.goto('meetings/');
    await kept.page.goto('about/');
    const build = await deployNewBuild(kept.folder);
    expect(await update(kept, build)).toBe('taken');
    // The page that was open asks for the search only now: it is that of its own build, without a fault.
    await other.keyboard.press('/');
    await other.keyboard.type('riverton');
    await other.locator('[data-search-go-to] a', { hasText: /^Riverton/u }).waitFor();
    await other.waitForSelector('[data-search-state=empty]', { state: 'attached' });
    await kept.page.goto('search/?q=newriverton');
    await kept.page.locator('[data-search-go-to] a', { hasText: 'Newriverton' }).waitFor();
    expect(await kept.page.title()).toContain(NEW_NAME);
    expect(await kept.page.evaluate(BUILDS)).toHaveLength(2);
    await other.close();
    await kept.page.goto('');
    await expect.poll(() => kept.page.evaluate(BUILDS)).toHaveLength(1);
  });

  test('that is deployed by half leaves the former one working', async ({ kept }) => {
    const { page } = kept;
    await visitOnce(kept);
    await page.goto('about/');
    const before = await page.evaluate(BUILDS);
    const path = join(kept.folder, 'topics/index.html');
    const old = await readFile(path);
    const build = await deployNewBuild(kept.folder);
    await writeFile(path, old);
    expect(await update(kept, build)).toBe('failed');
    expect(await page.evaluate(BUILDS)).toEqual(before);
    await kept.stop();
    await page.goto('meetings/');
    expect(await page.title()).not.toContain(NEW_NAME);
    expect(await search(page, 'trade')).toContain('¶');
  });

  test('has a page that the former lacks: it comes whole from the server', async ({ kept }) => {
    const { page } = kept;
    await visitOnce(kept);
    await page.goto('about/');
    // What is not kept of the former can only be had from the server, with everything that belongs to it.
    await page.evaluate(async (path) => {
      for (const name of await caches.keys()) await (await caches.open(name)).delete(path);
    }, `${kept.base}search/index.html`);
    await deployNewBuild(kept.folder);
    await page.goto('search/?q=newriverton');
    expect(await page.title()).toContain(NEW_NAME);
    await page.locator('[data-search-go-to] a', { hasText: 'Newriverton' }).waitFor();
  });
});

test('a worker is registered for its own path only, and keeps nothing but files', async ({ kept }) => {
  await visitOnce(kept);
  const stored = await kept.page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const scopes = (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname);
    return { local: localStorage.length, session: sessionStorage.length, databases: databases.length, scopes };
  });
  expect(stored).toEqual({ local: 0, session: 0, databases: 0, scopes: [kept.base] });
  expect(await kept.context.cookies()).toEqual([]);
  const lists = (await readdir(join(kept.folder, 'offline'))).filter((name) => name.endsWith('.json'));
  expect(lists).toHaveLength(1);
});

test('the site can be installed', async ({ visit }) => {
  const page = await visit({ site: 'subPathSite' });
  await page.goto('');
  const session = await page.context().newCDPSession(page);
  const { url, errors } = await session.send('Page.getAppManifest');
  expect(new URL(url).pathname).toBe('/archive/manifest.webmanifest');
  expect(errors).toEqual([]);
  const manifest = (await (await page.request.get(url)).json()) as { icons: { src: string; sizes: string }[]; start_url: string }; // prettier-ignore
  expect(manifest.start_url).toBe('/archive/');
  for (const { src, sizes } of manifest.icons) {
    const width = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return image.naturalWidth;
    }, src);
    if (sizes !== 'any') expect(width).toBe(Number.parseInt(sizes, 10));
  }
});
