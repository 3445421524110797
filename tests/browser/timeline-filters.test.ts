import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { archive } from '../../src/site/archive.ts';
import { test } from './visit.ts';

/** Meetings that a reader can see and follow. */
async function shown(page: Page): Promise<string[]> {
  return page
    .locator('.timeline .meeting')
    .evaluateAll((all) =>
      all
        .filter((meeting) => meeting.querySelector('a')?.checkVisibility({ visibilityProperty: true }))
        .map(({ id }) => id),
    );
}

/** The words beside the filters, those that styles add included. */
async function count(page: Page): Promise<string> {
  return page.locator('.chart .count').evaluate((element) => {
    const [first, counted] = ['::before', '::after'].map((pseudo) => getComputedStyle(element, pseudo).content);
    return `${element.textContent}${[first, counted].filter((content) => content !== 'none').join('')}`;
  });
}

async function choose(page: Page, filter: string, value: string): Promise<void> {
  await page.locator(`[data-timeline-filters] select[name=${filter}]`).selectOption(value);
}

const idsOf = (keep: (meeting: (typeof archive.meetings)[number]) => boolean) =>
  archive.meetings.filter(keep).map(({ id }) => id);
const all = idsOf(() => true);
const withLiKeqiang = idsOf(({ leaders }) => leaders.some(({ id }) => id === 'li-keqiang'));
const nuclear = idsOf(({ topics }) => topics.some(({ id }) => id === 'nuclear-energy'));
const inBeijingInPerson = idsOf(({ place, format }) => place?.id === 'beijing' && format === 'in-person');
const inBeijing = idsOf(({ place }) => place?.id === 'beijing');

describe.concurrent('the filters of the timeline', () => {
  test.for([1280, 390] as const)('filter without script at %d px', async (width, { visit, expect }) => {
    const page = await visit({ javaScript: false, width });
    await page.goto('');
    expect(await shown(page)).toEqual(all);
    await choose(page, 'leader', 'li-keqiang');
    expect(await shown(page)).toEqual(withLiKeqiang);
    expect(await count(page)).toContain('counter(shown)');
    await choose(page, 'topic', 'nuclear-energy');
    expect(await shown(page)).toEqual(nuclear.filter((id) => withLiKeqiang.includes(id)));
    await page.locator('[data-timeline-filters] a').click();
    await expect.poll(() => shown(page)).toEqual(all);
    expect(await count(page)).toBe('');
  });

  test('hide what they filter out from assistive technology', async ({ visit, expect }) => {
    const page = await visit();
    await page.goto('');
    await choose(page, 'format', 'video');
    const links = page.locator('.timeline').getByRole('link', { name: /^Meeting \d of 5/u });
    expect(await links.count()).toBe(1);
    expect(await links.textContent()).toContain('29 November 2022');
  });

  test('hide events of which no meeting is left', async ({ visit, expect }) => {
    const page = await visit();
    await page.goto('');
    await choose(page, 'leader', 'li-qiang');
    const events = page.locator('.timeline .event .flag');
    const visible = await events.evaluateAll((flags) =>
      flags.filter((flag) => flag.checkVisibility({ visibilityProperty: true })).map((flag) => flag.closest('li')?.id),
    );
    expect(visible).toEqual(['ciie-7', 'year-of-chinese-tourism-2025']);
  });

  test('announce how many are left', async ({ visit, expect }) => {
    const page = await visit();
    await page.goto('');
    expect(await page.locator('.chart .count').getAttribute('role')).toBe('status');
    await choose(page, 'place', 'beijing');
    expect(await count(page)).toBe(`${String(inBeijing.length)} of 5 meetings shown`);
    await choose(page, 'format', 'in-person');
    expect(await count(page)).toBe(`${String(inBeijingInPerson.length)} of 5 meetings shown`);
    await choose(page, 'leader', 'li-qiang');
    expect(await count(page)).toBe('0 of 5 meetings shown');
    await choose(page, 'leader', '');
    await choose(page, 'place', '');
    await choose(page, 'format', '');
    expect(await count(page)).toBe('');
  });

  test('keep their state in the address, back and forward', async ({ visit, expect }) => {
    const page = await visit();
    await page.goto('');
    await choose(page, 'leader', 'li-keqiang');
    await choose(page, 'topic', 'nuclear-energy');
    expect(new URL(page.url()).search).toBe('?leader=li-keqiang&topic=nuclear-energy');
    const both = await shown(page);

    await page.locator(`.timeline .meeting a[href*="${both[0] ?? ''}"]`).click();
    await page.waitForURL(/\/meetings\//u);
    await page.goBack();
    await expect.poll(() => shown(page)).toEqual(both);
    await page.goBack();
    expect(new URL(page.url()).search).toBe('?leader=li-keqiang');
    await expect.poll(() => shown(page)).toEqual(withLiKeqiang);
    await page.goBack();
    await expect.poll(() => shown(page)).toEqual(all);
    await page.goForward();
    await page.goForward();
    await expect.poll(() => shown(page)).toEqual(both);
    await page.locator('[data-timeline-filters] a').click();
    expect(new URL(page.url()).search).toBe('');
    expect(await shown(page)).toEqual(all);
  });

  test('are set by a link, which leaves out what it does not know', async ({ visit, expect }) => {
    const page = await visit();
    await page.goto('?place=beijing&topic=alchemy&utm=x#2015-03-27-beijing');
    expect(await shown(page)).toEqual(inBeijing);
    expect(await count(page)).toBe(`${String(inBeijing.length)} of 5 meetings shown`);
    await choose(page, 'place', '');
    expect(page.url()).toMatch(/\/\?utm=x#2015-03-27-beijing$/u);
  });
});
