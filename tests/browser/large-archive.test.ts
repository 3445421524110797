import { describe } from 'vitest';
import { LARGE_DAYS } from '../large-content.ts';
import { axeViolations } from './axe-violations.ts';
import { test } from './visit.ts';

const site = 'largeSite';
const PAGES = ['', 'meetings/', 'timeline/1995/', 'timeline/1995/2/', 'timeline/2018/'];

describe.concurrent('a large archive', () => {
  test('leads from years to meetings without script', async ({ look, expect }) => {
    const page = await look({ site, javaScript: false });
    await page.goto('');
    const years = page.locator('.years');
    expect(await years.innerText()).toMatch(/1995\s+79 records/u);
    await years.getByRole('link', { name: '1995' }).click();
    await page.waitForURL('**/timeline/1995/');
    await page.locator('a[rel=next]').click();
    await page.waitForURL('**/timeline/1995/2/');
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toContain('May');
    await page
      .locator('.disc', { hasText: /^3 May 1995/u })
      .getByRole('link')
      .click();
    await page.waitForURL('**/meetings/1995-05-03-riverton/');
  });

  test('has every meeting on the pages of its years, once and in order', async ({ look, expect }) => {
    const page = await look({ site });
    const found: string[] = [];
    await page.goto('timeline/1995/');
    for (;;) {
      const days = await page
        .locator('.meetings > .disc time')
        .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
      expect(days.length).toBeLessThanOrEqual(60);
      found.push(...days);
      const next = page.locator('a[rel=next]');
      if ((await next.count()) === 0) break;
      await next.click();
      await page.waitForLoadState();
    }
    expect(found).toEqual(LARGE_DAYS);
  });

  test('leads from a year to the search in its meetings alone', async ({ look, expect }) => {
    const page = await look({ site });
    const year = '1995';
    await page.goto(`timeline/${year}/`);
    await page.getByRole('link', { name: 'Search these records' }).click();
    await page.waitForURL(`**/search/?year=${year}`);
    await page.waitForSelector('[data-search-state=ready]', { state: 'attached' });
    expect(await page.locator(`input[name=year][value="${year}"]`).isChecked()).toBe(true);
    const days = page.locator('[data-search-results] time');
    expect(await days.count()).toBeGreaterThan(0);
    for (const day of await days.all()) expect(await day.getAttribute('datetime')).toContain(year);
  });

  test('lists the latest meetings and leads to all others', async ({ look, expect }) => {
    const page = await look({ site });
    await page.goto('meetings/');
    const listed = page.locator('.meetings > .disc');
    expect(await listed.count()).toBe(60);
    expect(await listed.last().locator('time').getAttribute('datetime')).toBe(LARGE_DAYS.at(-1));
    await page.locator('.years').getByRole('link', { name: '1995' }).click();
    await page.waitForURL('**/timeline/1995/');
  });

  test('shows an event of which all speak with some of its passages', async ({ look, expect }) => {
    const page = await look({ site });
    await page.goto('timeline/2014/');
    const links = page.locator('#river-forum-2014 a');
    expect(await links.count()).toBe(13);
    expect(await links.last().innerText()).toBe('and 68 more');
    expect(await links.last().getAttribute('href')).toBe('/large/search/?q=River+Forum');
  });

  test.for(PAGES)('is clean to axe and within its width on “%s”', async (address, { look, expect }) => {
    const page = await look({ site });
    await page.goto(address);
    for (const [width, colorScheme] of [
      [320, 'light'],
      [1280, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await axeViolations(page)).toEqual([]);
    }
  });
});
