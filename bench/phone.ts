import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import packedChromium from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { compressed } from './page-weights.ts';

/** One answer that the line carried. */
export interface Transfer {
  readonly path: string;
  /** Bytes on the way, compressed. */
  readonly bytes: number;
  /** When it was asked for, and when its last byte was sent; in milliseconds of performance.now(). */
  readonly from: number;
  until?: number;
}

/** A phone on a poor line, four times slower than this machine: what the budgets of the design are stated for. */
const SLOW = { bitsPerSecond: 1_600_000, delay: 150, processor: 4 };
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.json': 'application/json', '.wasm': 'application/wasm', '.webmanifest': 'application/manifest+json' }; // prettier-ignore
/** Sent as they are: compressed already. */
const COMPRESSED = new Set(['.woff2', '.png', '.pf_meta', '.pf_index']);
const CHUNK = 4096;

/** Some work with a built site at the end of the line: the browser is the Chromium of an npm package, or Chrome. */
export async function withSlowSite<T>(
  site: string,
  work: (browser: Browser, line: SlowLine) => Promise<T>,
  port = 0,
): Promise<T> {
  const args = ['--no-sandbox', '--disable-dev-shm-usage', ...(port > 0 ? [`--remote-debugging-port=${String(port)}`] : [])]; // prettier-ignore
  const isPacked = process.platform === 'linux' && process.arch === 'x64';
  const which = isPacked ? { executablePath: await packedChromium.executablePath(), args } : { channel: 'chrome', args: args.slice(2) }; // prettier-ignore
  const [browser, line] = await Promise.all([chromium.launch(which), serveSlowly(site)]);
  return work(browser, line).finally(() => Promise.all([browser.close(), line.close()]));
}

/** A page of the phone with an empty cache. */
export async function openPhone(browser: Browser, serviceWorkers: 'allow' | 'block'): Promise<Page> {
  const screen = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };
  const context = await browser.newContext({ ...screen, locale: 'en', serviceWorkers });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.processor });
  return page;
}

/**
 * Serves a built site through one line of limited speed, which all connections share, with a delay before every
 * answer. The server is slow itself, instead of the browser’s emulation, because that leaves out what workers fetch.
 */
async function serveSlowly(site: string) {
  const log: Transfer[] = [];
  const bodies = new Map<string, Buffer>();
  let [bitsPerSecond, delay, lineFreeAt] = [Infinity, 0, 0];
  const send = async (body: Buffer, response: ServerResponse) => {
    for (let start = 0; start < body.length; start += CHUNK) {
      const piece = body.subarray(start, start + CHUNK);
      const now = performance.now();
      lineFreeAt = Math.max(lineFreeAt, now) + (piece.length * 8000) / bitsPerSecond;
      if (lineFreeAt - now > 2) await wait(lineFreeAt - now);
      response.write(piece);
    }
    response.end();
  };
  const answer = async (url: string, response: ServerResponse) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const file = join(site, path.endsWith('/') ? `${path}index.html` : path);
    const ending = extname(file);
    const isPacked = COMPRESSED.has(ending);
    const raw = bodies.has(file) ? undefined : await readFile(file).catch(() => undefined);
    if (raw !== undefined) bodies.set(file, isPacked ? raw : compressed(raw));
    const body = bodies.get(file);
    const transfer: Transfer = { path, bytes: body?.length ?? 0, from: performance.now() };
    log.push(transfer);
    if (delay > 0) await wait(delay);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': TYPES[ending] ?? 'application/octet-stream',
      'cache-control': 'max-age=600',
      ...(body !== undefined && !isPacked && { 'content-encoding': 'br' }),
    });
    await send(body ?? Buffer.alloc(0), response);
    transfer.until = performance.now();
  };
  const server = createServer((request, response) => {
    answer(request.url ?? '/', response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = typeof bound === 'object' ? (bound?.port ?? 0) : 0;
  return {
    address: `http://127.0.0.1:${String(port)}/`,
    log,
    /** From now on the line is slow; before, files are compressed and sent as fast as can be. */
    slowDown: () => ([bitsPerSecond, delay] = [SLOW.bitsPerSecond, SLOW.delay]),
    speedUp: () => ([bitsPerSecond, delay] = [Infinity, 0]),
    /** Waits until the line has been quiet for a while. */
    settle: async (quiet = 700, longest = 40_000) => {
      const begin = performance.now();
      for (;;) {
        const last = Math.max(begin, ...log.map(({ from, until }) => until ?? from));
        const now = performance.now();
        if ((log.every(({ until }) => until !== undefined) && now - last > quiet) || now - begin > longest) return;
        await wait(50);
      }
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

export type SlowLine = Awaited<ReturnType<typeof serveSlowly>>;

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
