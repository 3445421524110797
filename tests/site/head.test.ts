import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, inject, test } from 'vitest';
import { readContent } from '../../src/content/read-content.ts';
import { editionAndPath, readBuiltSite, readable } from './built-site.ts';
import type { BuiltPage } from './built-site.ts';

/** The pages whose text is no text, or that of an earlier page. */
function emptyOrRepeated(pages: readonly BuiltPage[], textOf: (page: BuiltPage) => string): string[] {
  const seen = new Map<string, string>();
  // A page that only leads on to another is no page of its own.
  const own = pages.filter(({ $ }) => $('meta[http-equiv=refresh]').length === 0);
  return own.flatMap((page) => {
    const text = readable(textOf(page));
    const earlier = seen.get(text);
    seen.set(text, page.path);
    if (text === '') return [`/${page.path}: empty`];
    return earlier === undefined ? [] : [`/${page.path} and /${earlier}: “${text}”`];
  });
}

describe.for(inject('archives'))('every page of $name', async (built) => {
  const pages = [...(await readBuiltSite(built)).pages.values()];

  // All that stand at an address that was given up are one page, whatever it leads to.
  const ownPages = pages.filter(({ $ }) => $('[data-moved-to]').length === 0);

  test('has a title of its own', () => {
    expect(emptyOrRepeated(ownPages, ({ $ }) => $('head > title').text())).toEqual([]);
  });

  test('has a description of its own', () => {
    expect(emptyOrRepeated(ownPages, ({ $ }) => $('head > meta[name=description]').attr('content') ?? '')).toEqual([]);
  });

  test('names its own permanent address, unless it is kept out of search engines', () => {
    const wrong = pages.filter(({ $, url }) => {
      const canonical = $('link[rel=canonical]');
      const isUnlisted = $('meta[name=robots]').attr('content') === 'noindex';
      return isUnlisted ? canonical.length > 0 : canonical.length !== 1 || canonical.attr('href') !== url.href;
    });
    expect(wrong.map(({ path, $ }) => `/${path}: ${$('link[rel=canonical]').attr('href') ?? 'none'}`)).toEqual([]);
  });

  test('is open to search engines, but for what stands in the place of a page', () => {
    const unlisted = pages.filter(({ $ }) => $('meta[name=robots]').length > 0 && $('[data-moved-to]').length === 0);
    expect(new Set(unlisted.map(({ path }) => editionAndPath(path)[1]))).toEqual(new Set(['404.html', 'offline/']));
  });

  test('links the mark of the archive as a drawing, and in dots of the size it says', async () => {
    const [page, ...others] = pages;
    const icons = ({ $ }: BuiltPage) =>
      $('link[rel=icon], link[rel=apple-touch-icon]')
        .toArray()
        .map((link) => ({ href: $(link).attr('href') ?? '', sizes: $(link).attr('sizes'), rel: $(link).attr('rel') }));
    if (page === undefined) throw new Error('no page');
    const linked = icons(page);
    expect(linked.map(({ rel, sizes }) => [rel, sizes])).toEqual([
      ['icon', '32x32'],
      ['icon', undefined],
      ['apple-touch-icon', undefined],
    ]);
    expect(others.filter((other) => JSON.stringify(icons(other)) !== JSON.stringify(linked))).toEqual([]);
    const [tab, drawing, touch] = await Promise.all(
      linked.map(({ href }) => readFile(join(built.folder, new URL(href, built.url).href.slice(built.url.length)))),
    );
    if (tab === undefined || drawing === undefined || touch === undefined) throw new Error('an icon is missing');
    expect(drawing.toString()).toMatch(/^<svg/u);
    expect(PNG.sync.read(tab).width).toBe(32);
    const large = PNG.sync.read(touch);
    expect(large.width).toBe(180);
    expect(large.data[3], 'the corner is not clear').toBe(255);
  });

  test('has the mark where programs ask for it without reading a page, and where a system cuts it', async () => {
    const inFile = (path: string) => readFile(join(built.folder, path));
    const icon = await inFile('favicon.ico');
    const [kind, count, length, at] = [icon.readUInt16LE(2), icon.readUInt16LE(4), icon.readUInt32LE(14), icon.readUInt32LE(18)]; // prettier-ignore
    expect([kind, count, at + length]).toEqual([1, 1, icon.length]);
    expect(PNG.sync.read(icon.subarray(at)).width).toBe(icon.readUInt8(6));
    const manifest = JSON.parse(String(await inFile('manifest.webmanifest'))) as {
      icons: { src: string; sizes: string; purpose?: string }[];
    };
    const cut = manifest.icons.filter(({ purpose }) => purpose === 'maskable');
    expect(cut).toHaveLength(1);
    for (const { src, sizes } of cut) {
      const { width, height, data } = PNG.sync.read(await inFile(new URL(src, built.url).href.slice(built.url.length)));
      expect([`${String(width)}x${String(height)}`, width >= 192]).toEqual([sizes, true]);
      // Paler or darker than the ground by more than what blends at the edge of a drawing.
      const isDrawn = (dot: number) => [0, 1, 2].some((part) => Math.abs((data[4 * dot + part] ?? 0) - (data[part] ?? 0)) > 24); // prettier-ignore
      const drawn = Array.from({ length: width * height }, (_, dot) => dot).filter(isDrawn);
      const fromCentre = drawn.map((dot) =>
        Math.hypot((dot % width) - width / 2, Math.floor(dot / width) - height / 2),
      );
      expect(data[3], 'no corner is clear').toBe(255);
      expect(drawn.length).toBeGreaterThan(1000);
      expect(Math.max(...fromCentre), 'nothing is cut off').toBeLessThan(0.4 * width);
    }
  });

  test('says how a link to it is shown, and when it changed, as the list of pages has it', async () => {
    const robots = await readFile(join(built.folder, 'robots.txt'), 'utf8');
    const indexes = [...robots.matchAll(/^Sitemap: (.+)$/gmu)].map(([, address = '']) => address);
    const inFile = (address: string) => readFile(join(built.folder, address.slice(built.url.length)), 'utf8');
    const listed = (await Promise.all(indexes.map(inFile))).join('');
    const files = [...listed.matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, address = '']) =>
      address.slice(built.url.length),
    );
    const maps = await Promise.all(files.map((file) => readFile(join(built.folder, file), 'utf8')));
    const days = new Map(
      [...maps.join('').matchAll(/<loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?/gu)].map(([, at = '', day]) => [
        at,
        day,
      ]),
    );
    const open = pages.filter(({ $ }) => $('meta[name=robots]').length === 0);
    for (const { $, url, path } of open) {
      const property = (name: string) => $(`meta[property="${name}"]`).attr('content');
      expect(property('og:url'), path).toBe(url.href);
      expect(property('og:site_name')).toBe($('link[rel=search]').attr('title'));
      expect(property('og:description')).toBe($('meta[name=description]').attr('content'));
      expect(property('og:title'), path).toBeTruthy();
      const things = $('script[type="application/ld+json"]').text();
      const changed = property('article:modified_time') ?? /"dateModified":"([^"]*)"/u.exec(things)?.[1];
      expect(changed, path).toBe(days.get(url.href));
      expect(await readFile(join(built.folder, (property('og:image') ?? '').slice(built.url.length)))).toBeDefined();
    }
    const { reports, entities } = await readContent(built.content);
    expect(open.length).toBeGreaterThan(reports.length + entities.length);
  });

  test('says its language', () => {
    const wrong = pages.filter(({ $, path }) => $('html').attr('lang') !== (editionAndPath(path)[0] ?? 'en'));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

test.skipIf(inject('otherSites').length === 0)('below a path, permanent addresses hold the path', async () => {
  const below = await readBuiltSite(inject('subPathSite'));
  const canonicals = [...below.pages.values()].map(({ $ }) => $('link[rel=canonical]').attr('href') ?? '');
  const wrong = canonicals.filter((address) => address !== '' && !address.startsWith('https://example.org/archive/'));
  expect(wrong).toEqual([]);
  expect(canonicals).toContain('https://example.org/archive/meetings/2015-03-27-beijing/');
});
