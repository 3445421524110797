import { PNG } from 'pngjs';
import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from './visit.ts';

/** How many of its pixels differ from the first: nothing is drawn where there are none. */
async function drawn(place: Locator): Promise<number> {
  await place.scrollIntoViewIfNeeded();
  const { data, width, height } = PNG.sync.read(await place.screenshot());
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height);
  return pixels.filter((pixel) => pixel !== pixels[0]).length;
}

describe.each(['light', 'dark'] as const)('in the reader’s own colours, %s', (colorScheme) => {
  test('what a link leads to is told from the rest', async ({ visit }) => {
    const page = await visit({ colorScheme });
    await page.emulateMedia({ colorScheme, forcedColors: 'active' });
    for (const [address, target] of [
      ['meetings/2015-12-14-beijing/#p7', '#p7 .text'],
      ['meetings/#known-2018-11-22-beijing', '.meetings > :target'],
    ] as const) {
      await page.goto(address);
      const place = page.locator(target);
      const [style, outline, ground] = await place.evaluate((element) => {
        const { outlineStyle, outlineColor } = getComputedStyle(element);
        return [outlineStyle, outlineColor, getComputedStyle(document.documentElement).backgroundColor];
      });
      expect(style, address).toBe('solid');
      expect(outline, address).not.toBe(ground);
      expect(outline, address).not.toMatch(/^rgba.*, 0\)$/u);
    }
  });

  test('marks that carry a meaning are drawn', async ({ visit }) => {
    const page = await visit({ colorScheme });
    await page.emulateMedia({ colorScheme, forcedColors: 'active' });
    await page.goto('');
    for (const marks of ['.marks .disc a', '.marks .ring a', '.lane ul']) {
      const all = await page.locator(marks).all();
      expect(all.length, marks).toBeGreaterThan(1);
      for (const mark of all) expect(await drawn(mark), marks).toBeGreaterThan(20);
    }
    await page.goto('topics/');
    const voices = await page.locator('.voiced').all();
    expect(voices.length).toBeGreaterThan(20);
    for (const voice of voices.slice(0, 4)) {
      const words = await voice.innerText();
      expect(words, 'a word stands beside every mark').toMatch(/\w/u);
      expect(await drawn(voice), words).toBeGreaterThan(20);
    }
  });
});
