import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { SearchPage } from './search-page.ts';
import { test } from './visit.ts';

/** Presses Tab until the focus is on what the selector names. */
async function tabTo(page: Page, selector: string, mostPresses = 40): Promise<void> {
  for (let presses = 0; presses < mostPresses; presses++) {
    await page.keyboard.press('Tab');
    if ((await page.locator(`:focus`).and(page.locator(selector)).count()) > 0) return;
  }
  throw new Error(`${String(mostPresses)} presses of Tab do not lead to ${selector}`);
}

describe('with the keyboard alone', () => {
  test('the first stop skips to the text', async ({ look }) => {
    const page = await look();
    await page.goto('meetings/2015-03-27-beijing/');
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await skip.getAttribute('href')).toBe('#text');
    await expect.poll(async () => ((await skip.boundingBox())?.y ?? -1) >= 0).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator('main :focus').count()).toBe(1);
  });

  test('a search leads to the paragraph', async ({ look }) => {
    const page = await look();
    await page.goto('');
    await tabTo(page, 'input[type=search]');
    await page.keyboard.type('nuclear energy');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=nuclear+energy');
    await new SearchPage(page).settled('ready');
    await tabTo(page, '[data-paragraph] a');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/meetings\/2015-03-27-beijing\/#p\d+$/u);
  });

  test('a search is opened, narrowed, ordered, followed and returned to', async ({ look }) => {
    const page = await look();
    const search = new SearchPage(page);
    await page.goto('search/');
    await search.settled('idle');
    await page.keyboard.press('/');
    await page.keyboard.type('cooperation');
    await search.settled('ready');
    await tabTo(page, 'select[name=sort]');
    await page.keyboard.press('End');
    await search.settled('ready');
    await page.waitForURL('**/search/?q=cooperation&sort=oldest');
    await tabTo(page, 'input[name=year][value="2022"]');
    await page.keyboard.press('Space');
    await page.waitForURL('**/search/?q=cooperation&year=2022&sort=oldest');
    await search.settled('ready');
    expect(await search.records.count()).toBe(1);

    await page.keyboard.press('/');
    expect(await search.isFocused()).toBe(true);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    await page.keyboard.press('ArrowDown');
    while (!(await focused()).includes('#p')) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/meetings\/2022-11-29-video\/#p\d+$/u);
    // The keys for it belong to the browser, not to the page.
    await page.goBack();
    await page.waitForURL('**/search/?q=cooperation&year=2022&sort=oldest');
    await search.settled('ready');
    expect(await search.box.inputValue()).toBe('cooperation');
    expect(await search.filter('year', '2022').isChecked()).toBe(true);
  });

  test('every stop on the way through a page shows where it is', async ({ look }) => {
    const page = await look();
    await page.goto('');
    const unmarked: string[] = [];
    for (let stop = 0; stop < 30; stop++) {
      await page.keyboard.press('Tab');
      const mark = await page.evaluate(() => {
        const focused = document.activeElement;
        if (focused === null || focused === document.body) return undefined;
        const marks = [focused, focused.closest('.box')].map((element) => {
          if (element === null) return false;
          const { outlineStyle, boxShadow } = getComputedStyle(element);
          return outlineStyle !== 'none' || boxShadow !== 'none';
        });
        return { stop: focused.outerHTML.slice(0, 120), isMarked: marks.includes(true) };
      });
      if (mark?.isMarked === false) unmarked.push(mark.stop);
    }
    expect(unmarked).toEqual([]);
  });

  test('what is focused in the matrix is not below its head', async ({ look }) => {
    const page = await look({ width: 1024, height: 500 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('topics/');
    await page.locator('.matrix tbody tr:last-child a').last().focus();
    const covered: string[] = [];
    for (let stop = 0; stop < 60; stop += 1) {
      await page.keyboard.press('Shift+Tab');
      covered.push(
        ...(await page.locator('.matrix td a:focus').evaluateAll((links) =>
          links
            .filter((link) => {
              const [{ left, top, width, height } = new DOMRect()] = link.getClientRects();
              return !link.contains(document.elementFromPoint(left + width / 2, top + height / 2));
            })
            .map((link) => link.outerHTML),
        )),
      );
    }
    expect(covered).toEqual([]);
  });
});
