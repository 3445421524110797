import { describe } from 'vitest';
import { test } from './visit.ts';

describe.concurrent('a comparison', () => {
  test('is read as a table on a narrow screen too, each cell under the one before it and with its day', async ({
    look,
    expect,
  }) => {
    const page = await look({ width: 390, javaScript: false });
    await page.goto('compare/2015-12-14-beijing/2024-11-04-shanghai/');
    const table = page.getByRole('table').first();
    expect(await table.getByRole('columnheader').allTextContents()).toEqual([
      'Topic',
      'Who speaks',
      '14 December 2015',
      '4 November 2024',
    ]);
    const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Agriculture' }) });
    expect(await row.getByRole('rowheader').allTextContents()).toEqual(['Agriculture', 'China']);
    expect(await row.getByRole('cell').count()).toBe(2);
    const cells = [0, 1].map((nth) => row.getByRole('cell').nth(nth));
    const [earlier, later] = await Promise.all(cells.map((cell) => cell.boundingBox()));
    expect(later?.x).toBe(earlier?.x);
    expect(later?.y).toBeGreaterThanOrEqual((earlier?.y ?? NaN) + (earlier?.height ?? NaN));
    const drawn = await Promise.all(
      cells.map((cell) => cell.evaluate((td) => getComputedStyle(td, '::before').content)),
    );
    expect(drawn.join()).toMatch(/14 December 2015.*4 November 2024/u);
  });

  test('is chosen and changed for another by keyboard, without script', async ({ look, expect }) => {
    const page = await look({ javaScript: false });
    await page.goto('compare/2015-01-21-davos/2024-11-04-shanghai/');
    await page.locator('main a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/compare/');
    await page.locator('[id="2015-03-27-beijing"]').getByRole('link', { name: '4 November 2024' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/compare/2015-03-27-beijing/2024-11-04-shanghai/');
    expect(await page.locator('h1').innerText()).toContain('27 March 2015');
  });
});
