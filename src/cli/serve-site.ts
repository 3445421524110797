import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { SECURITY_HEADERS } from '../publish/security-headers.ts';

/** A path with a part that begins with a dot. */
const HIDDEN = /^[^?]*\/(?:\.|%2e)/iu;

/** A built site being served on this machine. */
export interface ServedSite {
  /** Its address, with the base path: `http://localhost:4321/`. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a built site on the first free port from the given one up, to this machine only.
 * @param folder the built site
 * @param base the path under which it was built, with a slash at both ends
 * @throws when the folder holds no site, or no port is free
 */
export async function serveSite(folder: string, base: string, firstPort = 4321): Promise<ServedSite> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`There is no built site in ${folder}; run npm run build first.`);
  }
  const serve = sirv(folder, { etag: true, dev: true });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const notFound = () => {
      // While a build takes the place of another, the page is missing too for an instant.
      readFile(join(folder, '404.html')).then(
        (page) => response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page),
        () => response.writeHead(404).end(),
      );
    };
    const url = request.url ?? '/';
    if (url === base.slice(0, -1)) {
      response.writeHead(301, { location: base }).end();
      return;
    }
    // What begins with a dot is a sign for programs, no part of the site.
    if (!url.startsWith(base) || HIDDEN.test(url)) {
      notFound();
      return;
    }
    request.url = url.slice(base.length - 1);
    serve(request, response, notFound);
  });
  const port = await listen(server, firstPort);
  return {
    address: `http://localhost:${String(port)}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** How many ports are tried before giving up. */
const PORTS_TRIED = 100;

async function listen(server: Server, firstPort: number): Promise<number> {
  for (let port = firstPort; port < firstPort + PORTS_TRIED; port++) {
    const isFree = await new Promise<boolean>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE') resolve(false);
        else reject(error);
      });
      server.listen(port, 'localhost', () => {
        resolve(true);
      });
    });
    server.removeAllListeners('error').removeAllListeners('listening');
    if (isFree) return port;
  }
  throw new Error(`No port from ${String(firstPort)} to ${String(firstPort + PORTS_TRIED - 1)} is free.`);
}
