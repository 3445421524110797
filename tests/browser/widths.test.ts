import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { openPage, templates } from './templates.ts';
import { test } from './visit.ts';

const WIDTHS = [320, 390, 640, 820, 1024, 1280, 1440];
/** Of everything that reaches over, as much as leads to the cause. */
const SHOWN = 8;

/** What reaches over the right edge of the page, outside of anything that scrolls by itself; nothing when all fits. */
async function overflowing(page: Page): Promise<string[]> {
  return page.evaluate((shown) => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const scrolls = (element: Element) => /auto|scroll/u.test(getComputedStyle(element).overflowX);
    /** Whether it scrolls within the page, or is there only to be heard. */
    const isContained = (element: Element) => {
      for (let at = element.parentElement; at !== null && at !== document.body; at = at.parentElement) {
        if (scrolls(at) || at.getBoundingClientRect().width <= 1) return true;
      }
      return false;
    };
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      // In drawings, scrollWidth is no width of what is drawn.
      const reach =
        scrolls(element) || element instanceof SVGElement ? right : Math.max(right, left + element.scrollWidth);
      return reach > clientWidth + 1 && width > 1 && height > 1 && !isContained(element);
    });
    const page = scrollWidth > clientWidth ? [`the page is ${String(scrollWidth)} px wide`] : [];
    const innermost = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
    return [...page, ...innermost.slice(0, shown).map((element) => element.outerHTML.slice(0, 120))];
  }, SHOWN);
}

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
    'of %s, nor is a number broken, from 320 to 1440 px',
    async ([, address], { look, expect }) => {
      const page = await look();
      await openPage(page, address);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        expect(await overflowing(page), `${String(width)} px`).toEqual([]);
        expect(await brokenNumbers(page), `${String(width)} px`).toEqual([]);
      }
    },
  );

  test.for(Object.entries(templates))(
    'of %s, at 320 px with text of twice the size',
    async ([, address], { visit, expect }) => {
      const page = await visit({ width: 320 });
      await openPage(page, address);
      const size = () => page.locator('h1').evaluate((heading) => parseFloat(getComputedStyle(heading).fontSize));
      const before = await size();
      const session = await page.context().newCDPSession(page);
      await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
      // The heading follows the width of the page as well, so that it need not double.
      await expect.poll(size).toBeGreaterThan(before * 1.5);
      expect(await overflowing(page)).toEqual([]);
    },
  );
});
