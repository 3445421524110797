import type { Browser } from 'playwright-core';
import { openPhone, vitalsOf } from './phone.ts';
import type { Vitals } from './phone.ts';
import type { SlowLine, Transfer } from './slow-line.ts';

/** How a page comes to a reader with an empty cache. */
export interface PageLoad extends Vitals {
  readonly address: string;
  readonly requests: number;
  /** Bytes until the page was quiet, compressed. */
  readonly bytes: number;
  readonly page: number;
  readonly script: number;
  readonly fonts: number;
  /** Requests without which nothing is painted: style sheets and scripts that the parser waits for. */
  readonly blocking: number;
}

/**
 * Loads a page of the site on the slow phone, a few times; the figures are those of the middle run by its paint, and
 * the time blocked is the middle one of all runs.
 */
export async function measurePage(browser: Browser, line: SlowLine, path: string, runs: number): Promise<PageLoad> {
  const loads: PageLoad[] = [];
  for (let run = 0; run <= runs; run++) {
    // The first run only makes the server compress what the page needs.
    if (run === 0) line.speedUp();
    else line.slowDown();
    const page = await openPhone(browser);
    line.log.length = 0;
    await page.goto(line.address + path, { waitUntil: 'load' });
    await line.settle();
    const blocking = await page.evaluate(
      () =>
        performance
          .getEntriesByType('resource')
          .filter((entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking').length,
    );
    if (run > 0) loads.push({ address: path, ...(await vitalsOf(page)), ...countOf(line.log), blocking });
    await page.context().close();
  }
  const { blocked } = middle(loads, (load) => load.blocked);
  return { ...middle(loads, ({ paint }) => paint), blocked };
}

function countOf(log: readonly Transfer[]) {
  const bytesOf = (...kinds: Transfer['kind'][]) =>
    log.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    requests: log.length,
    bytes: log.reduce((sum, { bytes }) => sum + bytes, 0),
    page: bytesOf('page', 'style'),
    script: bytesOf('script'),
    fonts: bytesOf('font'),
  };
}

/**
 * The one in the middle by a measure.
 * @throws when there is none
 */
export function middle<T>(all: readonly T[], measure: (one: T) => number): T {
  const sorted = all.toSorted((a, b) => measure(a) - measure(b));
  const found = sorted[(sorted.length - 1) >> 1];
  if (found === undefined) throw new Error('nothing was measured');
  return found;
}
