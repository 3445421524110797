import { describe, expect } from 'vitest';
import { comparablePairs } from '../../src/archive/compare-records.ts';
import { archive } from '../../src/components/archive.ts';
import { countSheets, feetOf } from './page-faults.ts';
import { test } from './visit.ts';

describe('a printed record', () => {
  test('has its text and its source, and nothing that one would click', async ({ look }) => {
    const page = await look({ colorScheme: 'dark' });
    await page.goto('meetings/2015-03-27-beijing/');
    await page.emulateMedia({ media: 'print' });
    for (const text of ['h1', '#p1', '#p20', '#source']) {
      expect(await page.locator(text).isVisible(), text).toBe(true);
    }
    for (const control of await page.locator('nav, form, input, button').all()) {
      expect(await control.isVisible(), await control.evaluate((element) => element.outerHTML.slice(0, 80))).toBe(
        false,
      );
    }
  });

  test('says why a fact was inferred, which nobody can open on paper', async ({ look }) => {
    const page = await look();
    await page.goto('meetings/2015-12-14-beijing/');
    const words = async () => (await page.locator('#facts ~ details').last().innerText()).length;
    expect(await words()).toBeLessThan(60);
    await page.emulateMedia({ media: 'print' });
    expect(await words()).toBeGreaterThan(100);
  });

  test('is dark on white, also where the screen is dark', async ({ look }) => {
    const page = await look({ colorScheme: 'dark' });
    await page.goto('meetings/2015-03-27-beijing/');
    const lightnessOf = () =>
      page.locator('h1').evaluate((heading) => {
        const canvas = new OffscreenCanvas(1, 1).getContext('2d');
        if (canvas === null) return Number.NaN;
        canvas.fillStyle = getComputedStyle(heading).color;
        canvas.fillRect(0, 0, 1, 1);
        return Math.max(...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3));
      });
    expect(await lightnessOf()).toBeGreaterThan(150);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect.poll(lightnessOf).toBeLessThan(100);
  });

  test.for(archive.meetings)(
    'of $id is on at most three sheets, each with archive, address and number',
    async ({ id }, { look }) => {
      const page = await look();
      await page.goto(`meetings/${id}/`);
      await page.evaluate(() => document.fonts.ready);
      for (const format of ['A4', 'Letter']) expect(await countSheets(page, format), format).toBeLessThanOrEqual(3);
      const feet = await feetOf(page);
      expect(feet).toContain(archive.settings.name);
      expect(feet).toContain(`/meetings/${id}/`);
      expect(feet).toContain('counter(page)');
    },
  );
});

describe('a printed comparison', () => {
  test.for(comparablePairs(archive.meetings))(
    'of $earlier.id and $later.id is on one sheet, with every word that is on the screen',
    async ({ earlier, later }, { look }) => {
      const page = await look();
      await page.goto(`compare/${earlier.id}/${later.id}/`);
      for (const format of ['A4', 'Letter']) expect(await countSheets(page, format), format).toBe(1);
      const paragraphs = page.locator('.compared td p');
      const shown = await paragraphs.allInnerTexts();
      expect(shown.length).toBeGreaterThan(0);
      await page.emulateMedia({ media: 'print' });
      expect(await paragraphs.allInnerTexts()).toEqual(shown);
    },
  );
});
