import { describe } from 'vitest';
import { axeViolations } from './axe-violations.ts';
import { openPage, templates } from './templates.ts';
import { test } from './visit.ts';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const VIEWS = [390, 820, 1440].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

describe.concurrent('axe finds nothing', () => {
  test.for(Object.entries(templates))('on %s', async ([, address], { visit, expect }) => {
    const page = await visit();
    await openPage(page, address);
    await page.locator('details').evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '');
    });
    const found: string[] = [];
    for (const { width, colorScheme } of VIEWS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      found.push(
        ...(await axeViolations(page, STANDARDS)).map(
          (violation) => `${String(width)} px, ${colorScheme}: ${violation}`,
        ),
      );
    }
    expect(found).toEqual([]);
  });
});
