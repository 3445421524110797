import { expect, inject } from 'vitest';
import { archive } from '../../src/components/archive.ts';
import { readBuiltSite } from '../site/built-site.ts';
import { openPage, templates } from './templates.ts';
import { test } from './visit.ts';

/** Pages open at the same time. */
const AT_ONCE = 4;

test('no page has an error in the console or asks another host', { timeout: 60_000 }, async ({ look }) => {
  const site = await readBuiltSite(inject('rootSite'));
  const waiting = [...site.pages.values()];
  expect(waiting.length).toBeGreaterThan(50);
  const visitAll = async () => {
    const page = await look();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      await page.goto(next.path, { waitUntil: 'load' });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, visitAll));
});

test('the title of a record looks like a link wherever it leads to the record', async ({ look }) => {
  const page = await look({ width: 1440 });
  const titles = archive.meetings.map(({ title }) => title);
  let seen = 0;
  for (const address of Object.values(templates)) {
    await openPage(page, address);
    const links = await page.locator('main a[href*="/meetings/"]:visible').evaluateAll(
      (all, named) =>
        all
          .filter(({ textContent }) => named.some((title) => textContent.includes(title)))
          .map((link) => {
            const { textDecorationLine, textDecorationColor } = getComputedStyle(link);
            const isDrawn =
              textDecorationLine.includes('underline') && !/transparent|, 0\)$/u.test(textDecorationColor);
            return { text: link.textContent.trim(), isDrawn };
          }),
      titles,
    );
    seen += links.length;
    expect(
      links.filter(({ isDrawn }) => !isDrawn).map(({ text }) => text),
      `/${address}`,
    ).toEqual([]);
  }
  expect(seen).toBeGreaterThan(20);
});

test('an address that does not exist answers with a page that leads on', async ({ look }) => {
  const page = await look({ expectedFault: /404/u });
  const response = await page.goto('meetings/1999-12-31-nowhere/deeper/');
  expect(response?.status()).toBe(404);
  await page.locator('main a[href="/topics/"]').click();
  await page.waitForURL('**/topics/');
  expect(await page.locator('h1').isVisible()).toBe(true);
});
