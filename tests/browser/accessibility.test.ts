import { describe } from 'vitest';
import { axeViolations, OF_COLOURS } from './axe-violations.ts';
import { openPage, templates } from './templates.ts';
import { test } from './visit.ts';

const STANDARDS = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
} as const;
const VIEWS = [390, 820, 1440].flatMap((width) => [
  { width, colorScheme: 'light' as const, rules: STANDARDS },
  { width, colorScheme: 'dark' as const, rules: OF_COLOURS },
]);

describe.concurrent('axe finds nothing', () => {
  test.for(Object.entries(templates))('on %s', async ([, address], { look, expect }) => {
    const page = await look();
    await openPage(page, address);
    await page.locator('details').evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '');
    });
    const found: string[] = [];
    for (const { width, colorScheme, rules } of VIEWS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      found.push(
        ...(await axeViolations(page, rules)).map((violation) => `${String(width)} px, ${colorScheme}: ${violation}`),
      );
    }
    expect(found).toEqual([]);
  });
});
