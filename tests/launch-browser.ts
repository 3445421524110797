import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packedChromium, { inflate } from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import type { BrowserServer } from 'playwright-core';

/** Whether the browser is the one that comes with the tests, the same on every machine. */
export const IS_BROWSER_PACKED = process.platform === 'linux' && process.arch === 'x64';

/** Starts the browser: on Linux the Chromium that comes as an npm package, elsewhere the Chrome that is installed. */
export async function launchBrowser(): Promise<BrowserServer> {
  if (!IS_BROWSER_PACKED) return chromium.launchServer({ channel: 'chrome' });
  return chromium.launchServer({
    executablePath: await packedChromium.executablePath(),
    env: { ...process.env, FONTCONFIG_FILE: await packedFaces() },
    // Not the package’s own arguments: they switch off the rules between origins that the tests rely on.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
}

/**
 * The settings by which the browser knows no faces but those of the site and the one that its package brings, so that
 * nothing depends on what is installed; a letter that none of them has is left blank everywhere.
 */
async function packedFaces(): Promise<string> {
  const packed = new URL('../node_modules/@sparticuz/chromium/bin/fonts.tar.br', import.meta.url);
  const folder = await inflate(fileURLToPath(packed));
  const settings = join(folder, 'only-these.conf');
  const text = `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>\n`;
  await writeFile(settings, `<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n${text}`);
  return settings;
}
