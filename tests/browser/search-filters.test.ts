import { describe } from 'vitest';
import { SearchPage } from './search-page.ts';
import { test } from './visit.ts';

describe.concurrent('the search page', () => {
  test('narrows by any of the values of a filter and all of the filters', async ({ look, expect }) => {
    const search = new SearchPage(await look());
    await search.page.goto('search/?q=cooperation');
    await search.settled('ready');
    const all = await search.passageCount();
    const [early, late] = [await search.count('year', '2015'), await search.count('year', '2022')];

    await search.filter('year', '2015').check();
    await search.settled('ready');
    expect(await search.passageCount()).toBe(early);
    expect(new URL(search.page.url()).search).toBe('?q=cooperation&year=2015');
    // The other years can still be added; the other filters count what is left.
    expect(await search.count('year', '2022')).toBe(late);

    await search.filter('year', '2022').check();
    await search.settled('ready');
    expect(await search.passageCount()).toBe(early + late);
    const ofSide = await search.count('side', 'kazakhstan');
    await search.filter('side', 'kazakhstan').check();
    await search.settled('ready');
    expect(await search.passageCount()).toBe(ofSide);
    expect(all).toBeGreaterThan(early + late);
    expect(ofSide).toBeGreaterThan(0);

    await search.box.fill('capacity');
    await search.settled('ready');
    expect(await search.filter('year', '2015').isChecked()).toBe(true);
    expect((await search.count('year', '2015')) + (await search.count('year', '2022'))).toBe(
      await search.passageCount(),
    );
  });

  test('has no filters for a few passages, but those that were chosen can be undone', async ({ look, expect }) => {
    const search = new SearchPage(await look());
    await search.page.goto('search/?q=nuclear+energy');
    await search.settled('ready');
    expect(await search.passageCount()).toBeLessThan(10);
    expect(await search.filter('year', '2015').count()).toBe(0);
    await search.page.goto('search/?q=nuclear+energy&year=2022');
    await search.settled('empty');
    await search.filter('year', '2022').click();
    await search.page.waitForURL('**/search/?q=nuclear+energy');
    await search.settled('ready');
    expect(await search.filter('year', '2015').count()).toBe(0);
  });

  test('keeps the focus on the filter that was chosen', async ({ look, expect }) => {
    const search = new SearchPage(await look());
    await search.page.goto('search/?q=cooperation');
    await search.settled('ready');
    await search.filter('year', '2015').focus();
    await search.page.keyboard.press('Space');
    await search.page.waitForURL('**/?q=cooperation&year=2015');
    await search.settled('ready');
    const focused = await search.page.evaluate(() => document.activeElement?.getAttribute('value'));
    expect(focused).toBe('2015');
  });

  test('goes back and forward exactly, and is the same when loaded again', async ({ look, expect }) => {
    const search = new SearchPage(await look());
    const { page } = search;
    const view = async () => ({
      address: new URL(page.url()).search,
      box: await search.box.inputValue(),
      order: await search.order.inputValue(),
      status: await search.status.textContent(),
      chosen: await page.locator('[data-search-facets] input:checked').evaluateAll((all) => all.length),
      records: await search.records.evaluateAll((all) => all.map((one) => one.textContent)),
    });
    const settledAt = async (address: string) => {
      await page.waitForURL(`**/search/${address}`);
      await search.settled(address === '' ? 'idle' : 'ready');
      return view();
    };
    await page.goto('search/');
    await search.settled('idle');
    const views = [await view()];
    await search.box.pressSequentially('cooperation');
    views[0] = await settledAt('?q=cooperation');
    await search.filter('year', '2015').check();
    views.push(await settledAt('?q=cooperation&year=2015'));
    await search.order.selectOption('oldest');
    views.push(await settledAt('?q=cooperation&year=2015&sort=oldest'));
    await search.box.fill('gas');
    views.push(await settledAt('?q=gas&year=2015&sort=oldest'));

    for (const before of views.slice(0, -1).toReversed()) {
      await page.goBack();
      expect(await settledAt(before.address)).toEqual(before);
    }
    for (const after of views.slice(1)) {
      await page.goForward();
      expect(await settledAt(after.address)).toEqual(after);
    }
    await page.reload();
    expect(await settledAt('?q=gas&year=2015&sort=oldest')).toEqual(views.at(-1));
  });

  test('says what it took for a slip, and searches the literal word when asked', async ({ look, expect }) => {
    const search = new SearchPage(await look());
    await search.page.goto('search/?q=capasity');
    await search.settled('ready');
    const note = search.results.locator('[data-corrected=capacity]');
    expect(await note.textContent()).toContain('capacity');
    await note.locator('a').click();
    await search.page.waitForURL('**/search/?q=capasity&literal=1');
    await search.settled('empty');
    expect(await search.records.count()).toBe(0);
    expect(await search.status.textContent()).toContain('capasity');
    expect(await search.results.locator('a').count()).toBeGreaterThan(0);
  });

  test('says which word no record holds', async ({ look, expect }) => {
    const search = new SearchPage(await look());
    await search.page.goto('search/?q=green+energy');
    await search.settled('ready');
    expect(await search.results.locator('[data-left-out=green]').textContent()).toContain('green');
    expect(await search.records.count()).toBe(5);
  });

  test('announces what it found', async ({ look, expect }) => {
    const search = new SearchPage(await look());
    await search.page.goto('search/?q=nuclear+energy');
    await search.settled('ready');
    expect(await search.status.getAttribute('role')).toBe('status');
    expect(await search.status.textContent()).toMatch(/^2 passages in 2 records$/u);
    expect(await search.results.getAttribute('aria-busy')).toBe('false');
  });
});
