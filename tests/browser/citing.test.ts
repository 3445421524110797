import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { wordingHash } from '../../src/archive/ledger.ts';
import { archive } from '../../src/components/archive.ts';
import { present } from '../unit/written-content.ts';
import { test } from './visit.ts';

const RECORD = 'meetings/2022-11-29-video/';
const ADDRESS = 'https://archive.example/meetings/2022-11-29-video/';
const paragraph = present(archive.meeting('2022-11-29-video')?.paragraphs[2]);

/** Opens the record on a known day, with leave to copy. */
async function open(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.clock.setFixedTime(new Date(2027, 0, 5, 12));
  await page.goto(RECORD);
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const said = (page: Page) => page.locator('[role=status]').last();

describe('citing', () => {
  test('a citation is copied with the day on which it was read', async ({ visit, expect }) => {
    const page = await visit();
    await open(page);
    expect(await page.locator('#cite [data-citation]:visible').count()).toBe(1);
    await page.getByRole('button', { name: 'Copy as Chicago' }).click();
    await expect.poll(() => copied(page)).toContain(`2026. Accessed January 5, 2027. ${ADDRESS}. Retold from`);
    await page.getByRole('radio', { name: 'GOST R 7.0.5' }).check();
    await page.getByRole('button', { name: 'Copy as GOST R 7.0.5' }).click();
    await expect.poll(() => copied(page)).toContain(`URL: ${ADDRESS} (дата обращения: 05.01.2027). Retold from`);
    await expect.poll(() => said(page).textContent()).toContain('Copied');
  });

  test('a paragraph is copied by keyboard, with its link and the citation in the style used last', async ({
    visit,
    expect,
  }) => {
    const page = await visit();
    await open(page);
    await page.getByRole('radio', { name: 'APA' }).check();
    await page.getByRole('button', { name: 'Copy as APA' }).click();
    await expect.poll(() => copied(page)).toContain('Retrieved January 5, 2027');
    // The style that was copied last is that of every record read after it.
    await page.goto(RECORD);
    await expect.poll(() => page.getByRole('radio', { name: 'APA' }).isChecked()).toBe(true);
    const number = page.getByRole('link', { name: 'Link to paragraph 3', exact: true });
    await number.focus();
    await page.keyboard.press('Enter');
    const menu = page.getByRole('group', { name: 'Copy from paragraph 3' });
    await expect.poll(() => menu.locator('button:focus').textContent()).toBe('Copy link');
    expect(new URL(page.url()).hash).toBe('#p3');
    await page.keyboard.press('Enter');
    // The address in the bar, with the wording that it leads to.
    const wording = new URL(`#p3-${wordingHash(paragraph)}`, page.url()).href;
    await expect.poll(() => copied(page)).toBe(wording);
    await expect.poll(() => said(page).textContent()).toBe(`Copied: ${wording}`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => copied(page)).toContain('Retrieved January 5, 2027');
    const text = await copied(page);
    // The archive's own words are not put in quotation marks; the record, the paragraph and whose report are named.
    expect(
      text.startsWith(
        `${paragraph.text} (Across the Table, record of 29 November 2022, ¶ 3; paraphrase of a report by `,
      ),
    ).toBe(true);
    expect(text.endsWith(`\n\n${wording}\n`)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('group', { name: 'Copy from paragraph 3' }).count()).toBe(0);
    expect(await number.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('where the browser refuses to copy, the citation is selected', async ({ visit, expect }) => {
    const page = await visit();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto(RECORD);
    await page.getByRole('radio', { name: 'MLA' }).check();
    await page.getByRole('button', { name: 'Copy as MLA' }).click();
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toContain(ADDRESS);
    await expect.poll(() => said(page).textContent()).toContain('selected');
  });

  test.for(['Copy as Chicago', '¶ 3'])(
    'where a new deployment has taken the script away, “%s” says so, and loads the page anew at the next click',
    async (name, { visit, expect }) => {
      const page = await visit({ expectedFault: /404|ERR_FAILED|Failed to (?:load|fetch)/u });
      await page.route('**/_astro/copying*', (route) => route.fulfill({ status: 404 }));
      await open(page);
      const control = name.startsWith('¶') ? page.locator('#p3 .number') : page.getByRole('button', { name });
      await control.click();
      await expect.poll(() => page.getByRole('alert').textContent()).toContain('could not be loaded');
      await page.unroute('**/_astro/copying*');
      await Promise.all([page.waitForEvent('load'), control.click()]);
      expect(await page.getByRole('alert').count()).toBe(0);
      await control.click();
      if (name.startsWith('¶')) await page.getByRole('button', { name: 'Copy link' }).click();
      await expect.poll(() => said(page).textContent()).toContain('Copied');
    },
  );

  test('without script every style can be chosen, and the number of a paragraph is its link', async ({
    visit,
    expect,
  }) => {
    const page = await visit({ javaScript: false });
    await page.goto(RECORD);
    const shown = page.locator('#cite [data-citation]:visible');
    expect(await shown.allInnerTexts()).toEqual([expect.stringContaining(`November 22, 2026. ${ADDRESS}.`)]);
    await page.getByRole('radio', { name: 'APA' }).check();
    expect(await shown.allInnerTexts()).toEqual([expect.stringContaining('(2026, November 22)')]);
    expect(await page.locator('#cite button:visible').count()).toBe(0);
    await page.getByRole('link', { name: 'Link to paragraph 3', exact: true }).click();
    expect(new URL(page.url()).hash).toBe('#p3');
  });
});
