import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { load } from 'cheerio';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { exportSite } from '../../src/publish/export-site.ts';
import { filesIn } from '../publish/folder-text.ts';
import { test } from './visit.ts';

let parent: string;
let root: string;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'from a folder-'));
  for (const [site, zip] of [
    ['rootSite', 'root.zip'],
    ['rootSite', 'again.zip'],
    ['subPathSite', 'below.zip'],
  ] as const) {
    // prettier-ignore
    const { folder, url } = inject(site);
    exportSite(folder, new URL(url).pathname, join(parent, zip));
  }
  for (const [path, bytes] of Object.entries(unzipSync(await readFile(join(parent, 'root.zip'))))) {
    await mkdir(dirname(join(parent, path)), { recursive: true });
    await writeFile(join(parent, path), bytes);
  }
  root = join(parent, 'archive');
});
afterAll(() => rm(parent, { recursive: true, force: true }));

describe('the archive from a folder', () => {
  test('is the same bytes each time', async () => {
    expect(await readFile(join(parent, 'again.zip'))).toEqual(await readFile(join(parent, 'root.zip')));
  });

  test('holds nothing that only a server, a worker or the search engine reads', async () => {
    const parts = new Set([...(await filesIn(root)).keys()].map((path) => path.split('/')[0] ?? ''));
    expect([...parts].filter((part) => /^_(?!astro$)|^(?:offline|pagefind|names)$|worker/u.test(part))).toEqual([]);
  });

  test('has every link lead to a file, and to its place in it', async () => {
    const files = [...(await filesIn(root)).keys()].filter((path) => path.endsWith('.html'));
    expect(files.length).toBeGreaterThan(50);
    const broken: string[] = [];
    const ids = new Map<string, Set<string>>();
    const pages = await Promise.all(files.map(async (path) => [path, load(await readFile(join(root, path), 'utf8'))] as const)); // prettier-ignore
    for (const [path, $] of pages) ids.set(join(root, path), new Set($('[id]').toArray().map((element) => $(element).attr('id') ?? ''))); // prettier-ignore
    for (const [path, $] of pages) {
      for (const element of $('[href], [src], [action]').toArray()) {
        const address = $(element).attr('href') ?? $(element).attr('src') ?? $(element).attr('action') ?? '';
        if (/^(?:https?|mailto):/u.test(address)) continue;
        const [file = '', fragment] = address.replace(/\?[^#]*/u, '').split('#');
        const place = file === '' ? join(root, path) : join(root, dirname(path), decodeURIComponent(file));
        const isThere = existsSync(place) && (fragment === undefined || fragment === '' || ids.get(place)?.has(fragment) === true); // prettier-ignore
        if (!isThere) broken.push(`${path}: ${address}`);
      }
    }
    expect(broken).toEqual([]);
  });

  test('is drawn in its own type', async ({ browser }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(root, 'index.html')).href);
    await expect.poll(() => facesOf(page, 'h1')).toEqual([expect.stringContaining('Source Serif')]);
    await context.close();
  });

  test('leads by its timeline, its records and its index, without a fault', async ({ browser }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) faults.push(message.text()); }); // prettier-ignore
    page.on('request', (request) => { if (!request.url().startsWith('file:')) faults.push(request.url()); }); // prettier-ignore
    page.on('requestfailed', (request) => faults.push(`${request.url()} failed`));
    await page.goto(pathToFileURL(join(root, 'index.html')).href);
    await page.locator('.years a[href*="2015-12-14-beijing/index.html"]').first().click();
    await page.waitForURL('**/meetings/2015-12-14-beijing/index.html*');
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('#p3').isVisible()).toBe(true);
    await page.goto(pathToFileURL(join(root, 'a-z/index.html')).href);
    await page.locator('main a[href*="meetings/"][href*="#p"]').first().click();
    await page.waitForURL('**/meetings/*/index.html*');
    await page.goto(pathToFileURL(join(root, 'search/index.html')).href);
    expect(await page.locator('main').innerText()).toContain('opened from a folder');
    await page.locator('main [data-search-indexes] a[href="../a-z/index.html"]').first().click();
    await page.waitForURL('**/a-z/index.html');
    await context.close();
    expect(faults).toEqual([]);
  });

  test('below a path it is the same but for the address it was built for', async () => {
    const below = unzipSync(await readFile(join(parent, 'below.zip')));
    const page = Buffer.from(below['archive/about/index.html'] ?? []).toString('utf8');
    expect(page).toContain('href="../index.html"');
    expect(page).not.toMatch(/(?:href|src|action)="\//u);
  });
});

/** The names of the faces in which the browser has drawn an element. */
async function facesOf(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ familyName }) => familyName);
}
