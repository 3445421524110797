import { describe, expect } from 'vitest';
import { test } from './visit.ts';

/** How the page that is open came: `navigational-prefetch` when it was there before it was asked for. */
const DELIVERY = () => {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation !== undefined && 'deliveryType' in navigation ? navigation.deliveryType : undefined;
};

describe('the page behind a link', () => {
  test('is fetched by the browser itself when the reader is about to follow the link', async ({ visit }) => {
    const page = await visit();
    await page.goto('about/');
    const link = page.locator('header a', { hasText: 'People' });
    const ahead = page.context().waitForEvent('request', (request) => request.url().endsWith('/people/'));
    await link.hover();
    expect((await (await ahead).allHeaders())['sec-purpose']).toContain('prefetch');
    await link.click();
    await page.waitForURL('**/people/');
    expect(await page.evaluate(DELIVERY)).toBe('navigational-prefetch');
  });

  test('is not fetched where the link leads to a file', async ({ visit }) => {
    const page = await visit();
    const asked: string[] = [];
    page.context().on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('meetings/2015-12-14-beijing/');
    // To press the button is enough, and the browser acts on it at once; it is let go elsewhere, so that nothing opens.
    for (const link of [page.locator('#cite a[href$=".json"]').first(), page.locator('nav a[href="/people/"]')]) {
      await link.hover();
      await page.mouse.down();
      await page.mouse.move(0, 0);
      await page.mouse.up();
    }
    await expect.poll(() => asked).toContain('/people/');
    expect(asked.filter((path) => path.startsWith('/meetings/') && path.endsWith('.json'))).toEqual([]);
  });
});
