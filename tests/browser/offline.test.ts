import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { NAMES } from '../corrected-content.ts';
import { readBuiltSite } from '../site/built-site.ts';
import { closeAll, deployNewBuild, keptPaths, NEW_NAME, test, update, visitFirst } from './kept-site.ts';

const RECORD = `meetings/${NAMES.now}/`;
const HEADING = 'Ada North meets Bo South';

const caching = (page: Page) => page.evaluate(() => caches.keys());
const headingOf = (page: Page) => page.locator('h1').innerText();

/** Searches on the page that is open, and gives the names of the records found. */
async function search(page: Page, query: string): Promise<string> {
  await page.goto(`search/?q=${encodeURIComponent(query)}`);
  await page.waitForSelector('[data-search-state=ready]', { state: 'attached' });
  return page.locator('[data-search-results]').innerText();
}

async function keepWhole(page: Page): Promise<void> {
  await page.goto('data/');
  await page.getByRole('button', { name: /^Save the whole archive .+ \([\d.]+ MB\)$/u }).click();
  await page.getByText('The whole archive is saved on this device.').waitFor({ timeout: 60_000 });
}

describe('after one visit', () => {
  test('the page reads without network, and little else was fetched', async ({ kept }) => {
    const { page, base } = kept;
    const asked: string[] = [];
    kept.context.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await visitFirst(kept, RECORD);
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    const own = [`${base}offline/`, `${base}search/`, `${base}${RECORD}`, ...loaded];
    expect((await keptPaths(page)).filter((path) => !own.includes(path))).toEqual([]);
    expect(asked.filter((path) => !own.includes(path))).toEqual([`${base}service-worker.js`]);
    await kept.stop();
    await page.reload();
    expect(await headingOf(page)).toBe(HEADING);
    const faces = () => page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length);
    await expect.poll(faces).toBeGreaterThan(0);
  });

  test('a page that was not read is said to be missing, and comes when the network is back', async ({ kept }) => {
    const { page } = kept;
    await visitFirst(kept, RECORD);
    await kept.stop();
    const response = await page.goto('topics/');
    expect([response?.status(), await headingOf(page)]).toEqual([503, 'Not available offline']);
    await kept.start();
    await page.goto('topics/');
    expect(await headingOf(page)).toBe('Topics');
    await kept.stop();
    await page.reload();
    expect(await headingOf(page)).toBe('Topics');
  });

  test('the search answers any question once it was used', async ({ keptArchive: kept }) => {
    await visitFirst(kept, 'about/');
    expect(await search(kept.page, 'trade')).toContain('¶');
    await kept.page.waitForLoadState('networkidle');
    await kept.stop();
    expect(await search(kept.page, 'nuclear energy')).toContain('¶');
  });

  test('what the browser dropped is fetched again', async ({ kept }) => {
    const { page } = kept;
    await visitFirst(kept, RECORD);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await page.goto('about/');
    expect(await headingOf(page)).toBe('About this archive');
    await kept.stop();
    await page.reload();
    expect(await headingOf(page)).toBe('About this archive');
    await expect(page.goto('topics/')).rejects.toThrow(/ERR_FAILED/u);
  });
});

test('a reader who asks for the whole archive has every page and the search without network', async ({
  keptArchive: kept,
}) => {
  const { page } = kept;
  await keepWhole(page);
  await kept.stop();
  const { pages } = await readBuiltSite(inject('rootSite'));
  expect(pages.size).toBeGreaterThan(50);
  // The page that servers send for what is not there has no address of its own.
  const own = [...pages.values()].filter(({ path }) => path !== '404.html');
  const built = own.map(({ path, html }) => [path, html.length] as const);
  const unlike = await page.evaluate(async (all) => {
    const found: string[] = [];
    for (const [path, length] of all) if ((await (await fetch(`/${path}`)).text()).length !== length) found.push(path);
    return found;
  }, built);
  expect(unlike).toEqual([]);
  expect(await search(page, 'nuclear energy')).toContain('¶');
  const download = await page.evaluate(async () => (await fetch('/data/archive.json')).ok);
  expect(download).toBe(true);
  await page.goto('about/');
  await page.getByText('The whole archive is saved on this device.').waitFor();
});

test('what could not be fetched is said, and not taken for the whole', async ({ kept }) => {
  const { page } = kept;
  await page.goto('data/');
  const button = page.getByRole('button', { name: /^Save the whole archive/u });
  await button.waitFor();
  await rm(join(kept.folder, 'topics/index.html'));
  await button.click();
  await page.getByText('Some files could not be fetched.').waitFor({ timeout: 60_000 });
  const paths = await keptPaths(page);
  expect(paths).not.toContain(`${kept.base}offline/files.json`);
  // What the host refuses does not keep the others back.
  const all = JSON.parse(await readFile(join(kept.folder, 'offline/files.json'), 'utf8')) as string[];
  const lost = all.filter((path) => !paths.includes(kept.base + path));
  expect(lost).toEqual(['topics/']);
});

