import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { serveSite } from '../../src/cli/serve-site.ts';
import type { ServedSite } from '../../src/cli/serve-site.ts';
import { buildSite } from '../build-site.ts';
import { filesIn } from '../publish/folder-text.ts';
import { HOSTILE } from '../fuzz/hostile.ts';
import { readBuiltSite } from '../site/built-site.ts';
import type { BuiltSite } from '../site/built-site.ts';
import { ACCEPTED, writeHostileContent } from './hostile-content.ts';
import { test } from './visit.ts';

let parent: string;
let folder: string;
let served: ServedSite;
let site: BuiltSite;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'hostile-'));
  folder = join(parent, 'dist');
  await writeHostileContent(join(parent, 'content'));
  await buildSite('https://archive.example/', folder, join(parent, 'content'));
  served = await serveSite(folder, '/', 4800);
  site = await readBuiltSite({ folder, url: 'https://archive.example/', address: served.address });
}, 180_000);
afterAll(async () => {
  await served.close();
  await rm(parent, { recursive: true, force: true });
});

/** Every element with its attributes that the pages of a site are made of. */
function markupOf({ pages }: BuiltSite): Set<string> {
  const kinds = new Set<string>();
  for (const { $ } of pages.values()) {
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

describe('a site made of hostile texts', () => {
  test('has no element and no attribute that the archive’s own site has not', async () => {
    expect(ACCEPTED.length).toBeGreaterThan(300);
    expect(site.pages.size).toBeGreaterThan(ACCEPTED.length);
    const usual = markupOf(await readBuiltSite(inject('rootSite')));
    expect([...markupOf(site)].filter((kind) => !usual.has(kind))).toEqual([]);
  });

  test('has the scripts of the archive’s own site, and links nowhere else', async () => {
    const sources = ({ pages }: BuiltSite) =>
      new Set([...pages.values()].flatMap(({ $ }) => $('script').toArray().map((script) => $(script).attr('src') ?? $(script).text()))); // prettier-ignore
    const usual = sources(await readBuiltSite(inject('rootSite')));
    expect([...sources(site)].filter((source) => !usual.has(source))).toEqual([]);
    const addresses = [...site.pages.values()].flatMap(
      ({ $, url }) =>
      $('[href], [src], [action]').toArray().map((element) => new URL($(element).attr('href') ?? $(element).attr('src') ?? $(element).attr('action') ?? '', url)), // prettier-ignore
    );
    const elsewhere = addresses.filter(({ origin }) => origin !== site.url.origin && origin !== 'https://creativecommons.org'); // prettier-ignore
    expect(elsewhere.map(({ href }) => href)).toEqual([]);
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
      const read = PARSERS[extname(name)];
      if (read === undefined) continue;
      try {
        read(await readFile(join(folder, name), 'utf8'));
      } catch (error) {
        broken.push(`${name}: ${String(error)}`);
      }
    }
    expect(broken).toEqual([]);
  });

  test('runs nothing, on any kind of page', { timeout: 180_000 }, async ({ visit }) => {
    const page = await visit({ home: served.address });
    page.on('dialog', (dialog) => { throw new Error(`a dialog says ${dialog.message()}`); }); // prettier-ignore
    const paths = [...site.pages.values()].map(({ path }) => path);
    const some = paths.filter((path, index) => !path.startsWith('topics/t') || index % 24 === 0);
    expect(some.length).toBeGreaterThan(40);
    for (const path of some) {
      await page.goto(new URL(path, served.address).href, { waitUntil: 'load' });
      expect(await page.evaluate(HAS_RUN), path).toBe(false);
    }
  });

  test(
    'searches for every text without running it, and shows no markup of it',
    { timeout: 180_000 },
    async ({ visit }) => {
      const page = await visit({ home: served.address });
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

  test('takes every text in its address', { timeout: 180_000 }, async ({ visit }) => {
    const page = await visit({ home: served.address });
    const parameters = ['q', 'sort', 'topic', 'year', 'leader', 'side', 'place', 'format', 'literal', 'no-such'];
    for (const [index, text] of HOSTILE.filter((_, number) => number % 18 === 4).entries()) {
      const query = new URLSearchParams([['q', text], [parameters[index % parameters.length] ?? 'q', text]]); // prettier-ignore
      await page.goto(`${served.address}search/?${query.toString()}#${encodeURIComponent(text)}`);
      await page.waitForSelector('[data-search-state]:not([data-search-state=loading])', { state: 'attached' });
      expect(await page.evaluate(HAS_RUN), text).toBe(false);
    }
  });
});

/** How each kind of file is read back; one that is not whole throws. A new format gets a line here. */
const PARSERS: Readonly<Record<string, (text: string) => void>> = {
  '.json': (text) => { JSON.parse(text); }, // prettier-ignore
  '.webmanifest': (text) => { JSON.parse(text); }, // prettier-ignore
  '.jsonld': (text) => { JSON.parse(text); }, // prettier-ignore
  '.xml': (text) => { new SaxesParser({ xmlns: true }).write(text).close(); }, // prettier-ignore
  '.ics': (text) => { ICAL.parse(text); }, // prettier-ignore
  '.csv': (text) => {
    const { data, errors } = Papa.parse<string[]>(text.trimEnd(), { header: false });
    if (errors.length > 0) throw new Error(errors[0]?.message);
    if (new Set(data.map(({ length }) => length)).size > 1) throw new Error('rows of different lengths');
    const formula = data.flat().find((cell) => /^[=+@\t\r]|^-(?!\d)/u.test(cell));
    if (formula !== undefined) throw new Error(`a formula: ${formula}`);
  },
};
