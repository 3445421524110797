import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { axeViolations, OF_COLOURS } from './axe-violations.ts';
import { SearchPage, untilIdle } from './search-page.ts';
import { test } from './visit.ts';

const SCRIPT_BEFORE_INTENT = 3000;

/** Addresses of the search that a page asks for, from now on. */
function searchRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\/(?:pagefind|names)\//u.test(request.url())) asked.push(request.url());
  });
  return asked;
}

describe.concurrent('the search box of any page', () => {
  test('opens a panel with what to go to and the passages', async ({ look, expect }) => {
    const page = await look();
    await page.goto('people/li-keqiang/');
    const search = new SearchPage(page);
    await search.box.pressSequentially('Масимов');
    await search.settled('ready');
    expect(await search.panel.isVisible()).toBe(true);
    expect(await search.goTo.first().getAttribute('href')).toBe('/people/karim-massimov/');
    expect(await search.passages.count()).toBeGreaterThan(0);
    expect(await search.results.locator('small').first().textContent()).toMatch(/^spelled (?:Karim )?Massimov here$/u);
    expect(page.url()).toMatch(/\/people\/li-keqiang\/$/u);
  });

  test('asks for nothing before the reader wants to search, and then for everything', async ({ look, expect }) => {
    const page = await look();
    const asked = searchRequests(page);
    await page.goto('meetings/2015-12-14-beijing/');
    await untilIdle(page);
    expect(asked).toEqual([]);
    const search = new SearchPage(page);
    await search.box.focus();
    for (const file of [/\.wasm|\/wasm\./u, /names\/0\.json$/u]) {
      await expect.poll(() => asked.some((address) => file.test(address))).toBe(true);
    }
  });

  test('costs little script before that', async ({ visit, expect }) => {
    const page = await visit();
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    await page.goto('meetings/2015-12-14-beijing/');
    await untilIdle(page);
    const inline = await page
      .locator('script:not([src]):not([type="application/ld+json"])')
      .evaluateAll((all) => all.map((script) => script.textContent));
    const sizes = [...(await Promise.all(scripts)), ...inline.map((text) => Buffer.from(text))].map(
      (script) => brotliCompressSync(script).length,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(SCRIPT_BEFORE_INTENT);
  });

  test.for(['/', 'Control+k'])('is opened from anywhere by %s', async (key, { look, expect }) => {
    const page = await look();
    await page.goto('topics/energy/');
    await page.keyboard.press(key);
    const search = new SearchPage(page);
    expect(await search.isFocused()).toBe(true);
    expect(await search.box.inputValue()).toBe('');
    await page.keyboard.type('a/b');
    expect(await search.box.inputValue()).toBe('a/b');
  });

  test('is gone through with the arrows, followed with Enter, closed with Escape', async ({ look, expect }) => {
    const page = await look();
    await page.goto('about/');
    const search = new SearchPage(page);
    await page.keyboard.press('/');
    await page.keyboard.type('Davos');
    await search.settled('ready');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('/places/davos/');
    await page.keyboard.press('ArrowUp');
    expect(await search.isFocused()).toBe(true);

    await page.keyboard.press('Escape');
    expect(await search.panel.isVisible()).toBe(false);
    expect(await search.isFocused()).toBe(true);
    expect(await search.box.inputValue()).toBe('Davos');
    await page.keyboard.press('ArrowDown');
    await search.settled('ready');
    expect(await search.panel.isVisible()).toBe(true);

    const stops = await search.panel.locator('a').count();
    for (let stop = 0; stop <= stops; stop++) await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(await search.panel.locator('a').last().getAttribute('href'));
    await page.keyboard.press('Escape');
    expect(await search.isFocused()).toBe(true);

    await page.keyboard.press('ArrowDown');
    await search.settled('ready');
    await page.keyboard.press('ArrowDown');
    while (!((await focused()) ?? '').includes('#p')) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/meetings\/2015-01-21-davos\/#p1$/u);
  });

  test('gives way when a result leads to a paragraph of the same page', async ({ look, expect }) => {
    const page = await look();
    await page.goto('meetings/2015-01-21-davos/');
    const search = new SearchPage(page);
    await search.box.pressSequentially('deflation');
    await search.settled('ready');
    await search.passages.first().click();
    await page.waitForURL(/#p10$/u);
    expect(await search.panel.isVisible()).toBe(false);
  });

  test('closes when the focus goes elsewhere', async ({ look, expect }) => {
    const page = await look();
    await page.goto('about/');
    const search = new SearchPage(page);
    await search.box.pressSequentially('gas');
    await search.settled('ready');
    await page.locator('h1').click();
    await expect.poll(() => search.panel.isVisible()).toBe(false);
  });

  test('fits a phone, and a page with text of twice the size', async ({ visit, expect }) => {
    const page = await visit({ width: 390 });
    await page.goto('about/');
    const search = new SearchPage(page);
    const session = await page.context().newCDPSession(page);
    for (const standard of [16, 32]) {
      await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: 13 } });
      await search.box.fill('');
      await search.box.pressSequentially('gas supply');
      await search.settled('ready');
      const box = await search.panel.boundingBox();
      expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
  });

  test.for(['light', 'dark'] as const)('has no fault that axe finds, %s', async (colorScheme, { look, expect }) => {
    const page = await look({ colorScheme });
    const search = new SearchPage(page);
    const found: string[] = [];
    for (const address of ['about/', 'search/']) {
      await page.goto(address);
      await search.box.pressSequentially('capasity green');
      await search.settled('ready');
      found.push(...(await axeViolations(page, colorScheme === 'dark' ? OF_COLOURS : undefined)));
    }
    expect(found).toEqual([]);
  });
});
