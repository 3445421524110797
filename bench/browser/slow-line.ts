import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { compressed } from '../build/site-size.ts';

/** One answer that the line carried. */
export interface Transfer {
  readonly path: string;
  readonly kind: 'page' | 'style' | 'script' | 'font' | 'image' | 'search';
  /** Bytes on the way, compressed. */
  readonly bytes: number;
  /** When it was asked for, and when its last byte was sent; in milliseconds of performance.now(). */
  readonly from: number;
  until?: number;
}

/** A phone on a poor line: what the budgets of the design are stated for. */
export const SLOW_LINE = { bitsPerSecond: 1_600_000, delay: 150 };

const TYPES: Readonly<Record<string, [type: string, kind: Transfer['kind']]>> = {
  '.html': ['text/html; charset=utf-8', 'page'],
  '.css': ['text/css', 'style'],
  '.js': ['text/javascript', 'script'],
  '.woff2': ['font/woff2', 'font'],
  '.svg': ['image/svg+xml', 'image'],
  '.json': ['application/json', 'search'],
};
/** Sent as they are: compressed already. */
const COMPRESSED = new Set(['.woff2', '.png', '.pf_meta', '.pf_index', '.pf_fragment', '.pagefind']);
const CHUNK = 4096;

/**
 * Serves a built site through one line of limited speed, which all connections share, with a delay before every
 * answer. The server is slow itself, instead of the browser’s emulation, because that leaves out what workers fetch.
 */
export async function serveSlowly(site: string) {
  const log: Transfer[] = [];
  const bodies = new Map<string, Buffer>();
  let [bitsPerSecond, delay] = [Infinity, 0];
  let lineFreeAt = 0;

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
    const found = existsSync(file) && (await stat(file)).isFile();
    const ending = extname(file);
    const [type, kind] = TYPES[ending] ?? ['application/octet-stream', 'search'];
    const body = found ? (bodies.get(file) ?? (await bodyOf(file, ending))) : Buffer.from('not found');
    bodies.set(file, body);
    const transfer: Transfer = { path, kind: kind === 'search' || !/^\/(pagefind|names)\//.test(path) ? kind : 'search', bytes: body.length, from: performance.now() }; // prettier-ignore
    log.push(transfer);
    if (delay > 0) await wait(delay);
    response.writeHead(found ? 200 : 404, {
      'content-type': type,
      'content-length': body.length,
      'cache-control': 'max-age=600',
      ...(found && !COMPRESSED.has(ending) && { 'content-encoding': 'br' }),
    });
    await send(body, response);
    transfer.until = performance.now();
  };
  const server = createServer((request, response) => {
    answer(request.url ?? '/', response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  return {
    address: `http://127.0.0.1:${String(bound.port)}/`,
    log,
    /** From now on the line is slow; before, files are compressed and sent as fast as can be. */
    slowDown: () => {
      ({ bitsPerSecond, delay } = SLOW_LINE);
    },
    speedUp: () => {
      [bitsPerSecond, delay] = [Infinity, 0];
    },
    /** Waits until the line has been quiet for a while. */
    settle: async (quiet = 700, longest = 40_000) => {
      const begin = performance.now();
      for (;;) {
        const last = Math.max(begin, ...log.map(({ from, until }) => until ?? from));
        const busy = log.some(({ until }) => until === undefined);
        const now = performance.now();
        if ((!busy && now - last > quiet) || now - begin > longest) return;
        await wait(50);
      }
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

export type SlowLine = Awaited<ReturnType<typeof serveSlowly>>;

async function bodyOf(file: string, ending: string): Promise<Buffer> {
  const raw = await readFile(file);
  return COMPRESSED.has(ending) ? raw : compressed(raw);
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
