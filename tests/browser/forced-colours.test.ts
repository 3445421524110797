import { PNG } from 'pngjs';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from './visit.ts';

/** For each place on a page, how many of its pixels differ from its first: nothing is drawn where there are none. */
async function drawn(page: Page, places: string): Promise<number[]> {
  const boxes = await page.locator(places).evaluateAll((all) =>
    all.map((one) => {
      const { left, top, right, bottom } = one.getBoundingClientRect();
      return { left: left + scrollX, top: top + scrollY, right: right + scrollX, bottom: bottom + scrollY };
    }),
  );
  const { data, width } = PNG.sync.read(await page.screenshot({ fullPage: true }));
  return boxes.map(({ left, top, right, bottom }) => {
    const first = data.readUInt32LE((Math.floor(top) * width + Math.floor(left)) * 4);
    let differing = 0;
    for (let y = Math.floor(top); y < bottom; y += 1) {
      for (let x = Math.floor(left); x < right; x += 1) {
        if (data.readUInt32LE((y * width + x) * 4) !== first) differing += 1;
      }
    }
    return differing;
  });
}

describe.each(['light', 'dark'] as const)('in the reader’s own colours, %s', (colorScheme) => {
  test('what a link leads to is told from the rest', async ({ look }) => {
    const page = await look({ colorScheme });
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

  test('marks that carry a meaning are drawn', async ({ look }) => {
    const page = await look({ colorScheme });
    await page.emulateMedia({ colorScheme, forcedColors: 'active' });
    await page.goto('');
    for (const marks of ['.marks .disc a', '.marks .ring a', '.lane ul']) {
      const all = await drawn(page, marks);
      expect(all.length, marks).toBeGreaterThan(1);
      for (const pixels of all) expect(pixels, marks).toBeGreaterThan(20);
    }
    await page.goto('topics/');
    // The two sides are told apart by their half of the cell and by the bar before their words.
    const [first, second] = await Promise.all(
      ['.first', '.second'].map((side) =>
        page.locator(`.matrix td ${side}`).evaluateAll((halves) =>
          halves.map((half) => {
            const { borderInlineStartStyle, borderInlineStartWidth, borderInlineStartColor } = getComputedStyle(half);
            const place = half.getBoundingClientRect().left - (half.parentElement?.getBoundingClientRect().left ?? 0);
            const width = half.parentElement?.clientWidth ?? 0;
            return `${borderInlineStartStyle} ${borderInlineStartWidth} ${borderInlineStartColor} ${place < width / 4 ? 'left' : 'right'}`;
          }),
        ),
      ),
    );
    expect([...new Set(first)]).toEqual([expect.stringMatching(/^solid 3px rgb\(.* left$/u)]);
    expect([...new Set(second)]).toEqual([expect.stringMatching(/^double 3px rgb\(.* right$/u)]);
    for (const pixels of await drawn(page, '.matrix td .first')) expect(pixels).toBeGreaterThan(20);
  });
});
