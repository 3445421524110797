import { describe } from 'vitest';
import { SearchPage } from './search-page.ts';
import { test } from './visit.ts';

describe.concurrent('the search page', () => {
  test('narrows by any of the values of a filter and all of the filters', async ({ visit, expect }) => {
    const search = new SearchPage(await visit());
    await search.page.goto('search/?q=energy');
    await search.settled('ready');
    const all = await search.passageCount();
    expect(await search.count('year', '2015')).toBe(5);

    await search.filter('year', '2015').check();
    await search.settled('ready');
    expect(await search.passageCount()).toBe(5);
    expect(new URL(search.page.url()).search).toBe('?q=energy&year=2015');
    // The other years can still be added; the other filters count what is left.
    expect(await search.count('year', '2022')).toBe(2);
    expect(await search.count('side', 'kazakhstan')).toBe(1);

    await search.filter('year', '2022').check();
    await search.settled('ready');
    expect(await search.passageCount()).toBe(7);
    await search.filter('side', 'kazakhstan').check();
    await search.settled('ready');
    expect(await search.passageCount()).toBe(2);
    expect(await search.records.count()).toBe(2);
    expect(all).toBeGreaterThan(7);

    await search.box.fill('agriculture');
    await search.settled('ready');
    expect(await search.count('year', '2015')).toBe(1);
    expect(await search.filter('year', '2015').isChecked()).toBe(true);
  });

  test('keeps the focus on the filter that was chosen', async ({ visit, expect }) => {
    const search = new SearchPage(await visit());
    await search.page.goto('search/?q=energy');
    await search.settled('ready');
    await search.filter('year', '2015').focus();
    await search.page.keyboard.press('Space');
    await search.page.waitForURL('**/?q=energy&year=2015');
    await search.settled('ready');
    const focused = await search.page.evaluate(() => document.activeElement?.getAttribute('value'));
    expect(focused).toBe('2015');
  });

  test('goes back and forward exactly, and is the same when loaded again', async ({ visit, expect }) => {
    const search = new SearchPage(await visit());
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
    await search.box.pressSequentially('energy');
    views[0] = await settledAt('?q=energy');
    await search.filter('year', '2015').check();
    views.push(await settledAt('?q=energy&year=2015'));
    await search.order.selectOption('oldest');
    views.push(await settledAt('?q=energy&year=2015&sort=oldest'));
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

  test('says what it took for a slip, and searches the literal word when asked', async ({ visit, expect }) => {
    const search = new SearchPage(await visit());
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

  test('says which word no record holds', async ({ visit, expect }) => {
    const search = new SearchPage(await visit());
    await search.page.goto('search/?q=green+energy');
    await search.settled('ready');
    expect(await search.results.locator('[data-unknown=green]').textContent()).toContain('green');
    expect(await search.records.count()).toBe(5);
  });

  test('announces what it found', async ({ visit, expect }) => {
    const search = new SearchPage(await visit());
    await search.page.goto('search/?q=nuclear+energy');
    await search.settled('ready');
    expect(await search.status.getAttribute('role')).toBe('status');
    expect(await search.status.textContent()).toMatch(/^2 passages in 2 records$/u);
    expect(await search.results.getAttribute('aria-busy')).toBe('false');
  });
});
