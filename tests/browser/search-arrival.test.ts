import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { SearchPage, untilIdle } from './search-page.ts';
import { test } from './visit.ts';

const RECORD = 'meetings/2015-03-27-beijing/';

/** What the first result has marked, as it should be marked where it leads to: `p13: nuclear energy`. */
async function markedInFirst(search: SearchPage): Promise<string[]> {
  const first = search.results.locator('[data-paragraph]').first();
  const number = (await first.getAttribute('data-paragraph')) ?? '';
  return (await first.locator('mark').allTextContents()).map((text) => `p${number}: ${text}`);
}

/** The stretches of text that are marked, each with the paragraph it stands in. */
async function marked(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('searched') ?? [])].map((range) => {
      const row = range.startContainer.parentElement?.closest('record-paragraph');
      return range instanceof Range ? `${row?.id ?? ''}: ${range.toString()}` : '';
    }),
  );
}

/** The address as the browser’s own bar and history have it, with all that a page cannot see. */
async function addressBar(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { currentIndex, entries } = await session.send('Page.getNavigationHistory');
  return entries[currentIndex]?.url ?? '';
}

describe.concurrent('the paragraph that a search leads to', () => {
  test('has the words marked, and a clean address, from the search page', async ({ visit, expect }) => {
    const page = await visit();
    const search = new SearchPage(page);
    await page.goto('search/?q=nuclear+energy');
    await search.settled('ready');
    expect(await search.passages.first().getAttribute('href')).toBe(`/${RECORD}#p13`);
    const expected = await markedInFirst(search);
    expect(expected).toContain('p13: nuclear energy');
    await search.passages.first().click();
    await page.waitForURL(/#p13$/u);
    await expect.poll(() => marked(page)).toEqual(expected);
    expect(await addressBar(page)).toMatch(/\/meetings\/2015-03-27-beijing\/#p13$/u);
    expect(await page.locator(':target').getAttribute('id')).toBe('p13');
    await page.reload();
    await expect.poll(() => marked(page)).toEqual(expected);
  });

  test('has a name marked that was asked for in another script', async ({ visit, expect }) => {
    const page = await visit();
    const search = new SearchPage(page);
    await page.goto(`search/?${new URLSearchParams({ q: 'Масимов "nuclear power"' }).toString()}`);
    await search.settled('ready');
    await search.passages.first().click();
    await page.waitForURL(/#p18$/u);
    await expect
      .poll(async () => (await marked(page)).toSorted())
      .toEqual(expect.arrayContaining(['p18: Karim Massimov', 'p18: nuclear power']));
  });

  test('has the words marked from the panel of another page, which keeps its address', async ({ visit, expect }) => {
    const page = await visit();
    const search = new SearchPage(page);
    await page.goto('about/');
    const about = await addressBar(page);
    await search.box.pressSequentially('deflation');
    await search.settled('ready');
    const expected = await markedInFirst(search);
    expect(expected).toContain('p10: deflation');
    await search.passages.first().click();
    await page.waitForURL(/#p10$/u);
    await expect.poll(() => marked(page)).toEqual(expected);
    expect(await addressBar(page)).toMatch(/\/meetings\/2015-01-21-davos\/#p10$/u);
    await page.goBack();
    expect(await addressBar(page)).toBe(about);
  });

  test('has the words marked from the panel of the same page', async ({ visit, expect }) => {
    const page = await visit();
    const search = new SearchPage(page);
    await page.goto('meetings/2015-01-21-davos/');
    await search.box.pressSequentially('deflation');
    await search.settled('ready');
    const expected = await markedInFirst(search);
    expect(expected).toContain('p10: deflation');
    await search.passages.first().click();
    await page.waitForURL(/#p10$/u);
    await expect.poll(() => marked(page)).toEqual(expected);
  });

  test('has the words marked where the link leads to a wording', async ({ visit, expect }) => {
    const page = await visit();
    await page.goto(RECORD);
    const wording = await page.locator('#p13 [id^="p13-"]').first().getAttribute('id');
    await page.goto('search/?q=nuclear+energy');
    await page.evaluate(
      (address) => {
        location.href = address;
      },
      `/${RECORD}#${wording ?? ''}`,
    );
    await page.waitForURL(new RegExp(`#${wording ?? ''}$`, 'u'));
    await expect.poll(() => marked(page)).toContain('p13: nuclear energy');
  });

  test('is left as it is by any other way, and nothing is fetched for it', async ({ visit, expect }) => {
    const page = await visit();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('topics/nuclear-energy/');
    await page.locator(`main a[href$="${RECORD}#p13"]`).first().click();
    await page.waitForURL(/#p13$/u);
    await untilIdle(page);
    expect(await marked(page)).toEqual([]);
    expect(asked.filter((address) => /\/mark-searched|\/(?:names|pagefind)\//u.test(address))).toEqual([]);
  });

  test('is not changed by it, and can be read where a browser cannot mark', async ({ visit, expect }) => {
    const able = await visit();
    const unable = await visit();
    await unable.addInitScript(() => {
      Reflect.deleteProperty(CSS, 'highlights');
      Reflect.deleteProperty(window, 'navigation');
    });
    const markup: string[] = [];
    for (const page of [able, unable]) {
      await page.goto('search/?q=nuclear+energy');
      const search = new SearchPage(page);
      await search.settled('ready');
      await search.passages.first().click();
      await page.waitForURL(/#p13$/u);
      const isMarking = () =>
        performance.getEntriesByType('resource').some(({ name }) => name.includes('mark-searched'));
      await (page === able ? expect.poll(() => marked(page)).toContain('p13: nuclear energy') : page.waitForFunction(isMarking)); // prettier-ignore
      markup.push(await page.locator(':target').evaluate((row) => row.outerHTML));
    }
    expect(markup[0]).toBe(markup[1]);
  });
});
