import { expect, inject } from 'vitest';
import { readBuiltSite } from '../site/built-site.ts';
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

test('an address that does not exist answers with a page that leads on', async ({ look }) => {
  const page = await look({ expectedFault: /404/u });
  const response = await page.goto('meetings/1999-12-31-nowhere/deeper/');
  expect(response?.status()).toBe(404);
  await page.locator('main a[href="/topics/"]').click();
  await page.waitForURL('**/topics/');
  expect(await page.locator('h1').isVisible()).toBe(true);
});
