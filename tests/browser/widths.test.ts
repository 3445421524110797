import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { overflowing, withLargeText } from './page-faults.ts';
import { openPage, templates } from './templates.ts';
import { test } from './visit.ts';

const WIDTHS = [1440, 1280, 1024, 820, 640, 390, 320];

/** Numbers that have a text to themselves and are broken into two lines all the same. */
async function brokenNumbers(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const number = text.textContent?.trim() ?? '';
      if (!/^\d[\d.,]*$/u.test(number)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const tops = [...range.getClientRects()].filter(({ width }) => width > 1).map(({ top }) => Math.round(top));
      if (new Set(tops).size > 1) broken.push(`${number} of ${text.parentElement?.outerHTML.slice(0, 120) ?? ''}`);
    }
    return broken;
  });
}

describe.concurrent('nothing reaches over the edge', () => {
  test.for(Object.entries(templates))(
    'of %s, nor is a number broken, from 1440 to 320 px, and there with text of twice the size either',
    async ([, address], { look, expect }) => {
      const page = await look({ width: 1440 });
      await openPage(page, address);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        expect(await overflowing(page), `${String(width)} px`).toEqual([]);
        expect(await brokenNumbers(page), `${String(width)} px`).toEqual([]);
      }
      await withLargeText(page, async () => {
        expect(await overflowing(page)).toEqual([]);
      });
    },
  );
});
