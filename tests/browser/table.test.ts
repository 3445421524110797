import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import type { ExpectStatic } from 'vitest';
import { tableOf } from '../../src/archive/table.ts';
import { archive } from '../../src/components/archive.ts';
import { test } from './visit.ts';

const records = archive.meetings.map((meeting) => ({
  id: meeting.id,
  meeting,
  table: tableOf(meeting, archive.settings.sides),
}));

/** Where the baseline of the first line of each paragraph of the table is, and the box around the paragraph. */
const placesIn = (page: Page) =>
  page.evaluate(() => {
    const rows = [...document.querySelectorAll('.table .row')];
    // A box without height is on the baseline, whatever the face of the words.
    const marks = rows.map((row) => {
      const mark = document.createElement('span');
      mark.style.display = 'inline-block';
      row.querySelector('.text')?.prepend(mark);
      return mark;
    });
    const places = rows.map((row, index) => {
      const { left, right, top, bottom } = row.getBoundingClientRect();
      const line = marks[index]?.getBoundingClientRect().bottom ?? Number.NaN;
      return { number: Number(row.id.slice(1)), left, right, top, bottom, line };
    });
    for (const mark of marks) mark.remove();
    return places;
  });

/** Where a printed page has the fragments that its links lead to: by the named places of the document. */
function placesOnPaper(pdf: string): ReadonlyMap<string, { sheet: string; y: number }> {
  const places = [...pdf.matchAll(/\/(p\d+)\s*\[(\d+) 0 R\s*\/XYZ\s+[\d.]+\s+([\d.]+)/gu)];
  return new Map(places.map(([, name = '', sheet = '', y]) => [name, { sheet, y: Number(y) }]));
}

describe.for(records)('the table of $id', ({ id, meeting, table }) => {
  const pairs = table.rows.flatMap(({ first, second }) => (first && second ? [[first.number, second.number]] : []));

  const expectLevel = (places: Awaited<ReturnType<typeof placesIn>>, expect: ExpectStatic) => {
    const at = new Map(places.map((place) => [place.number, place]));
    for (const [first = 0, second = 0] of pairs) {
      const [one, other] = [at.get(first), at.get(second)];
      expect(
        Math.abs((one?.line ?? NaN) - (other?.line ?? NaN)),
        `¶ ${String(first)} and ¶ ${String(second)}`,
      ).toBeLessThanOrEqual(0.5);
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
  };

  test.for([
    { widths: [1024, 1280, 1440], zoom: 1 },
    { widths: [1024], zoom: 0.8 },
    { widths: [1440], zoom: 1.25 },
    { widths: [1920], zoom: 1.5 },
  ])(
    'has partners level and nothing in the place of another, $widths px wide, zoom $zoom',
    async ({ widths, zoom }, { look, expect }) => {
      const page = await look({ zoom });
      await page.goto(`meetings/${id}/`);
      await page.evaluate(() => document.fonts.ready);
      for (const width of widths.map((shown) => Math.round(shown / zoom))) {
        await page.setViewportSize({ width, height: 900 });
        const places = await placesIn(page);
        expectLevel(places, expect);
        // Each side in its own column, at the left edge of the page's grid or right of the strip.
        for (const { number, left, right } of places) {
          const isFirst = meeting.paragraphs[number - 1]?.voice === archive.settings.sides[0]?.id;
          expect(isFirst ? right < width / 2 : left > width / 2, `¶ ${String(number)}`).toBe(true);
        }
      }
    },
  );

  test('has partners level with text of twice the size, and where a side reads from right to left or in Chinese', async ({
    visit,
    expect,
  }) => {
    const page = await visit({ width: 2200 });
    await page.goto(`meetings/${id}/`);
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await expect
      .poll(() => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize)))
      .toBeGreaterThan(30);
    expectLevel(await placesIn(page), expect);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
    for (const [lang, dir, words] of [
      ['ar', 'rtl', 'إن الجانب الكازاخستاني يرحب بالمؤسسات الصينية '],
      ['zh', 'ltr', '哈方欢迎中国企业赴哈投资兴业，愿同中方加强合作。'],
    ] as const) {
      await page.locator('.table > .second').evaluate(
        (side, with_) => {
          side.setAttribute('lang', with_.lang);
          side.setAttribute('dir', with_.dir);
          for (const text of side.querySelectorAll('.text')) text.textContent = with_.words.repeat(4);
        },
        { lang, dir, words },
      );
      expectLevel(await placesIn(page), expect);
      const [first, second] = await Promise.all(
        ['.first .row', '.second .row'].map((row) => page.locator(`.table > ${row}`).first().boundingBox()),
      );
      if (first && second) expect(first.x).toBeLessThan(second.x);
    }
  });

  test('has partners on the same sheet at the same height, on A4 and on Letter', async ({ look, expect }) => {
    const page = await look();
    await page.goto(`meetings/${id}/`);
    await page.evaluate(() => document.fonts.ready);
    for (const format of ['A4', 'Letter']) {
      const places = placesOnPaper((await page.pdf({ format })).toString('latin1'));
      for (const [first = 0, second = 0] of pairs) {
        const [one, other] = [places.get(`p${String(first)}`), places.get(`p${String(second)}`)];
        expect(one?.sheet, `¶ ${String(first)} and ¶ ${String(second)} on ${format}`).toBeDefined();
        expect(one?.sheet, `¶ ${String(first)} and ¶ ${String(second)} on ${format}`).toBe(other?.sheet);
        expect(Math.abs((one?.y ?? NaN) - (other?.y ?? NaN))).toBeLessThanOrEqual(0.5);
      }
    }
  });

  test('is read in the order of the paragraphs, each in exactly one row', async ({ look, expect }) => {
    const page = await look({ width: 1440 });
    await page.goto(`meetings/${id}/`);
    // By where each is drawn: the heads of the sides are in the first row.
    const rows = await page.locator('.table').evaluate((table) => {
      let end = table.getBoundingClientRect().top;
      const ends = getComputedStyle(table)
        .gridTemplateRows.split(' ')
        .map((height) => (end += parseFloat(height)));
      return [...table.querySelectorAll('.row')].map((element) => {
        const [at, below] = [element.getBoundingClientRect().top, element.getBoundingClientRect().bottom];
        const [row, last] = [at, below - 1].map((place) => ends.findIndex((one) => place < one));
        return { number: Number(element.id.slice(1)), row: row === last ? row : Number.NaN };
      });
    });
    const numbers = rows.map(({ number }) => number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    const expected = new Map(
      table.rows.flatMap(({ first, second }, row) =>
        [first, second].flatMap((paragraph) => (paragraph ? [[paragraph.number, row + 1] as const] : [])),
      ),
    );
    expect(new Map(rows.map(({ number, row }) => [number, row]))).toEqual(
      new Map([...expected].sort(([a], [b]) => a - b)),
    );
  });

  test('is at most a little taller than one column', async ({ look, expect }) => {
    const page = await look({ width: 1120 });
    // Twice: on a busy machine a face comes too late for the first time, and the page stays in another.
    for (let time = 0; time < 2; time += 1) {
      await page.goto(`meetings/${id}/`);
      await page.evaluate(() => document.fonts.ready);
    }
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

  test('has every partner one link away where the two are not side by side, both ways', async ({ look, expect }) => {
    const page = await look({ width: 390, javaScript: false });
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
  test('is mostly what was said: the record, its summary and other accounts', async ({ look, expect }) => {
    const page = await look({ width: 390 });
    await page.goto(`meetings/${id}/`);
    const all = countWords(await page.locator('main').innerText());
    const of = async (selector: string) =>
      (await page.locator(`main ${selector}`).allInnerTexts()).reduce((sum, text) => sum + countWords(text), 0);
    const record = await of('[data-text]');
    const evidence = await of('[data-evidence]');
    expect(record / all).toBeGreaterThanOrEqual(0.45);
    expect((record + evidence) / all).toBeGreaterThanOrEqual(0.65);
  });

  test('links at most one in fifteen words of the record, and none to the two who met', async ({ look, expect }) => {
    const page = await look({ width: 390 });
    await page.goto(`meetings/${id}/`);
    const words = (await page.locator('[data-text]').allInnerTexts()).reduce((sum, text) => sum + countWords(text), 0);
    expect(await page.locator('[data-text] a').count()).toBeLessThanOrEqual(words / 15);
    for (const { id: leader } of archive.meeting(id)?.leaders ?? []) {
      expect(await page.locator(`[data-text] a[href$="/people/${leader}/"]`).count()).toBe(0);
    }
  });

  test('leads to the report within the first screen, and to a first statement within a screen and a half', async ({
    look,
    expect,
  }) => {
    const page = await look({ width: 390 });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`meetings/${id}/`);
    await page.evaluate(() => document.fonts.ready);
    const report = await page.locator('main a[href^=http]').first().boundingBox();
    expect((report?.y ?? Number.NaN) + (report?.height ?? 0)).toBeLessThanOrEqual(844);
    const statement = await page.locator('.table .row .text').first().boundingBox();
    expect(statement?.y).toBeLessThanOrEqual(1266);
  });

  test('has what accounts tell differently as a table, with a subject for every row', async ({ look, expect }) => {
    const page = await look({ width: 390, javaScript: false });
    await page.goto(`meetings/${id}/`);
    const { differently = [], disputed = [] } = archive.meeting(id)?.comparison ?? {};
    const rows = page.locator('#accounts').getByRole('row');
    expect(await rows.count()).toBe(differently.length + disputed.length);
    for (const [index, { subject, tells }] of [...differently, ...disputed].entries()) {
      expect(await rows.nth(index).getByRole('rowheader').allInnerTexts()).toEqual([subject]);
      expect(await rows.nth(index).getByRole('cell').count()).toBe(tells.length);
    }
  });
});

test('passages on a topic have the first side left and the second right of it, level under their meeting', async ({
  look,
  expect,
}) => {
  const page = await look({ width: 1024 });
  await page.goto('topics/production-capacity/');
  const groups = await page.locator('.facing').evaluateAll((all) =>
    all.map((group) => {
      const [first, second, neither] = ['.first', '.second', '.neither'].map((seat) =>
        group.querySelector(`:scope > ${seat}`)?.getBoundingClientRect(),
      );
      return { first, second, neither };
    }),
  );
  const facing = groups.filter(({ first, second }) => first && second);
  expect(facing.length).toBeGreaterThan(1);
  for (const { first, second } of facing) {
    expect(first?.top).toBe(second?.top);
    expect(first?.right).toBeLessThan(second?.left ?? NaN);
  }
  for (const { first, second, neither } of groups) {
    if (neither) expect(neither.top).toBeGreaterThanOrEqual(Math.max(first?.bottom ?? 0, second?.bottom ?? 0));
  }
});
