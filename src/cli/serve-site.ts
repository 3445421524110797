import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { headersOf, TYPES } from '../publish/server-rules.ts';

/** Types that every server knows by itself. */
const KNOWN_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
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
 * @throws when no port is free
 */
export async function serveSite(folder: string, base: string, firstPort = 4321, isFresh = false): Promise<ServedSite> {
  const { port, servers } = await listen((request, response) => {
    answer({ folder, base, isFresh }, request, response).catch(() => response.destroy());
  }, firstPort);
  return { address: `http://localhost:${String(port)}${base}`, close: () => closeAll(servers) };
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
  const edition = path?.split('/', 1)[0] ?? '';
  const file = found ?? (await fileIn(folder, `${edition}/404.html`)) ?? (await fileIn(folder, '404.html'));
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

/** By the longest end of its name that is known: `csl.json` before `json`. */
function typeOf(name: string): string {
  const parts = name.replace(/^.*\//u, '').split('.');
  const known = parts.map((_, index) => parts.slice(index).join('.')).map((end) => TYPES[end] ?? KNOWN_TYPES[end]);
  return known.find((type) => type !== undefined) ?? 'application/octet-stream';
}

/** How many ports are tried before giving up. */
const PORTS_TRIED = 100;

/** `localhost` is two hosts: whoever had the other would be asked for what is asked of this archive. */
const HOSTS = ['127.0.0.1', '::1'] as const;
/** What the system says where a machine has only one of them. */
const NO_SUCH_HOST = ['EADDRNOTAVAIL', 'EAFNOSUPPORT'];

/** Serves on both hosts, at the first port at which no other program answers or can answer later. */
async function listen(answerer: RequestListener, firstPort: number): Promise<{ port: number; servers: Server[] }> {
  for (let port = firstPort; port < firstPort + PORTS_TRIED; port++) {
    if ((await Promise.all(HOSTS.map((host) => isAnswered(port, host)))).includes(true)) continue;
    const servers: Server[] = [];
    const refusals: string[] = [];
    for (const host of HOSTS) {
      const server = createServer(answerer);
      const refusal = await once(server.listen(port, host), 'listening').then(() => undefined, codeOf);
      if (refusal === undefined) servers.push(server);
      else refusals.push(refusal);
    }
    if (servers.length > 0 && refusals.every((code) => NO_SUCH_HOST.includes(code))) return { port, servers };
    await closeAll(servers);
    const [other] = refusals.filter((code) => code !== 'EADDRINUSE' && !NO_SUCH_HOST.includes(code));
    if (other !== undefined) throw new Error(`The system does not allow to serve at port ${String(port)} (${other}).`);
  }
  throw new Error(`No port from ${String(firstPort)} to ${String(firstPort + PORTS_TRIED - 1)} is free.`);
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error));

async function closeAll(servers: readonly Server[]): Promise<void> {
  for (const server of servers) {
    server.close().closeAllConnections();
    await once(server, 'close');
  }
}

/** Whether a program listens there. */
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
