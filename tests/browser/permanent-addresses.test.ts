import { load } from 'cheerio';
import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { CORRECTION, NAMES, WORDINGS, fragmentOf } from '../corrected-content.ts';
import { axeViolations, OF_COLOURS } from './axe-violations.ts';
import { test } from './visit.ts';

const BEFORE = `meetings/${NAMES.before}/`;
const NOW = `meetings/${NAMES.now}/`;

/** What a reader sees of a link to a wording: the words at its place, those that the style sheet adds included. */
async function toldAt(page: Page, fragment: string): Promise<string> {
  await page.goto(`${NOW}#${fragment}`);
  return page.locator(`[id="${fragment}"]`).evaluate((place) => {
    const { content, display } = getComputedStyle(place, '::before');
    const added = content.startsWith('"') && display !== 'none' ? content.slice(1, -1) : '';
    return `${added}${place instanceof HTMLElement ? place.innerText : ''}`.replace(/\s+/gu, ' ').trim();
  });
}

describe.concurrent('the old address of a renamed record', () => {
  test('leads to the new one with the paragraph of the link', async ({ look, expect }) => {
    const page = await look({ site: 'correctedSite' });
    for (const fragment of ['', '#p2', `#${fragmentOf('reworded')}`]) {
      await page.goto(`${BEFORE}${fragment}`);
      await page.waitForURL((url) => url.pathname.endsWith(NOW) && url.hash === fragment);
      expect(await page.locator('h1').innerText()).toBe('Ada North meets Bo South');
    }
  });
  test('leaves no trace in the history', async ({ look, expect }) => {
    const page = await look({ site: 'correctedSite' });
    await page.goto('about/');
    await page.goto(BEFORE);
    await page.waitForURL((url) => url.pathname.endsWith(NOW));
    await page.goBack();
    expect(page.url()).toMatch(/\/about\/$/);
  });
  test('without script leads there by a link and by itself', async ({ look, expect }) => {
    const page = await look({ site: 'correctedSite', javaScript: false });
    // Looked at as it is sent: opened, it leads on before a busy machine has looked.
    const sent = load(await (await page.request.get(BEFORE)).text());
    expect(sent('main a').attr('href')).toBe(`/small/${NOW}`);
    expect(sent('meta[http-equiv=refresh]').attr('content')).toBe(`1; url=/small/${NOW}`);
    expect(sent('meta[name=robots]').attr('content')).toBe('noindex');
    await page.goto(`${BEFORE}#p2`);
    await page.waitForURL((url) => url.pathname.endsWith(NOW));
    expect(await page.locator('#p2').isVisible()).toBe(true);
  });
});

describe.concurrent('a link to a wording', () => {
  const day = '2 January 2016';

  test('that still stands says so', async ({ look, expect }) => {
    const page = await look({ site: 'correctedSite' });
    expect(await toldAt(page, fragmentOf('rewording'))).toBe('Unchanged since it was cited.');
  });
  test('that was changed shows both wordings, when and why', async ({ look, expect }) => {
    const page = await look({ site: 'correctedSite' });
    expect(await toldAt(page, fragmentOf('reworded'))).toBe(
      `Changed since it was cited, on ${day}: ${CORRECTION.reason} As cited ${WORDINGS.reworded.text} Now`,
    );
    expect(await page.locator('#p1 .text').innerText()).toBe(WORDINGS.rewording.text);
  });
  test('that moved leads to where it stands and says so', async ({ look, expect }) => {
    const page = await look({ site: 'correctedSite', height: 300 });
    expect(await toldAt(page, fragmentOf('moved'))).toBe(
      `Cited as ¶ 3; unchanged, but moved here on ${day}: ${CORRECTION.reason}`,
    );
    const row = page.locator('#p2', { has: page.locator(`[id="${fragmentOf('moved')}"]`) });
    expect(await row.locator('.text').innerText()).toBe(WORDINGS.moved.text);
    const box = await row.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(300);
  });
  test('that was withdrawn leads to its correction', async ({ look, expect }) => {
    const page = await look({ site: 'correctedSite' });
    expect(await toldAt(page, fragmentOf('withdrawn'))).toBe(`¶ 2 withdrawn ${WORDINGS.withdrawn.text}`);
  });
  test('that nobody follows says nothing', async ({ look, expect }) => {
    const page = await look({ site: 'correctedSite' });
    await page.goto(NOW);
    expect(await page.locator('.since').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(
      0,
    );
    expect(await page.locator('main').innerText()).not.toContain('since it was cited');
  });
});

describe.concurrent('the record page', () => {
  test('lists its corrections with date, reason and what changed', async ({ look, expect }) => {
    const page = await look({ site: 'correctedSite', javaScript: false });
    await page.goto(NOW);
    const section = page.locator('section', { has: page.locator('#corrections') }).last();
    expect((await section.innerText()).replace(/\s+/gu, ' ')).toBe(
      [
        'Corrections',
        `2 January 2016: ${CORRECTION.reason}`,
        `¶ 1 reworded ${WORDINGS.reworded.text} ${WORDINGS.rewording.text}`,
        `¶ 2 withdrawn ${WORDINGS.withdrawn.text}`,
        '¶ 3 moved to ¶ 2',
        '¶ 4 moved to ¶ 3',
      ].join(' '),
    );
    expect(await section.locator('time').getAttribute('datetime')).toBe(CORRECTION.date);
    expect(await section.locator('del').allInnerTexts()).toEqual([WORDINGS.reworded.text, WORDINGS.withdrawn.text]);
    expect(await section.locator('ins').allInnerTexts()).toEqual([WORDINGS.rewording.text]);
  });
  test('has every fragment once', async ({ look, expect }) => {
    const page = await look({ site: 'correctedSite' });
    await page.goto(NOW);
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const name of ['kept', 'moved'] as const) expect(ids).toContain(fragmentOf(name));
  });
  test.for(['light', 'dark'] as const)('is clean to axe, %s', async (colorScheme, { look, expect }) => {
    const page = await look({ site: 'correctedSite', colorScheme });
    for (const fragment of [fragmentOf('reworded'), fragmentOf('withdrawn'), fragmentOf('rewording')]) {
      await page.goto(`${NOW}#${fragment}`);
      expect(await axeViolations(page, colorScheme === 'dark' ? OF_COLOURS : undefined)).toEqual([]);
    }
  });
});
