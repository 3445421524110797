import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { headersOf, TYPES } from '../publish/server-rules.ts';

/** Types that every server knows by itself. */
const KNOWN_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
  xml: 'text/xml; charset=utf-8',
  zip: 'application/zip',
};

/** A built site being served on this machine. */
export interface ServedSite {
  /** Its address, with the base path: `http://localhost:4321/`. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a built site on the first free port from the given one up, to this machine only, as the servers of
 * docs/deploy/ do: with the same headers, types and redirects.
 * @param folder the built site
 * @param base the path under which it was built, with a slash at both ends
 * @param isFresh whether browsers ask for every file again, which an editor wants who builds and looks
 * @throws when the folder holds no site, or no port is free
 */
export async function serveSite(folder: string, base: string, firstPort = 4321, isFresh = false): Promise<ServedSite> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`There is no built site in ${folder}; run npm run build first.`);
  }
  const server = createServer((request, response) => {
    answer({ folder, base, isFresh }, request, response).catch(() => response.destroy());
  });
  const port = await listen(server, firstPort);
  return {
    address: `http://localhost:${String(port)}${base}`,
    close: async () => {
      server.close().closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Files are read whole before anything is sent: while a build takes the place of another, one may be gone. */
async function answer(
  { folder, base, isFresh }: { folder: string; base: string; isFresh: boolean },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const path = pathOf(pathname, base);
  const isFolder = path !== undefined && !path.endsWith('/') && existsSync(join(folder, path, 'index.html'));
  if (pathname === base.slice(0, -1) || (isFolder && path !== '')) {
    response.writeHead(301, { ...headersOf('index.html'), location: `${pathname}/${search}` }).end();
    return;
  }
  const asked = path === '' || path?.endsWith('/') === true ? `${path}index.html` : path;
  const found = asked === undefined ? undefined : await fileIn(folder, asked);
  const file = found ?? (await fileIn(folder, '404.html'));
  const name = file?.name ?? '';
  const headers = { ...headersOf(name), 'Content-Type': typeOf(name), ...(isFresh && { 'Cache-Control': 'no-cache' }) };
  if (found !== undefined && request.headers['if-none-match'] === found.tag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(found === undefined ? 404 : 200, { ...headers, ...(found && { ETag: found.tag }) });
  response.end(request.method === 'HEAD' ? undefined : file?.bytes);
}

/** The path below the site; none outside of it, or where a part begins with a dot, which is no part of the site. */
function pathOf(pathname: string, base: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname);
    return path.startsWith(base) && !/(?:^|[/\\])\./u.test(path) ? path.slice(base.length) : undefined;
  } catch {
    return undefined;
  }
}

async function fileIn(folder: string, name: string) {
  const path = join(folder, name);
  const stats = await stat(path).catch(() => undefined);
  if (stats?.isFile() !== true) return undefined;
  const bytes = await readFile(path).catch(() => undefined);
  return bytes && { name, bytes, tag: `"${String(stats.size)}-${String(Math.round(stats.mtimeMs))}"` };
}

/** By the longest ending that is known: `csl.json` before `json`. */
function typeOf(name: string): string {
  const [, ...endings] = name.replace(/^.*\//u, '').split('.');
  const known = endings.map((_, index) => endings.slice(index).join('.')).map((ending) => TYPES[ending] ?? KNOWN_TYPES[ending]); // prettier-ignore
  return known.find((type) => type !== undefined) ?? 'application/octet-stream';
}

/** How many ports are tried before giving up. */
const PORTS_TRIED = 100;

async function listen(server: Server, firstPort: number): Promise<number> {
  for (let port = firstPort; port < firstPort + PORTS_TRIED; port++) {
    if ((await isAnswered(port, '127.0.0.1')) || (await isAnswered(port, '::1'))) continue;
    try {
      await once(server.listen(port, 'localhost'), 'listening');
      return port;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
  throw new Error(`No port from ${String(firstPort)} to ${String(firstPort + PORTS_TRIED - 1)} is free.`);
}

/** Whether a program listens there. `localhost` is two hosts: another may have one of them, and the reader come to it. */
async function isAnswered(port: number, host: string): Promise<boolean> {
  const socket = connect({ port, host });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
