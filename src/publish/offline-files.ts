import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The service worker, below the folder of a site. */
export const WORKER = 'service-worker.js';

/** What only servers and other programs read. */
const NOT_READ = /^(?:sitemaps|pictures|offline)\/(?!index\.html$)|(?:^|\/)(?:\.[^/]*|_headers|_redirects(?:\.\w+)?|robots\.txt|service-worker\.js|sitemap-index\.xml|llms\.txt)$|^llms\/|\.(?:br|gz|map)$/u; // prettier-ignore

/** Whether a file is kept for a reader who keeps the whole archive. */
const isKept = (path: string) => !NOT_READ.test(path);

/**
 * Writes what the service worker of a finished site needs: the list of the files that are kept for a reader who asks
 * for all, how large they are, and into the worker the hash of everything, by which a browser knows a new build.
 */
export function writeOfflineFiles(folder: string): { files: number; id: string } {
  const hash = createHash('sha256');
  const paths: string[] = [];
  let bytes = 0;
  for (const path of filesIn(folder).sort()) {
    if (path === WORKER || !isKept(path)) continue;
    const content = readFileSync(join(folder, path));
    hash.update(`${path}\n${String(content.length)}\n`).update(content);
    // A page is kept under its address.
    paths.push(path.replace(/(?<=^|\/)index\.html$/u, ''));
    bytes += content.length;
  }
  const id = hash.digest('hex').slice(0, 32);
  mkdirSync(join(folder, 'offline'), { recursive: true });
  writeFileSync(join(folder, 'offline/files.json'), JSON.stringify(paths.sort()));
  writeFileSync(join(folder, 'offline/size.json'), JSON.stringify({ files: paths.length, bytes }));
  const worker = readFileSync(join(folder, WORKER), 'utf8');
  if (!worker.includes('build:')) throw new Error(`${WORKER} has no place for the hash of the build`);
  if (/\b(?:import|export)\b[^:]/u.test(worker)) throw new Error(`${WORKER} is not one file`);
  writeFileSync(join(folder, WORKER), worker.replace(/build:[0-9a-f]*/u, `build:${id}`));
  return { files: paths.length, id };
}

/** The files of a folder below it, with slashes. Node’s own way to list them takes six times as long. */
function filesIn(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return filesIn(folder, `${below}${entry.name}/`);
    return entry.isFile() ? [`${below}${entry.name}`] : [];
  });
}
