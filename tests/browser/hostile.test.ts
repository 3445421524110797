import { BUILD_MARK } from '../../src/publish/replace-folder.ts';
import { readFile, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { serveSite } from '../../src/cli/serve-site.ts';
import type { ServedSite } from '../../src/cli/serve-site.ts';
import { buildSite, makeSiteFolder } from '../build-site.ts';
import { READERS } from '../formats/whole-file.ts';
import { filesIn } from '../publish/folder-text.ts';
import { HOSTILE } from '../fuzz/hostile.ts';
import { readBuiltSite } from '../site/built-site.ts';
import type { BuiltPage, BuiltSite } from '../site/built-site.ts';
import { ACCEPTED, IN_A_RECORD, writeHostileContent } from './hostile-content.ts';
import { test } from './visit.ts';

let parent: string;
let folder: string;
let served: ServedSite;
let site: BuiltSite;
/** The archive of this repository. */
let own: BuiltSite;

beforeAll(async () => {
  parent = await makeSiteFolder();
  folder = join(parent, 'dist');
  await writeHostileContent(join(parent, 'content'));
  await buildSite('https://archive.example/', folder, join(parent, 'content'));
  served = await serveSite(folder, '/', 4800);
  site = await readBuiltSite({ folder, url: 'https://archive.example/' });
  own = await readBuiltSite(inject('rootSite'));
}, 180_000);
afterAll(async () => {
  await served.close();
  await rm(parent, { recursive: true, force: true });
});

/** Every element with its attributes that pages are made of. */
function markupOf(pages: Iterable<BuiltPage>): Set<string> {
  const kinds = new Set<string>();
  for (const { $ } of pages) {
    for (const element of $('*').toArray()) {
      const name = $(element).prop('tagName')?.toLowerCase() ?? '';
      kinds.add(name);
      for (const attribute of Object.keys($(element).attr() ?? {})) kinds.add(`${name} ${attribute.replace(/^data-astro-cid-.*/u, 'data-astro-cid')}`); // prettier-ignore
    }
  }
  return kinds;
}

/** Every hostile text that is code sets this. */
const HAS_RUN = () => '__ran' in window;

/** Scripts that run: what is data for programs does not. */
const scriptsOf = ({ $ }: BuiltPage) => $('script').toArray().filter((script) => $(script).attr('type') !== 'application/ld+json').map((script) => $(script).attr('src') ?? $(script).text()); // prettier-ignore

/** Of every kind of page a few: kinds are told by the folders and by how deep a page stands. */
function someOfEachKind(pages: readonly BuiltPage[], most: number): BuiltPage[] {
  const kinds = Map.groupBy(pages, (page) => {
    const [kind = '', ...rest] = page.path.split('/');
    return [kind, rest.length, page.path.includes('/by/')].join(' ');
  });
  return [...kinds.values()].flatMap((kind) => {
    const step = Math.ceil(kind.length / most);
    return kind.filter((_, index) => index % step === 0);
  });
}

describe('a site made of hostile texts', () => {
  test('has no element and no attribute that the archive’s own sites have not', async () => {
    expect(ACCEPTED.length).toBeGreaterThan(300);
    expect(site.pages.size).toBeGreaterThan(ACCEPTED.length);
    const usual = markupOf(own.pages.values());
    // Lists and tables look otherwise where there are many meetings, as in the large archive.
    const large = await readBuiltSite(inject('largeSite'));
    for (const kind of markupOf(someOfEachKind([...large.pages.values()], 12))) usual.add(kind);
    expect([...markupOf(site.pages.values())].filter((kind) => !usual.has(kind))).toEqual([]);
  });

  test('has the scripts of the archive’s own site, and links nowhere else', () => {
    const usual = new Set([...own.pages.values()].flatMap(scriptsOf));
    const scripts = new Set([...site.pages.values()].flatMap(scriptsOf));
    expect(scripts.size).toBeGreaterThan(2);
    expect([...scripts].filter((script) => !usual.has(script))).toEqual([]);
    const addresses = [...site.pages.values()].flatMap(
      ({ $, url }) =>
      $('[href]:not(link[rel=type][href^="https://schema.org/"]), [src], [action]').toArray().map((element) => new URL($(element).attr('href') ?? $(element).attr('src') ?? $(element).attr('action') ?? '', url)), // prettier-ignore
    );
    // Beside the licence, the addresses that the records give for their reports.
    const given = new Set([site.url.origin, 'https://creativecommons.org', 'https://reports.example']);
    const elsewhere = addresses.filter(({ origin }) => !given.has(origin));
    expect(elsewhere.map(({ href }) => href)).toEqual([]);
  });

  test('has metadata that is whole, and in which nothing can be taken for markup', () => {
    const blocks = [...site.pages.values()].flatMap(({ $ }) => $('script[type="application/ld+json"]').toArray().map((block) => $(block).text())); // prettier-ignore
    expect(blocks.length).toBeGreaterThan(20);
    for (const block of blocks) {
      expect(block).not.toMatch(/[<>]/u);
      expect(JSON.parse(block)).toHaveProperty('@context', 'https://schema.org');
    }
    // Whatever stands first in a record is its title, and comes back to the letter.
    const names = blocks.flatMap((block) => [...block.matchAll(/"@type":"Event","@id":"[^"]*","name":("(?:[^"\\]|\\.)*")/gu)].map((match) => JSON.parse(match[1] ?? '') as unknown)); // prettier-ignore
    const titles = ACCEPTED.filter((_, index) => index % IN_A_RECORD === 0);
    expect(titles.filter((title) => !names.includes(title))).toEqual([]);
  });

  test('says every text to the letter', () => {
    const flat = (text: string) => text.replace(/\s+/gu, ' ').trim();
    const headings = new Set([...site.pages.values()].map(({ $ }) => flat($('h1').text())));
    // HTML itself takes these for other characters.
    const kept = ACCEPTED.filter((text) => !/[\0\r\u{fffe}\u{ffff}\p{Cc}]/u.test(text));
    expect(kept.filter((text) => !headings.has(flat(text)))).toEqual([]);
  });

  test('gives other programs files that are whole', async () => {
    const broken: string[] = [];
    for (const name of (await filesIn(folder)).keys()) {
      if (name === BUILD_MARK) continue;
      const kind = extname(name) || basename(name);
      try {
        const read = READERS[kind];
        if (read === undefined) throw new Error(`no reader is known for ${kind}`);
        await read(await readFile(join(folder, name)));
      } catch (error) {
        broken.push(`${name}: ${String(error)}`);
      }
    }
    expect(broken).toEqual([]);
  });

  test('runs nothing, on any kind of page', async ({ look }) => {
    const page = await look({ home: served.address });
    page.on('dialog', (dialog) => { throw new Error(`a dialog says ${dialog.message()}`); }); // prettier-ignore
    const some = someOfEachKind([...site.pages.values()], 6);
    expect(some.length).toBeGreaterThan(40);
    for (const one of some) {
      await page.goto(new URL(one.path, served.address).href, { waitUntil: 'load' });
      expect(await page.evaluate(HAS_RUN), one.path).toBe(false);
    }
  });

  test(
    'searches for every text without running it, and shows no markup of it',
    { timeout: 180_000 },
    async ({ look }) => {
      const page = await look({ home: served.address });
      await page.goto(new URL('search/', served.address).href);
      const box = page.locator('input[type=search]').first();
      for (const text of HOSTILE.filter((_, index) => index % 12 === 0)) {
        await box.fill(text.replace(/[\r\n]/gu, ' '));
        await page.waitForSelector('[data-search-state]:not([data-search-state=loading])', { state: 'attached' });
      }
      const elements = await page.evaluate(() => [...new Set([...document.querySelectorAll('[data-search-results] *, [data-search-go-to] *')].map(({ localName }) => localName))]); // prettier-ignore
      const known = ['section', 'p', 'time', 'h2', 'a', 'ol', 'ul', 'li', 'span', 'mark', 'small', 'button'];
      expect(elements.filter((name) => !known.includes(name))).toEqual([]);
      expect(await page.evaluate(HAS_RUN)).toBe(false);
    },
  );

  test('takes every text in its address', { timeout: 180_000 }, async ({ look }) => {
    const page = await look({ home: served.address });
    const parameters = ['q', 'sort', 'topic', 'year', 'leader', 'side', 'place', 'format', 'literal', 'no-such'];
    for (const [index, text] of HOSTILE.filter((_, number) => number % 30 === 4).entries()) {
      const query = new URLSearchParams([['q', text], [parameters[index % parameters.length] ?? 'q', text]]); // prettier-ignore
      await page.goto(`${served.address}search/?${query.toString()}#${encodeURIComponent(text)}`);
      await page.waitForSelector('[data-search-state]:not([data-search-state=loading])', { state: 'attached' });
      expect(await page.evaluate(HAS_RUN), text).toBe(false);
    }
  });
});