test('a renamed address leads on with the paragraph, where the server leads on by itself too', async ({ kept }) => {
  const { page } = kept;
  // A server that leads on, of which the page in its place is never seen.
  await kept.context.route(`**/meetings/${NAMES.before}/`, (route) =>
    route.fulfill({ status: 301, headers: { location: `${kept.base}${RECORD}` } }),
  );
  await keepWhole(page);
  await kept.stop();
  await kept.context.unrouteAll();
  await page.goto(`meetings/${NAMES.before}/#p2`);
  await page.waitForURL(`**/${RECORD}#p2`);
  expect(await headingOf(page)).toBe(HEADING);
});

test('an address without its last slash leads to the page and the paragraph, as servers lead', async ({ kept }) => {
  const { page } = kept;
  await visitFirst(kept, RECORD);
  await kept.stop();
  await page.goto(`${RECORD.replace(/\/$/u, '')}#p2`);
  await page.waitForURL(`**/${RECORD}#p2`);
  expect(await headingOf(page)).toBe(HEADING);
});

test('a page that the browser never calls idle is kept all the same', async ({ kept }) => {
  // As Chromium does now and then on a busy machine: only a limit makes it call.
  await kept.context.addInitScript(() => {
    window.requestIdleCallback = (call, { timeout } = {}) =>
      timeout === undefined ? 0 : Number(setTimeout(call, timeout, { didTimeout: true, timeRemaining: () => 0 }));
  });
  await visitFirst(kept, RECORD);
});

describe('a new build', () => {
  test('is read at once, and takes its turn when every page of the former is closed', async ({ kept }) => {
    const { page } = kept;
    await visitFirst(kept, RECORD);
    await page.goto('about/');
    const [former] = await caching(page);
    const build = await deployNewBuild(kept);
    expect(await update(kept)).toBe('waiting');
    expect(await caching(page)).toContain(former);
    await page.goto('topics/');
    expect(await page.title()).toContain(NEW_NAME);
    const next = await closeAll(kept);
    await next.goto('');
    await expect.poll(() => caching(next)).toEqual([build]);
    // What was read of the former build is still there.
    await kept.stop();
    await next.goto('about/');
    expect(await headingOf(next)).toBe('About this archive');
    await next.goto(RECORD);
    expect(await headingOf(next)).toBe(HEADING);
  });

  test('is kept whole where the former was', async ({ kept }) => {
    await keepWhole(kept.page);
    const build = await deployNewBuild(kept);
    expect(await update(kept)).toBe('waiting');
    const page = await closeAll(kept);
    await page.goto('');
    await expect.poll(() => caching(page)).toEqual([build]);
    await kept.stop();
    await page.goto('topics/');
    expect(await page.title()).toContain(NEW_NAME);
    await page.goto('search/?q=newriverton');
    await page.locator('[data-search-go-to] a', { hasText: 'Newriverton' }).waitFor();
  });

  test('that is deployed by half is given up, and the former goes on', async ({ kept }) => {
    const { page } = kept;
    await visitFirst(kept, RECORD);
    const before = await caching(page);
    await deployNewBuild(kept);
    await rm(join(kept.folder, 'search/index.html'));
    expect(await update(kept)).toBe('given up');
    expect(await caching(page)).toEqual(before);
    await kept.stop();
    await page.reload();
    expect(await headingOf(page)).toBe(HEADING);
  });

  test('never answers a search together with the former', async ({ kept }) => {
    await visitFirst(kept, RECORD);
    await kept.page.goto('search/?q=riverton');
    await kept.page.locator('[data-search-go-to] a', { hasText: /^Riverton/u }).waitFor();
    await deployNewBuild(kept);
    await kept.page.goto('search/?q=newriverton');
    await kept.page.locator('[data-search-go-to] a', { hasText: 'Newriverton' }).waitFor();
    expect(await kept.page.title()).toContain(NEW_NAME);
  });

  test('leaves the caches of other sites of the host alone', async ({ kept }) => {
    const { page, base } = kept;
    await visitFirst(kept, RECORD);
    const others = ['/ build:1', `${base}other/ build:1`];
    await page.evaluate(async (names) => {
      for (const name of names) await caches.open(name);
    }, others);
    const build = await deployNewBuild(kept);
    await update(kept);
    const next = await closeAll(kept);
    await next.goto('');
    await expect.poll(async () => (await caching(next)).sort()).toEqual([...others, build].sort());
  });
});

test('a worker is registered for its own path only, and keeps nothing but files', async ({ kept }) => {
  await visitFirst(kept, RECORD);
  const stored = await kept.page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const scopes = (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname);
    return { local: localStorage.length, session: sessionStorage.length, databases: databases.length, scopes };
  });
  expect(stored).toEqual({ local: 0, session: 0, databases: 0, scopes: [kept.base] });
  expect(await kept.context.cookies()).toEqual([]);
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
