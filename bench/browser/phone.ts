import { existsSync } from 'node:fs';
import packedChromium from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

/** How much slower than this machine the phone is. */
const SLOWER = 4;

/** Starts the browser: on Linux the Chromium that comes as an npm package, elsewhere the Chrome that is installed. */
export async function launchPhoneBrowser(more: readonly string[] = []): Promise<Browser> {
  const packed = process.platform === 'linux' && process.arch === 'x64';
  if (!packed) return chromium.launch({ channel: 'chrome', args: [...more] });
  const executablePath = await packedChromium.executablePath();
  if (!existsSync(executablePath)) throw new Error(`there is no browser at ${executablePath}`);
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage', ...more] });
}

/** What the browser saw of a page by itself. */
export interface Vitals {
  /** Milliseconds from the start to the largest paint. */
  readonly paint: number;
  /** Cumulative layout shift, without unit. */
  readonly shift: number;
  /**
   * Milliseconds by which tasks after the first paint were longer than 50, in all: the total blocking time, as
   * https://web.dev/articles/tbt defines it.
   */
  readonly blocked: number;
}

declare global {
  interface Window {
    vitals: { firstPaint: number; paint: number; shift: number; tasks: { start: number; end: number }[] };
  }
}

/**
 * A page of a phone with an empty cache, four times slower than this machine. Nothing is kept for reading offline: what
 * the service worker fetches for that, after everything else, would be counted as the page’s and answer the searches.
 */
export async function openPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
    locale: 'en',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(() => {
    window.vitals = { firstPaint: 0, paint: 0, shift: 0, tasks: [] };
    const observe = (type: string, take: (entry: PerformanceEntry) => void) => {
      new PerformanceObserver((list) => {
        list.getEntries().forEach(take);
      }).observe({ type, buffered: true });
    };
    observe('largest-contentful-paint', ({ startTime }) => (window.vitals.paint = startTime));
    observe('paint', ({ name, startTime }) => {
      if (name === 'first-contentful-paint') window.vitals.firstPaint = startTime;
    });
    observe('longtask', ({ startTime, duration }) => {
      window.vitals.tasks.push({ start: startTime, end: startTime + duration });
    });
    observe('layout-shift', (entry) => {
      if ('value' in entry && 'hadRecentInput' in entry && entry.hadRecentInput === false) {
        window.vitals.shift += Number(entry.value);
      }
    });
  });
  return page;
}

/** What the browser has seen of the page until now. */
export async function vitalsOf(page: Page): Promise<Vitals> {
  const { firstPaint, paint, shift, tasks } = await page.evaluate(() => window.vitals);
  const afterPaint = tasks.map(({ start, end }) => end - Math.max(start, firstPaint));
  return {
    paint: Math.round(paint),
    shift: Math.round(shift * 1000) / 1000,
    blocked: Math.round(afterPaint.reduce((sum, task) => sum + Math.max(0, task - 50), 0)),
  };
}
