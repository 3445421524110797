import { existsSync, readdirSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'cheerio';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { writeSyntheticArchive } from '../../bench/generate.ts';
import { pageWeights } from '../../bench/page-weights.ts';
import { serveSite } from '../../src/cli/serve-site.ts';
import type { ServedSite } from '../../src/cli/serve-site.ts';
import { buildSite, makeSiteFolder } from '../build-site.ts';

/** From so many meetings on a build is divided among processes, and every list among pages. */
const MEETINGS = 300;
/** What a page of a large archive may weigh, compressed. */
const MOST_BYTES = 40_000;
const BASE = '/large/';
const FILES = ['md', 'json', 'bib', 'ris', 'csl.json', 'ics'];

let parent: string;
let site: string;
let ids: string[];
let served: ServedSite;
let browser: Browser;

beforeAll(async () => {
  parent = await makeSiteFolder();
  site = join(parent, 'dist');
  const content = join(parent, 'content');
  writeSyntheticArchive(content, { meetings: MEETINGS, seed: 3 });
  ids = readdirSync(join(content, 'meetings')).map((name) => name.replace('.md', ''));
  await buildSite(`https://example.org${BASE}`, site, content);
  served = await serveSite(site, BASE, 4800);
  browser = await chromium.connect(inject('browser'));
}, 300_000);
afterAll(async () => {
  await browser.close();
  await served.close();
  await rm(parent, { recursive: true, force: true });
});

/** The heaviest page of each kind, by its path. */
const heaviest = async () => (await pageWeights(site)).map((kind) => kind.heaviest);

describe('an archive of 300 meetings', () => {
  test('has a page and its files for each, and the picture of its year', () => {
    expect(ids).toHaveLength(MEETINGS);
    const missing = ids
      .flatMap((id) => [
        `meetings/${id}/index.html`,
        `pictures/${id.slice(0, 4)}.png`,
        ...FILES.map((ending) => `meetings/${id}.${ending}`),
      ]) // prettier-ignore
      .filter((path) => !existsSync(join(site, path)));
    expect(missing).toEqual([]);
  });

  test('has no page that is too heavy, of any kind', async () => {
    const kinds = await pageWeights(site);
    expect(kinds.length).toBeGreaterThan(15);
    expect(kinds.filter(({ weight }) => weight > MOST_BYTES).map(({ heaviest: path, weight }) => `${path}: ${String(weight)}`)).toEqual([]); // prettier-ignore
  });

  test('has every link of the heaviest page of each kind lead somewhere', async () => {
    const broken: string[] = [];
    for (const path of await heaviest()) {
      const $ = load(await readFile(join(site, path), 'utf8'));
      for (const element of $('a[href], link[href], img[src], script[src]').toArray()) {
        const address = $(element).attr('href') ?? $(element).attr('src') ?? '';
        const url = new URL(address, `https://example.org${BASE}${path.replace('index.html', '')}`);
        if (url.origin !== 'https://example.org') continue;
        const file = decodeURIComponent(url.pathname.slice(BASE.length)).replace(/(?<=^|\/)$/u, 'index.html');
        const target = join(site, file);
        if (!url.pathname.startsWith(BASE) || !existsSync(target)) broken.push(`/${path}: ${address}`);
        else if (url.hash !== '' && file.endsWith('.html')) {
          const id = decodeURIComponent(url.hash.slice(1));
          const has = load(await readFile(target, 'utf8'))(`[id="${id}"]`).length === 1;
          if (!has) broken.push(`/${path}: ${address}`);
        }
      }
    }
    expect(broken).toEqual([]);
  });

  test('leads to every record from the pages of the timeline', async () => {
    const pages = readdirSync(join(site, 'timeline'), { recursive: true, encoding: 'utf8' });
    const found = new Set<string>();
    for (const path of pages.filter((name) => name.endsWith('.html'))) {
      const html = await readFile(join(site, 'timeline', path), 'utf8');
      for (const [, id = ''] of html.matchAll(/href="\/large\/meetings\/([^/"#]+)\/"/gu)) found.add(id);
    }
    expect(ids.filter((id) => !found.has(id))).toEqual([]);
  });

  test('answers a search, and a filter of it', async () => {
    const page = await browser.newPage();
    await page.goto(`${served.address}search/?q=energy`);
    await page.waitForSelector('[data-search-state=ready]', { state: 'attached' });
    expect(await page.locator('[data-meeting]').count()).toBeGreaterThan(5);
    const [first] = await page.locator('[data-meeting]').evaluateAll((all) => all.map((one) => one.textContent)); // prettier-ignore
    expect(first?.toLowerCase()).toContain('energy');
    await page.close();
  });
});
