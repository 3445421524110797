import { describe, inject } from 'vitest';
import { axeViolations } from '../browser/axe-violations.ts';
import { openPage } from '../browser/templates.ts';
import { test } from '../browser/visit.ts';
import { longestPages, readBuiltSite } from '../site/built-site.ts';

describe.for(inject('archives'))('$name', async (built) => {
  const kinds = longestPages(await readBuiltSite(built), 1);

  test.for(kinds.map(({ path }) => path))(
    'the longest page of its kind is within its width, clean to axe and without error: /%s',
    async (path, { look, expect }) => {
      const page = await look({ home: built.address, ...(path === '404.html' && { expectedFault: /404/u }) });
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
