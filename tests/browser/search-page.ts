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

  constructor(page: Page) {
    this.page = page;
    this.box = page.locator('archive-search input[type=search]');
    this.status = page.locator('[data-search-status]');
    this.results = page.locator('[data-search-results]');
    this.records = this.results.locator('[data-meeting]');
    this.passages = this.results.locator('[data-paragraph] a');
    this.indexes = page.locator('[data-search-indexes]');
  }

  /** Waits until a search has come to an end in the given way. */
  async settled(state: 'idle' | 'ready' | 'empty' | 'error'): Promise<void> {
    await this.page.locator(`[data-search-state=${state}]`).waitFor({ state: 'attached' });
  }
}
