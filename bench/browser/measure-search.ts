import type { Browser, Page } from 'playwright-core';
import { middle } from './measure-pages.ts';
import { openPhone } from './phone.ts';
import type { SlowLine } from './slow-line.ts';

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
    line.speedUp();
    const page = await openPhone(browser);
    await page.goto(line.address + path, { waitUntil: 'load' });
    await line.settle();
    if (run > 0) line.slowDown();
    const first = await search(page, line, queries[0]);
    const next = await search(page, line, queries[1]);
    if (run > 0) measured.push({ first, next });
    await page.context().close();
  }
  line.speedUp();
  return {
    first: middle(measured, ({ first }) => first.answer).first,
    next: middle(measured, ({ next }) => next.answer).next,
    key: await timeOfKeys(browser, line, path, queries[0]),
  };
}

async function search(page: Page, line: SlowLine, query: string): Promise<SearchCost> {
  // An empty box is left alone: to touch it would fetch the search before the clock runs.
  if ((await page.locator(BOX).first().inputValue()) !== '') await page.locator(BOX).first().fill('');
  await page.waitForSelector('[data-search-state=idle]', { state: 'attached' });
  await line.settle(300);
  const before = line.log.length;
  await page.evaluate(() => (window.vitals.tasks.length = 0));
  const start = performance.now();
  await page.locator(BOX).first().focus();
  await page.keyboard.insertText(query);
  const goTo = page
    .locator('[data-search-go-to] a')
    .first()
    .waitFor({ timeout: 20_000 })
    .then(
      () => performance.now() - start,
      () => undefined,
    );
  await page.waitForFunction(
    (typed) => {
      const state = document.querySelector<HTMLElement>('[data-search-state]')?.dataset['searchState'];
      const found = document.querySelector('[data-search-results] [data-meeting]');
      const box = document.querySelector<HTMLInputElement>('archive-search input[type=search]');
      return state === 'ready' && found !== null && box?.value === typed;
    },
    query,
    { polling: 'raf', timeout: 60_000 },
  );
  const answer = performance.now() - start;
  const toEntity = await Promise.race([goTo, Promise.resolve(undefined)]);
  await line.settle();
  const transfers = line.log.slice(before);
  const longest = await page.evaluate(() => Math.max(0, ...window.vitals.tasks));
  return {
    bytes: transfers.reduce((sum, { bytes }) => sum + bytes, 0),
    requests: transfers.length,
    goTo: toEntity === undefined ? undefined : Math.round(toEntity),
    answer: Math.round(answer),
    longest: Math.round(longest),
  };
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
