import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
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
  .extend('visit', ({ browser }, { onCleanup }) => {
    const faults: string[] = [];
    const closings: (() => Promise<void>)[] = [];
    onCleanup(async () => {
      for (const close of closings) await close();
      expect(faults, 'faults met by the browser').toEqual([]);
    });
    return async (visitor: Visitor = {}): Promise<Page> => {
      const {
        width = 1280,
        height = 900,
        zoom = 1,
        colorScheme = 'light',
        javaScript = true,
        site = 'rootSite',
      } = visitor;
      const home = visitor.home ?? inject(site).address;
      const context = await browser.newContext({
        baseURL: home,
        viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
        deviceScaleFactor: zoom,
        colorScheme,
        javaScriptEnabled: javaScript,
        bypassCSP: visitor.trustsAnyStyle ?? false,
        locale: 'en',
        // Pages are to come from the server; offline.test.ts lets the worker serve them.
        serviceWorkers: 'block',
      });
      closings.push(() => context.close());
      const page = await context.newPage();
      reportFaults(page, new URL(home).origin, (fault) => {
        if (visitor.expectedFault?.test(fault) !== true) faults.push(fault);
      });
      return page;
    };
  });

function reportFaults(page: Page, origin: string, report: (fault: string) => void): void {
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
