import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { SearchPage, untilIdle } from './search-page.ts';
import { test } from './visit.ts';

type Key = Readonly<Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey' | 'isComposing', boolean>>> & {
  readonly key: string;
  readonly code?: string;
};

/** Presses a key as the browser tells it to the page; whether the page took it. */
function press(page: Page, key: Key, on = 'body'): Promise<boolean> {
  return page.evaluate(
    ([selector, given]) => {
      const event = new KeyboardEvent('keydown', { ...given, bubbles: true, cancelable: true });
      return document.querySelector(selector)?.dispatchEvent(event) === false;
    },
    [on, key] as const,
  );
}

describe.concurrent('the search does not break', () => {
  test('where the browser refuses to change the address, which follows later', async ({ visit, expect }) => {
    const page = await visit();
    await page.addInitScript(() => {
      let isRefused = true;
      addEventListener('allow', () => (isRefused = false));
      const refuse =
        (change: History['pushState']): History['pushState'] =>
        (...asked) => {
          if (isRefused) throw new DOMException('too many calls', 'SecurityError');
          change(...asked);
        };
      history.pushState = refuse(history.pushState.bind(history));
      history.replaceState = refuse(history.replaceState.bind(history));
    });
    const search = new SearchPage(page);
    await page.goto('search/');
    await search.box.pressSequentially('tourism');
    await search.settled('ready');
    expect(await search.records.count()).toBe(2);
    expect(new URL(page.url()).search).toBe('');
    await page.evaluate(() => dispatchEvent(new Event('allow')));
    await page.waitForURL('**/search/?q=tourism');
  });

  test('where its script is lost at the first focus: it says so, and what is typed next tries again', async ({
    visit,
    expect,
  }) => {
    const page = await visit({ expectedFault: /ERR_FAILED|Failed to (?:load|fetch)/u });
    const search = new SearchPage(page);
    await page.route('**/archive-search*', (route) => route.abort('failed'));
    await page.goto('about/');
    await search.box.focus();
    await search.settled('error');
    expect(await search.panel.isVisible()).toBe(true);
    expect(await search.status.textContent()).toContain('could not be loaded');
    await page.unroute('**/archive-search*');
    await search.box.pressSequentially('tourism');
    await search.settled('ready');
    expect(await search.records.count()).toBe(2);
  });

  test.for(['pagefind/*.pf_meta', 'pagefind/index/*', 'pagefind/fragment/*', 'names/0.json'])(
    'where %s is lost, as it is after a new deployment',
    async (path, { visit, expect }) => {
      const page = await visit({ expectedFault: /404|ERR_FAILED|Failed to load|Pagefind: WASM/u });
      const search = new SearchPage(page);
      await page.goto('about/');
      // Once where it is fetched ahead, and once where the search itself asks for it.
      let lost = 0;
      await page.route(`**/${path}`, async (route) => {
        lost += 1;
        if (lost <= 2) await route.fulfill({ status: 404 });
        else await route.continue();
      });
      await search.box.pressSequentially('tourism');
      await search.settled('ready');
      expect(await search.records.count()).toBe(2);
    },
  );

  test('where a new deployment has taken its worker away: it says so, with a way that succeeds', async ({
    visit,
    expect,
  }) => {
    const page = await visit({ expectedFault: /404|ERR_FAILED|Failed to load/u });
    const search = new SearchPage(page);
    await page.route('**/search-worker*', (route) => route.fulfill({ status: 404 }));
    await page.goto('search/?q=tourism');
    await search.settled('error');
    await page.unroute('**/search-worker*');
    await search.results.getByRole('button', { name: 'Load the page anew' }).click();
    await search.settled('ready');
    expect(await search.records.count()).toBe(2);
  });

  test('at a malformed fragment', async ({ visit, expect }) => {
    const page = await visit();
    const search = new SearchPage(page);
    await page.goto('search/?q=deflation');
    await search.settled('ready');
    await page.evaluate(() => {
      location.href = '/meetings/2015-01-21-davos/#p7%';
    });
    await page.waitForURL('**/#p7%');
    await untilIdle(page);
    expect(await page.locator('record-paragraph').count()).toBeGreaterThan(10);
  });

  test('while Chinese is composed: no key is taken, and nothing is searched before the word is there', async ({
    visit,
    expect,
  }) => {
    const page = await visit();
    const search = new SearchPage(page);
    await page.goto('about/');
    await search.box.pressSequentially('gas');
    await search.settled('ready');
    const box = 'archive-search input[type=search]';
    for (const key of ['ArrowDown', 'ArrowUp', 'Escape', 'Process']) {
      expect(await press(page, { key, isComposing: true }, box)).toBe(false);
    }
    expect(await search.isFocused()).toBe(true);
    expect(await search.panel.isVisible()).toBe(true);
    await search.box.evaluate((input: HTMLInputElement) => {
      input.value = 'ke qiang';
      input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    });
    expect(await search.results.getAttribute('data-search-state')).toBe('ready');
    await search.box.evaluate((input: HTMLInputElement) => {
      input.value = '克强';
      input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    });
    await expect.poll(() => search.goTo.first().getAttribute('href')).toBe('/people/li-keqiang/');
  });

  test('on other keyboards: Ctrl-K opens it by its place, and not with Alt or Shift', async ({ visit, expect }) => {
    const page = await visit();
    await page.goto('about/');
    const search = new SearchPage(page);
    for (const [key, code] of [['л', 'KeyK'], ['Л', 'KeyK'], ['k', 'KeyV'], ['K', 'KeyK']] as const) {
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      expect(await press(page, { key, code, ctrlKey: true, altKey: true })).toBe(false);
      expect(await press(page, { key, code, ctrlKey: true, shiftKey: true })).toBe(false);
      expect(await press(page, { key, code, metaKey: true, isComposing: true })).toBe(false);
      expect(await search.isFocused()).toBe(false);
      expect(await press(page, { key, code, ctrlKey: true })).toBe(true);
      expect(await search.isFocused()).toBe(true);
    } // prettier-ignore
    // Another letter at the place of K is that letter.
    expect(await press(page, { key: 't', code: 'KeyK', ctrlKey: true })).toBe(false);
  });
});
