import type { Browser, Page } from 'playwright-core';
import { middle } from './measure-pages.ts';
import { openPhone } from './phone.ts';
import type { SlowLine, Transfer } from './slow-line.ts';

/** What one search cost on the slow phone. */
export interface SearchCost {
  /** Bytes that the line carried for it, compressed. */
  readonly bytes: number;
  readonly requests: number;
  /** Milliseconds from the first key to the first answer that leads to a person, place or subject; none came: `undefined`. */
  readonly goTo: number | undefined;
  /** Milliseconds from the first key to the whole list of passages. */
  readonly answer: number;
  /** The longest task of the page’s own thread meanwhile, in milliseconds. */
  readonly longest: number;
}

/** A reader’s first search, with nothing in the cache, and the next one. */
export interface SearchLoad {
  readonly first: SearchCost;
  readonly next: SearchCost;
  /** Milliseconds of the page’s own thread for each further key, on this machine, not slowed down. */
  readonly key: number;
}

const BOX = 'archive-search input[type=search]';

/** @param queries two that find something: one for the first search and one for the next */
export async function measureSearch(
  browser: Browser,
  line: SlowLine,
  path: string,
  queries: readonly [string, string],
  runs: number,
): Promise<SearchLoad> {
  const measured: { first: SearchCost; next: SearchCost }[] = [];
  for (let run = 0; run <= runs; run++) {
    const page = await openQuiet(browser, line, path);
    // The first run only makes the server compress what a search needs.
    if (run > 0) line.slowDown();
    const first = await search(page, line, queries[0]);
    const next = await search(page, line, queries[1]);
    if (run > 0) measured.push({ first: first.cost, next: next.cost });
    await page.context().close();
  }
  line.speedUp();
  return {
    first: middle(measured, ({ first }) => first.answer).first,
    next: middle(measured, ({ next }) => next.answer).next,
    key: await timeOfKeys(browser, line, path, queries[0]),
  };
}

/** A search with every file that it fetched, their times counted from the first key. */
export interface TracedSearch {
  readonly cost: SearchCost;
  readonly transfers: readonly Transfer[];
}

/** A reader’s first search on the slow phone, with nothing in the cache, and what it fetched. */
export async function traceFirstSearch(
  browser: Browser,
  line: SlowLine,
  path: string,
  query: string,
): Promise<TracedSearch> {
  const page = await openQuiet(browser, line, path);
  line.slowDown();
  const traced = await search(page, line, query);
  line.speedUp();
  await page.context().close();
  return traced;
}

async function openQuiet(browser: Browser, line: SlowLine, path: string): Promise<Page> {
  line.speedUp();
  const page = await openPhone(browser);
  await page.goto(line.address + path, { waitUntil: 'load' });
  await line.settle();
  return page;
}

async function search(page: Page, line: SlowLine, query: string): Promise<TracedSearch> {
  const box = page.locator(BOX).first();
  // An empty box is left alone: to touch it would fetch the search before the clock runs.
  if ((await box.inputValue()) !== '') await box.fill('');
  await page.waitForSelector('[data-search-state=idle]', { state: 'attached' });
  await line.settle(300);
  const before = line.log.length;
  // The driver brings a script of its own for this into the page, which takes longer than anything that is measured.
  await page.waitForFunction(() => true);
  await page.evaluate(watchAnswers);
  const start = performance.now();
  await box.focus();
  await page.keyboard.insertText(query);
  await page.waitForFunction(() => window.answered?.answer !== undefined, undefined, { timeout: 60_000 });
  await line.settle();
  const {
    goTo,
    answer = 0,
    longest,
  } = await page.evaluate(() => ({
    ...window.answered,
    longest: Math.max(0, ...window.vitals.tasks.map(({ start, end }) => end - start)),
  }));
  const transfers = line.log.slice(before).map(({ from, until, ...transfer }) => ({
    ...transfer,
    from: from - start,
    ...(until !== undefined && { until: until - start }),
  }));
  const cost = {
    bytes: transfers.reduce((sum, { bytes }) => sum + bytes, 0),
    requests: transfers.length,
    goTo: goTo === undefined ? undefined : Math.round(goTo),
    answer: Math.round(answer),
    longest: Math.round(longest),
  };
  return { cost, transfers };
}

declare global {
  interface Window {
    /** When answers came, in milliseconds from the first key. */
    answered?: { goTo?: number; answer?: number };
  }
}

/** Runs in the page: notes when it shows the first entity to go to, and when the first whole list of passages. */
function watchAnswers(): void {
  const answered: NonNullable<Window['answered']> = {};
  window.answered = answered;
  window.vitals.tasks.length = 0;
  let start: number | undefined;
  document.addEventListener('input', () => (start ??= performance.now()), { capture: true, once: true });
  new MutationObserver((_, watch) => {
    if (start === undefined) return;
    const now = performance.now() - start;
    if (document.querySelector('[data-search-go-to] a') !== null) answered.goTo ??= now;
    if (document.querySelector('[data-search-state=ready] [data-meeting]') === null) return;
    answered.answer = now;
    watch.disconnect();
  }).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-search-state'],
  });
}

/** Types a query letter by letter once everything is there, and divides the time of scripts by the letters. */
async function timeOfKeys(browser: Browser, line: SlowLine, path: string, query: string): Promise<number> {
  const context = await browser.newContext({ locale: 'en', serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(line.address + path, { waitUntil: 'load' });
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const scriptTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const ready = () => page.waitForSelector('[data-search-state=ready]', { state: 'attached' });
  await page.locator(BOX).first().fill(query);
  await ready();
  await page.locator(BOX).first().fill('');
  await line.settle();
  const before = await scriptTime();
  await page.locator(BOX).first().pressSequentially(query, { delay: 150 });
  await ready();
  await line.settle();
  const time = (await scriptTime()) - before;
  await context.close();
  return Math.round(time / query.length);
}
