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
    for (const half of await page
      .locator('.matrix td .first')
      .all()
      .then((halves) => halves.slice(0, 4))) {
      expect(await drawn(half)).toBeGreaterThan(20);
    }
  });
});
