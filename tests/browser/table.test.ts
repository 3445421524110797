import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { tableOf } from '../../src/archive/table.ts';
import { archive } from '../../src/site/archive.ts';
import { test } from './visit.ts';

const records = archive.meetings.map((meeting) => ({
  id: meeting.id,
  meeting,
  table: tableOf(meeting, archive.settings.sides),
}));

/** Where the first line of each paragraph of the table is, and the box around the paragraph. */
const placesIn = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.table .row')].map((row) => {
      const text = row.querySelector('.text');
      const range = document.createRange();
      if (text) range.selectNodeContents(text);
      const { left, right, top, bottom } = row.getBoundingClientRect();
      const line = range.getClientRects()[0];
      return { number: Number(row.id.slice(1)), left, right, top, bottom, line: line?.bottom ?? Number.NaN };
    }),
  );

describe.for(records)('the table of $id', ({ id, meeting, table }) => {
  const pairs = table.rows.flatMap(({ first, second }) => (first && second ? [[first.number, second.number]] : []));

  test.for([1024, 1280, 1440])(
    'has partners level and nothing in the place of another, %i px wide',
    async (width, { visit, expect }) => {
      const page = await visit({ width });
      await page.goto(`meetings/${id}/`);
      await page.evaluate(() => document.fonts.ready);
      const places = await placesIn(page);
      const at = new Map(places.map((place) => [place.number, place]));
      for (const [first = 0, second = 0] of pairs) {
        const [one, other] = [at.get(first), at.get(second)];
        expect(
          Math.abs((one?.line ?? NaN) - (other?.line ?? NaN)),
          `¶ ${String(first)} and ¶ ${String(second)}`,
        ).toBeLessThanOrEqual(0.5);
      }
      // Each side in its own column, at the left edge of the page's grid or right of the strip.
      const middle = width / 2;
      for (const { number, left, right } of places) {
        const isFirst = meeting.paragraphs[number - 1]?.voice === archive.settings.sides[0]?.id;
        expect(isFirst ? right < middle : left > middle, `¶ ${String(number)}`).toBe(true);
      }
      const overlapping = places.flatMap((one, index) =>
        places
          .slice(index + 1)
          .filter(
            (other) =>
              one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
          )
          .map((other) => `${String(one.number)} and ${String(other.number)}`),
      );
      expect(overlapping).toEqual([]);
    },
  );

  test('is read in the order of the paragraphs, each in exactly one row', async ({ visit, expect }) => {
    const page = await visit({ width: 1440 });
    await page.goto(`meetings/${id}/`);
    const rows = await page.locator('.table .row').evaluateAll((elements) =>
      elements.map((element) => ({
        number: Number(element.id.slice(1)),
        row: getComputedStyle(element).gridRowStart,
      })),
    );
    const numbers = rows.map(({ number }) => number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    const expected = new Map(
      table.rows.flatMap(({ first, second }, row) =>
        [first, second].flatMap((paragraph) => (paragraph ? [[paragraph.number, String(row + 2)] as const] : [])),
      ),
    );
    expect(new Map(rows.map(({ number, row }) => [number, row]))).toEqual(
      new Map([...expected].sort(([a], [b]) => a - b)),
    );
  });

  test('is at most a little taller than one column', async ({ visit, expect }) => {
    const page = await visit({ width: 1120 });
    await page.goto(`meetings/${id}/`);
    await page.evaluate(() => document.fonts.ready);
    const facing = (await page.locator('.table').boundingBox())?.height ?? Number.NaN;
    const single = await page.locator('.table').evaluate((element) => {
      const narrow = new CSSStyleSheet();
      narrow.replaceSync(
        '.table{display:block!important;max-inline-size:34rem}.table>section{display:block!important}.table .strip{display:none!important}',
      );
      document.adoptedStyleSheets.push(narrow);
      return element.getBoundingClientRect().height;
    });
    expect(facing).toBeLessThanOrEqual(single * 1.15);
  });

  test('has every partner one link away where the two are not side by side, both ways', async ({ visit, expect }) => {
    const page = await visit({ width: 390, javaScript: false });
    await page.goto(`meetings/${id}/`);
    for (const [first = 0, second = 0] of pairs) {
      for (const [from, to] of [
        [first, second],
        [second, first],
      ]) {
        const link = page.locator(`#p${String(from)} a.across`);
        expect(await link.getAttribute('href')).toBe(`#p${String(to)}`);
        expect(await link.isVisible()).toBe(true);
      }
    }
  });

  test('has every topic of both sides level in a row, or referred to from both', ({ expect }) => {
    for (const topic of table.both) {
      const isLevel = table.rows.some(
        ({ first, second, topics }) =>
          first &&
          second &&
          topics.some((one) => one.id === topic.id && one.also.length === 0) &&
          topic.first.includes(first.number) &&
          topic.second.includes(second.number),
      );
      const also = new Set(
        table.rows.flatMap(({ topics }) => topics.filter((one) => one.id === topic.id).flatMap((one) => one.also)),
      );
      expect(isLevel || [...topic.first, ...topic.second].every((number) => also.has(number)), topic.id).toBe(true);
    }
  });
});

/** Counted as readers see them: words of what is shown. */
const countWords = (text: string) => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

describe.for(records)('the page of $id on a phone', ({ id }) => {
  test('is mostly what was said: the record, its summary and other accounts', async ({ visit, expect }) => {
    const page = await visit({ width: 390 });
    await page.goto(`meetings/${id}/`);
    const all = countWords(await page.locator('main').innerText());
    const of = async (selector: string) =>
      (await page.locator(`main ${selector}`).allInnerTexts()).reduce((sum, text) => sum + countWords(text), 0);
    const record = await of('[data-text]');
    const evidence = await of('[data-evidence]');
    expect(record / all).toBeGreaterThanOrEqual(0.45);
    expect((record + evidence) / all).toBeGreaterThanOrEqual(0.65);
  });

  test('links at most one in fifteen words of the record, and none to the two who met', async ({ visit, expect }) => {
    const page = await visit({ width: 390 });
    await page.goto(`meetings/${id}/`);
    const words = (await page.locator('[data-text]').allInnerTexts()).reduce((sum, text) => sum + countWords(text), 0);
    expect(await page.locator('[data-text] a').count()).toBeLessThanOrEqual(words / 15);
    for (const { id: leader } of archive.meeting(id)?.leaders ?? []) {
      expect(await page.locator(`[data-text] a[href$="/people/${leader}/"]`).count()).toBe(0);
    }
  });

  test('leads to the report within the first screen, and to a first statement within a screen and a half', async ({
    visit,
    expect,
  }) => {
    const page = await visit({ width: 390 });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`meetings/${id}/`);
    await page.evaluate(() => document.fonts.ready);
    const report = await page.locator('a.outward').first().boundingBox();
    expect((report?.y ?? Number.NaN) + (report?.height ?? 0)).toBeLessThanOrEqual(844);
    const statement = await page.locator('.table .row .text').first().boundingBox();
    expect(statement?.y).toBeLessThanOrEqual(1266);
  });
});
