import { describe, expect } from 'vitest';
import { test } from './visit.ts';

describe('from the timeline to a paragraph', () => {
  test('a meeting on the timeline leads to its record, and a paragraph’s number to its address', async ({ look }) => {
    const page = await look();
    await page.goto('');
    await page.locator('.years a[href$="/meetings/2015-12-14-beijing/"]').click();
    await page.waitForURL('**/meetings/2015-12-14-beijing/');
    await page.locator('#p14 a[href="#p14"]').click();
    await page.waitForURL('**/meetings/2015-12-14-beijing/#p14');
    expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('p14');
  });

  test('the address of a paragraph opens the record at it, and stays', async ({ look }) => {
    const page = await look({ height: 500 });
    await page.goto('meetings/2015-12-14-beijing/#p18');
    const paragraph = page.locator('#p18');
    await expect.poll(() => isInView(paragraph)).toBe(true);
    expect(new URL(page.url()).hash).toBe('#p18');
  });

  test('an event that a report refers to leads to the paragraph that speaks of it', async ({ look }) => {
    const page = await look();
    await page.goto('meetings/');
    await page.locator('#world-internet-conference-2 a').first().click();
    await page.waitForURL('**/meetings/2015-12-14-beijing/#p5');
    await expect.poll(() => page.locator('#p5').textContent()).toContain('World Internet Conference');
  });
});

interface Boxed {
  boundingBox(): Promise<{ y: number; height: number } | null>;
  page(): { viewportSize(): { height: number } | null };
}

async function isInView(element: Boxed): Promise<boolean> {
  const box = await element.boundingBox();
  const height = element.page().viewportSize()?.height ?? 0;
  return box !== null && box.y >= 0 && box.y + box.height <= height;
}
