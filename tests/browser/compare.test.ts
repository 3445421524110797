import { describe } from 'vitest';
import { comparablePairs } from '../../src/archive/comparable-meetings.ts';
import { archive } from '../../src/site/archive.ts';
import { test } from './visit.ts';

const pairs = comparablePairs(archive.meetings).map(({ earlier, later }) => `${earlier.id}/${later.id}`);

describe.concurrent('a comparison', () => {
  test.for(pairs)('of %s is one printed page', async (pair, { visit, expect }) => {
    const page = await visit({ colorScheme: 'dark' });
    await page.goto(`compare/${pair}/`);
    await page.evaluate(() => document.fonts.ready);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const text = pdf.toString('latin1');
    expect(text.match(/\/Type\s*\/Page\b/gu)?.length).toBe(1);
    // A4 in points, as pages are measured.
    expect(text).toMatch(/\/MediaBox \[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/u);
  });

  test('is read as a table on a narrow screen too', async ({ visit, expect }) => {
    const page = await visit({ width: 390, javaScript: false });
    await page.goto('compare/2015-12-14-beijing/2024-11-04-shanghai/');
    const table = page.getByRole('table');
    expect(await table.getByRole('columnheader').allTextContents()).toEqual([
      'Topic',
      'Who speaks',
      '14 December 2015',
      '4 November 2024',
    ]);
    const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Agriculture' }) });
    expect(await row.getByRole('rowheader').allTextContents()).toEqual(['Agriculture', 'China']);
    expect(await row.getByRole('cell').count()).toBe(2);
    const [left, right] = await Promise.all([0, 1].map((nth) => row.getByRole('cell').nth(nth).boundingBox()));
    expect(left?.y).toBe(right?.y);
  });

  test('is changed for another by keyboard, without script', async ({ visit, expect }) => {
    const page = await visit({ javaScript: false });
    await page.goto('compare/2015-01-21-davos/2024-11-04-shanghai/');
    await page.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/compare/2015-03-27-beijing/2024-11-04-shanghai/');
    expect(await page.locator('h1').innerText()).toContain('27 March 2015');
  });
});
