import { describe, expect } from 'vitest';
import { SearchPage } from './search-page.ts';
import { test } from './visit.ts';

describe('search', () => {
  test('from the box of any page it leads to the paragraph, and back to the query', async ({ look }) => {
    const page = await look();
    await page.goto('about/');
    await page.locator('header input[type=search]').fill('nuclear energy');
    await page.locator('header input[type=search]').press('Enter');
    await page.waitForURL('**/search/?q=nuclear+energy');

    const search = new SearchPage(page);
    await search.settled('ready');
    const first = search.records.first();
    expect(await first.getAttribute('data-meeting')).toBe('2015-03-27-beijing');
    const passage = first.locator('[data-paragraph]').first();
    expect(await passage.locator('mark').allTextContents()).toContain('nuclear energy');
    const number = await passage.getAttribute('data-paragraph');
    const found = await search.records.evaluateAll((records) => records.map((record) => record.textContent));

    await passage.locator('a').click();
    await page.waitForURL(`**/meetings/2015-03-27-beijing/#p${number ?? ''}`);
    expect(await page.locator(':target').textContent()).toContain('nuclear energy');

    await page.goBack();
    await search.settled('ready');
    expect(await search.box.inputValue()).toBe('nuclear energy');
    expect(await search.records.evaluateAll((records) => records.map((record) => record.textContent))).toEqual(found);
  });

  test('a meeting without a record is found as what it is, and leads to where it is told', async ({ look }) => {
    const search = new SearchPage(await look());
    await search.page.goto('search/?q=Dushanbe+2018');
    await search.settled('ready');
    expect(await search.status.textContent()).toBe('1 known meeting');
    const known = search.results.locator('[data-known]');
    expect(await known.textContent()).toContain('Known meeting, no record yet');
    await known.locator('h2 a').click();
    await search.page.waitForURL('**/meetings/#known-2018-10-11-dushanbe');
    expect(await search.page.locator(':target').textContent()).toContain('Bakytzhan Sagintayev');
  });

  test('what another account tells is marked as that, and leads to the accounts of the record', async ({ look }) => {
    const search = new SearchPage(await look());
    await search.page.goto('search/?q=19.7+billion');
    await search.settled('ready');
    expect(await search.status.textContent()).toBe('1 statement from another account in 1 record');
    const told = search.results.locator('[data-beside=accounts]');
    expect(await told.locator('.where').textContent()).toBe('From another account Kazakhstan');
    await told.locator('a').click();
    await search.page.waitForURL('**/meetings/2022-11-29-video/#accounts');
  });

  test('a name of somebody who is in no record and no known meeting leads to the entry', async ({ look }) => {
    const search = new SearchPage(await look());
    await search.page.goto('search/?q=Roman+Sklyar');
    await search.settled('ready');
    expect(await search.status.textContent()).toContain('In none of the records and known meetings');
    expect(await search.goTo.first().getAttribute('href')).toContain('people/roman-sklyar/');
  });

  test('it searches as one types, and the address follows', async ({ look }) => {
    const search = new SearchPage(await look());
    await search.page.goto('search/');
    await search.settled('idle');
    await search.box.pressSequentially('tourism');
    await search.settled('ready');
    await search.page.waitForURL('**/search/?q=tourism');
    await search.box.fill('');
    await search.settled('idle');
    expect(new URL(search.page.url()).search).toBe('');
  });

  test('what is typed before the script has come is not lost', async ({ visit }) => {
    const page = await visit();
    const search = new SearchPage(page);
    const { promise: typed, resolve: letScriptCome } = Promise.withResolvers<undefined>();
    await page.route('**/archive-search*.js', async (route) => {
      await typed;
      await route.continue();
    });
    await page.goto('search/', { waitUntil: 'commit' });
    await search.box.pressSequentially('tourism');
    letScriptCome(undefined);
    await search.settled('ready');
    expect(await search.box.inputValue()).toBe('tourism');
    await page.waitForURL('**/search/?q=tourism');
  });

  test('a query that is an attack is shown as the text it is', async ({ look }) => {
    const attack = `<img src=x onerror="document.title='taken'"><script>document.title='taken'</script> nuclear`;
    const search = new SearchPage(await look());
    await search.page.goto(`search/?${new URLSearchParams({ q: attack }).toString()}`);
    await search.results.and(search.page.locator('[data-search-state=ready], [data-search-state=empty]')).waitFor({
      state: 'attached',
    });
    expect(await search.box.inputValue()).toBe(attack);
    expect(await search.results.locator('[data-left-out]').textContent()).toContain('onerror');
    expect(await search.page.locator('main img, main script:not([src])').count()).toBe(0);
    expect(await search.page.title()).not.toBe('taken');
  });

  test('a search without result says so and offers the indexes', async ({ look }) => {
    const search = new SearchPage(await look());
    await search.page.goto('search/?q=%E2%98%83');
    await search.settled('empty');
    expect(await search.status.textContent()).toContain('☃');
    expect(await search.indexes.locator('a[href$="/topics/"]').isVisible()).toBe(true);
  });

  test('an engine that does not load says so, offers the indexes, and is tried again', async ({ visit }) => {
    const page = await visit({ expectedFault: /\/pagefind\/|ERR_FAILED/u });
    const search = new SearchPage(page);
    await page.route('**/pagefind/**', (route) => route.abort('failed'));
    await page.goto('search/?q=nuclear+energy');
    await search.settled('error');
    expect(await search.status.textContent()).not.toBe('');
    expect(await search.indexes.locator('a[href$="/topics/"]').isVisible()).toBe(true);
    expect(await search.results.locator('a[href$="/a-z/"]').isVisible()).toBe(true);

    await page.unroute('**/pagefind/**');
    await search.results.getByRole('button', { name: 'Try again' }).click();
    await search.settled('ready');
    expect(await search.passages.count()).toBeGreaterThan(0);
  });

  test.for(['wasm.*', 'pagefind.js*', '*.pf_meta', '**/*.pf_index', 'pagefind-entry.json*'])(
    'a part of the engine that does not load can be had by another try: %s',
    async (part, { visit }) => {
      const page = await visit({ expectedFault: /\/pagefind\/|ERR_FAILED|Failed to load/u });
      const search = new SearchPage(page);
      await page.route(`**/pagefind/${part}`, (route) => route.abort('failed'));
      await page.goto('search/?q=nuclear+energy');
      await search.settled('error');
      await page.unroute(`**/pagefind/${part}`);
      await search.results.getByRole('button', { name: 'Try again' }).click();
      await search.settled('ready');
      expect(await search.box.evaluate((box) => box === document.activeElement)).toBe(true);
    },
  );

  test('it fits a phone, also with text of twice the size', async ({ visit }) => {
    const page = await visit({ width: 390 });
    const search = new SearchPage(page);
    const session = await page.context().newCDPSession(page);
    for (const standard of [16, 32]) {
      await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: 13 } });
      await page.goto('search/?q=Masimov');
      await search.settled('ready');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      for (const part of [search.box, search.order, search.passages.first(), search.filter('year', '2015')]) {
        const place = await part.boundingBox();
        expect(place?.x ?? -1).toBeGreaterThanOrEqual(0);
        expect((place?.x ?? 0) + (place?.width ?? 391)).toBeLessThanOrEqual(390);
      }
      await search.passages.first().click();
      await page.waitForURL(/#p\d+$/u);
    }
  });

  test('it runs beside the page, which has no part of the engine', async ({ look }) => {
    const page = await look();
    const search = new SearchPage(page);
    await page.goto('search/?q=Masimov');
    await search.settled('ready');
    expect(page.workers()).toHaveLength(1);
    const started = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => entry instanceof PerformanceResourceTiming && entry.initiatorType === 'script')
        .map(({ name }) => new URL(name).pathname),
    );
    expect(started.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
  });

  test('it works below a path', async ({ look }) => {
    const page = await look({ site: 'subPathSite' });
    await page.goto('about/');
    await page.locator('header input[type=search]').fill('nuclear energy');
    await page.locator('header input[type=search]').press('Enter');
    await page.waitForURL('**/archive/search/?q=nuclear+energy');
    await new SearchPage(page).settled('ready');
    await new SearchPage(page).passages.first().click();
    await page.waitForURL(/\/archive\/meetings\/2015-03-27-beijing\/#p\d+$/u);
    expect(await page.locator(':target').textContent()).toContain('nuclear energy');
  });
});
