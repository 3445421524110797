import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { siteAddress } from '../content/content-folder.ts';
import { movedFiles } from './server-rules.ts';
import { filesIn } from './shards.ts';

/** The service worker, below the folder of a site. */
export const WORKER = 'service-worker.js';

/** Does what is made of all files of a site; gives how many of them a reader can keep. */
export async function finishSite(folder: string, compress: boolean): Promise<number> {
  copyMovedFiles(folder);
  // An edition is a site of its own for reading offline, with a worker of its own.
  const editions = readdirSync(folder).filter((name) => existsSync(join(folder, name, WORKER)));
  const written = ['', ...editions].map((own) => writeOfflineFiles(join(folder, own), own === '' ? editions : []));
  if (compress) await compressSite(folder);
  return written.reduce((sum, { files }) => sum + files, 0);
}

/** Renamed pages redirect by themselves; the files beside them cannot, so that hosts without rules have them twice. */
function copyMovedFiles(folder: string): void {
  const rules = join(folder, '_redirects');
  for (const [from, to] of existsSync(rules) ? movedFiles(readFileSync(rules, 'utf8'), siteAddress().base) : []) {
    if (!existsSync(join(folder, to)) || existsSync(join(folder, from))) continue;
    mkdirSync(dirname(join(folder, from)), { recursive: true });
    copyFileSync(join(folder, to), join(folder, from));
  }
}

/** What only servers and other programs read. */
const NOT_READ = /^(?:sitemaps|pictures|offline)\/(?!index\.html$)|(?:^|\/)(?:\.[^/]*|404\.html|_headers|_redirects(?:\.\w+)?|robots\.txt|service-worker\.js|sitemap-index\.xml|llms\.txt)$|\.(?:br|gz|map)$/u; // prettier-ignore

/**
 * Writes what the service worker of a finished site needs: the list of the files that are kept for a reader who asks
 * for all, how large they are, and into the worker the hash of everything, by which a browser knows a new build.
 */
export function writeOfflineFiles(folder: string, editions: readonly string[] = []): { files: number; id: string } {
  const hash = createHash('sha256');
  const paths: string[] = [];
  let bytes = 0;
  const isOfEdition = (path: string) => editions.includes(path.split('/', 1)[0] ?? '');
  for (const path of filesIn(folder).filter((one) => !NOT_READ.test(one) && !isOfEdition(one))) {
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

const TEXT = /\.(?:html|js|json|jsonld|svg|xml|txt|md|csv|bib|ris|ics|wasm|webmanifest)$/u;
/** Below this a compressed copy saves no packet. */
const FEWEST_BYTES = 1000;
/** Files at the same time; as many threads as Node keeps for this. */
const AT_ONCE = 4;

/** Writes a `.br` and a `.gz` beside every text of a built site, for servers that send them as they are. */
export async function compressSite(folder: string): Promise<void> {
  const waiting = filesIn(folder).filter((path) => TEXT.test(path));
  const work = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const bytes = await readFile(join(folder, path));
      if (bytes.length < FEWEST_BYTES) continue;
      const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
      await writeFile(join(folder, `${path}.br`), await promisify(brotliCompress)(bytes, { params }));
      await writeFile(join(folder, `${path}.gz`), await promisify(gzip)(bytes, { level: 9 }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
