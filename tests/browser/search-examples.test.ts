import { expect, inject } from 'vitest';
import { SearchPage } from './search-page.ts';
import { test } from './visit.ts';

test.for(['rootSite', 'anotherSite'] as const)(
  'every example beside the search of the %s finds a passage',
  async (site, { look }) => {
    const page = await look({ home: inject(site).address });
    const search = new SearchPage(page);
    await page.goto('search/');
    const examples = page.locator('section:has(#search-help) a');
    const queries = await examples.allTextContents();
    expect(queries.length).toBeGreaterThanOrEqual(3);
    for (const query of queries) {
      await page.goto('search/');
      await examples.getByText(query, { exact: true }).click();
      await search.settled('ready');
      expect(await search.box.inputValue()).toBe(query);
      expect(await search.records.count(), query).toBeGreaterThan(0);
    }
  },
);
