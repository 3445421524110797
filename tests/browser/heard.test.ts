import { describe } from 'vitest';
import { hearPage } from './hear-page.ts';
import { openPage } from './templates.ts';
import { test } from './visit.ts';

/** What was read aloud once, and kept: `npx vitest --project site heard -u` writes it anew. */
const PAGES = {
  timeline: '',
  record: 'meetings/2015-03-27-beijing/',
  matrix: 'topics/',
  search: 'search/?q=nuclear+energy',
};

describe.concurrent('a reader who listens', () => {
  test.for(Object.entries(PAGES))('hears the %s as it was heard before', async ([name, address], { visit, expect }) => {
    const page = await visit();
    await openPage(page, address);
    await expect(await hearPage(page)).toMatchFileSnapshot(`heard/${name}.txt`);
  });

  test('hears every row of the matrix on a phone too, those that are not drawn yet included', async ({
    visit,
    expect,
  }) => {
    const rows: string[][] = [];
    for (const width of [1280, 390]) {
      const page = await visit({ width });
      await openPage(page, PAGES.matrix);
      rows.push((await hearPage(page)).split('\n').filter((line) => line.startsWith('(row) ')));
    }
    expect(rows[0]?.length).toBeGreaterThan(30);
    expect(rows[1]).toEqual(rows[0]);
  });
});
