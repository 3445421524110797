import packedChromium from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import type { BrowserServer } from 'playwright-core';

/** Whether the browser is the one that comes with the tests, the same on every machine. */
export const IS_BROWSER_PACKED = process.platform === 'linux' && process.arch === 'x64';

/** Starts the browser: on Linux the Chromium that comes as an npm package, elsewhere the Chrome that is installed. */
export async function launchBrowser(): Promise<BrowserServer> {
  if (!IS_BROWSER_PACKED) return chromium.launchServer({ channel: 'chrome' });
  return chromium.launchServer({
    executablePath: await packedChromium.executablePath(),
    // Not the package’s own arguments: they switch off the rules between origins that the tests rely on.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
}
