import type { Page } from 'playwright-core';
import { openPhone, withSlowSite } from './phone.ts';
import type { SlowLine, Transfer } from './phone.ts';

/** What one search cost on the slow phone. */
interface SearchCost {
  /** Bytes that the line carried for it, compressed. */
  readonly bytes: number;
  /** Milliseconds from the first key to the first whole list of passages. */
  readonly answer: number;
  readonly transfers: readonly Transfer[];
}

const BOX = 'archive-search input[type=search]';
/** A page with nothing in the cache, so often; the run in the middle counts. */
const RUNS = 3;

/** A reader’s first search on a page, with nothing in the cache. */
export function measureSearch(site: string, query: string) {
  return withSlowSite(site, async (browser, line) => {
    const measured: SearchCost[] = [];
    // The first run only makes the server compress what a search needs.
    for (let run = 0; run <= RUNS; run++) {
      line.speedUp();
      // What the service worker fetches, after everything else, would be counted as the search’s and answer it.
      const page = await openPhone(browser, 'block');
      await page.goto(`${line.address}about/`, { waitUntil: 'load' });
      await line.settle();
      if (run > 0) line.slowDown();
      const cost = await search(page, line, query);
      if (run > 0) measured.push(cost);
      await page.context().close();
    }
    const [middle] = measured.sort((a, b) => a.answer - b.answer).slice((RUNS - 1) >> 1);
    if (middle === undefined) throw new Error('nothing was measured');
    return middle;
  });
}

async function search(page: Page, line: SlowLine, query: string): Promise<SearchCost> {
  const box = page.locator(BOX).first();
  const before = line.log.length;
  // The driver brings a script of its own for this into the page, which takes longer than anything that is measured.
  await page.waitForFunction(() => true);
  await page.evaluate(watchAnswer);
  const start = performance.now();
  await box.focus();
  await page.keyboard.insertText(query);
  await page.waitForFunction(() => 'answered' in window, undefined, { timeout: 60_000 });
  const answer = await page.evaluate(() => Number(Reflect.get(window, 'answered')));
  await line.settle();
  const transfers = line.log.slice(before).map((one) => ({ ...one, from: one.from - start, until: (one.until ?? 0) - start })); // prettier-ignore
  return { bytes: transfers.reduce((sum, { bytes }) => sum + bytes, 0), answer: Math.round(answer), transfers };
}

/** Runs in the page: notes in `answered` the milliseconds from the first key to the first whole list of passages. */
function watchAnswer(): void {
  Reflect.deleteProperty(window, 'answered');
  let start: number | undefined;
  document.addEventListener('input', () => (start ??= performance.now()), { capture: true, once: true });
  new MutationObserver((_, watch) => {
    if (start === undefined || document.querySelector('[data-search-state=ready] [data-meeting]') === null) return;
    Reflect.set(window, 'answered', performance.now() - start);
    watch.disconnect();
  }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-search-state'] }); // prettier-ignore
}

// node bench/search.ts [QUERY …]: of each query, as a reader’s first in the last build, what it fetched and when.
if (import.meta.main) {
  for (const query of process.argv.length > 2 ? process.argv.slice(2) : ['energy']) {
    const { bytes, answer, transfers } = await measureSearch('dist', query);
    console.log(`${query}: ${String(bytes)} B, answered after ${String(answer)} ms`);
    console.table(transfers);
  }
}
