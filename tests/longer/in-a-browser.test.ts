import { describe, inject } from 'vitest';
import { contentIn } from '../../src/archive/content-in.ts';
import { createArchive } from '../../src/archive/create-archive.ts';
import { readContent } from '../../src/content/read-content.ts';
import { axeViolations } from '../browser/axe-violations.ts';
import { countSheets, feetOf, overflowing, takeStylesAway, withLargeText } from '../browser/page-faults.ts';
import { openPage } from '../browser/templates.ts';
import { test } from '../browser/visit.ts';
import { editionAndPath, longestPages, readBuiltSite } from '../site/built-site.ts';
import { present } from '../unit/written-content.ts';

describe.for(inject('archives'))('$name', async (built) => {
  const kinds = longestPages(await readBuiltSite(built), 1);

  test.for(kinds.map(({ path }) => path))(
    'the longest page of its kind is within its width, clean to axe and without error: /%s',
    async (path, { look, expect }) => {
      const expectedFault = path === '404.html' ? { expectedFault: /404/u } : {};
      const page = await look({ home: built.address, width: 320, ...expectedFault });
      await openPage(page, path);
      const found: string[] = [];
      for (const [width, colorScheme] of [
        [320, 'light'],
        [1440, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        const reach = await page.evaluate(() => document.documentElement.scrollWidth);
        if (reach > width) found.push(`${String(width)} px: ${String(reach)} px wide`);
        found.push(...(await axeViolations(page)).map((violation) => `${String(width)} px: ${violation}`));
      }
      expect(found).toEqual([]);
    },
  );
});

const withEditions = present(inject('archives').find(({ name }) => name === 'own content'));
const content = await readContent(withEditions.content);
const longest = longestPages(await readBuiltSite(withEditions), 1).map(({ path }) => path);

describe.for(content.settings?.editions ?? [])('in the edition in %s', (language) => {
  const home = withEditions.address;
  const { settings, meetings } = createArchive(contentIn(language, content));
  const record = present(
    longest.find((path) => /^meetings\/./u.test(editionAndPath(path)[1]) && path.startsWith(`${language}/`)),
  );
  const both = [`${language}/`, record];

  test.for(both)('/%s reads without script', async (path, { look, expect }) => {
    const page = await look({ home, javaScript: false });
    await page.goto(path);
    const text = (await page.locator('main').innerText()).replace(/\s+/gu, ' ');
    const shown = path === record ? meetings.filter(({ id }) => path.endsWith(`/${id}/`)) : meetings;
    expect(shown.length).toBeGreaterThan(0);
    for (const { title, outcome, summary, paragraphs } of shown) {
      const told = path === record ? [title, summary, ...paragraphs.map((paragraph) => paragraph.text)] : [outcome];
      for (const words of told) expect(text).toContain(words);
    }
    for (const link of await page.locator('.languages a').all()) expect(await link.isVisible()).toBe(true);
  });

  // Chinese has no spaces by which a word could be told from the next.
  test.for(language === 'zh' ? [] : both)(
    '/%s reads word by word without styles, with every link',
    async (path, { look, expect }) => {
      const page = await look({ home });
      await page.goto(path);
      expect(await page.evaluate(takeStylesAway)).toEqual({ lost: [], joined: [], unseen: [] });
    },
  );

  test.for(both)(
    'nothing reaches over the edge of /%s at 320 px, with text of twice the size either',
    async (path, { look, expect }) => {
      const page = await look({ home, width: 320 });
      await page.goto(path);
      expect(await overflowing(page)).toEqual([]);
      await withLargeText(page, async () => {
        expect(await overflowing(page)).toEqual([]);
      });
    },
  );

  test('a record is printed on at most three sheets, each with archive, address and number', async ({
    look,
    expect,
  }) => {
    const page = await look({ home });
    await page.goto(record);
    for (const format of ['A4', 'Letter']) expect(await countSheets(page, format), format).toBeLessThanOrEqual(3);
    const feet = await feetOf(page);
    for (const said of [settings.name, record, 'counter(page)']) expect(feet).toContain(said);
  });
});
