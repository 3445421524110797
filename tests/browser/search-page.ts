import type { Locator, Page } from 'playwright-core';

/** What a test sees of the search page, by the hooks it keeps for scripts. */
export class SearchPage {
  readonly page: Page;
  readonly box: Locator;
  readonly status: Locator;
  readonly results: Locator;
  readonly records: Locator;
  /** Links to the paragraphs found. */
  readonly passages: Locator;
  /** The ways into the archive that need no search. */
  readonly indexes: Locator;

  /** The results under the box of the header. */
  readonly panel: Locator;
  /** Links to people, places and subjects. */
  readonly goTo: Locator;
  readonly order: Locator;

  constructor(page: Page) {
    this.page = page;
    this.box = page.locator('archive-search input[type=search]');
    this.status = page.locator('[data-search-status]');
    this.results = page.locator('[data-search-results]');
    this.records = this.results.locator('[data-meeting]');
    this.passages = this.results.locator('[data-paragraph] a');
    this.indexes = page.locator('[data-search-indexes]');
    this.panel = page.locator('[data-search-panel]');
    this.goTo = page.locator('[data-search-go-to] a');
    this.order = page.locator('archive-search select[name=sort]');
  }

  /** The check box of one value of a filter. */
  filter(facet: string, value: string): Locator {
    return this.page.locator(`[data-search-facets] input[name=${facet}][value="${value}"]`);
  }

  /** How many passages a value of a filter says it would give. */
  async count(facet: string, value: string): Promise<number> {
    return Number(await this.filter(facet, value).locator('xpath=..').locator('.count').textContent());
  }

  /** How many passages the page says it found. */
  async passageCount(): Promise<number> {
    return Number.parseInt((await this.status.textContent()) ?? '', 10);
  }

  async isFocused(): Promise<boolean> {
    return this.box.evaluate((box) => box === document.activeElement);
  }

  /** Waits until a search has come to an end in the given way. */
  async settled(state: 'idle' | 'ready' | 'empty' | 'error'): Promise<void> {
    await this.page.locator(`[data-search-state=${state}]`).waitFor({ state: 'attached' });
  }
}

/** Waits until the browser has nothing more to do: what a page asks for after it is there comes in this free time. */
export async function untilIdle(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 3000 })));
}
