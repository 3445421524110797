import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { expect, inject, test as base } from 'vitest';

/** How a reader comes to the site. */
export interface Visitor {
  readonly width?: number;
  readonly height?: number;
  /** How far the reader has zoomed in: as much less is the width that the page has. */
  readonly zoom?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly javaScript?: boolean;
  /** Which of the sites is visited; links of the page that have no address stand for its home. */
  readonly site?: 'subPathSite' | 'correctedSite' | 'largeSite' | 'rootSite';
  /** The home of a site that the test serves itself. */
  readonly home?: string;
  /** Lets the test put styles into the page that its policy would not admit. */
  readonly trustsAnyStyle?: boolean;
  /** Faults that the test brings about itself and that are no failure of the site. */
  readonly expectedFault?: RegExp;
}

/**
 * A test with a browser. `visit` opens a page whose addresses are relative to the home of the site, so that
 * `page.goto('about/')` works under any path. When the test ends, every fault that the browser met on the way
 * fails it: an error in the console or in a script, a request to another host, an address that does not answer.
 */
export const test = base
  // eslint-disable-next-line no-empty-pattern -- vitest reads from the pattern which fixtures are asked for
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const browser = await chromium.connect(inject('browser'));
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('idlePages', { scope: 'worker' }, () => new Map<string, Page[]>())
  .extend('visit', ({ browser }, { onCleanup }) => {
    const pages: Page[] = [];
    const faults: string[] = [];
    onCleanup(async () => {
      for (const page of pages) await page.context().close();
      expect(faults, 'faults met by the browser').toEqual([]);
    });
    return async (visitor: Visitor = {}): Promise<Page> => {
      const page = await openPage(browser, visitor);
      pages.push(page);
      collectFaults(page, visitor, faults);
      return page;
    };
  })
  /**
   * As `visit`, for a test that only looks: in a page in which a former test has looked, which takes a quarter of the
   * time of a new one. What outlasts a page, such as scripts put in ahead, routes and sessions of the driver, belongs
   * into a page of its own.
   */
  .extend('look', ({ browser, idlePages }, { onCleanup }) => {
    const used: { page: Page; kind: string }[] = [];
    const faults: string[] = [];
    onCleanup(async () => {
      for (const { page, kind } of used) {
        await leave(page);
        idlePages.set(kind, [...(idlePages.get(kind) ?? []), page]);
      }
      expect(faults, 'faults met by the browser').toEqual([]);
    });
    return async (visitor: Visitor = {}): Promise<Page> => {
      const kind = kindOf(visitor);
      const page = idlePages.get(kind)?.pop() ?? (await openPage(browser, visitor));
      await page.setViewportSize(viewportOf(visitor));
      await page.emulateMedia({ colorScheme: visitor.colorScheme ?? 'light' });
      used.push({ page, kind });
      collectFaults(page, visitor, faults);
      return page;
    };
  });

const homeOf = ({ home, site = 'rootSite' }: Visitor) => home ?? inject(site).address;

const viewportOf = ({ width = 1280, height = 900, zoom = 1 }: Visitor) => ({
  width: Math.round(width / zoom),
  height: Math.round(height / zoom),
});

/** All of a visitor that a page keeps for good. */
const kindOf = (visitor: Visitor) =>
  JSON.stringify([homeOf(visitor), visitor.zoom, visitor.javaScript, visitor.trustsAnyStyle]);

async function openPage(browser: Browser, visitor: Visitor): Promise<Page> {
  const { zoom = 1, colorScheme = 'light', javaScript = true, trustsAnyStyle = false } = visitor;
  const context = await browser.newContext({
    baseURL: homeOf(visitor),
    viewport: viewportOf(visitor),
    deviceScaleFactor: zoom,
    colorScheme,
    javaScriptEnabled: javaScript,
    bypassCSP: trustsAnyStyle,
    locale: 'en',
    // Pages are to come from the server; offline.test.ts lets the worker serve them.
    serviceWorkers: 'block',
  });
  return context.newPage();
}

/** Leaves a page as it was before the visit, at a text of the site: at another site its process would end. */
async function leave(page: Page): Promise<void> {
  page.removeAllListeners();
  await page.mouse.move(-1, -1);
  await page.emulateMedia({ media: null, reducedMotion: null, forcedColors: null });
  await page.goto('robots.txt');
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
}

function collectFaults(page: Page, visitor: Visitor, faults: string[]): void {
  const { origin } = new URL(homeOf(visitor));
  const report = (fault: string) => {
    if (visitor.expectedFault?.test(fault) !== true) faults.push(fault);
  };
  page.on('console', (message) => {
    // What the browser’s driver says about the worker that it was told to keep away.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (message.type() === 'error' || message.type() === 'warning') {
      report(`${page.url()}: console: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => {
    report(`${page.url()}: script: ${error.message}`);
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) report(`${page.url()}: leaves the origin: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) report(`${page.url()}: ${String(response.status())} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    // A reader who goes on before everything has come leaves aborted requests behind.
    const cause = request.failure()?.errorText ?? '';
    if (cause !== 'net::ERR_ABORTED') report(`${page.url()}: ${cause} ${request.url()}`);
  });
}
