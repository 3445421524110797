import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { en } from '../i18n/en.ts';
import { folderPage } from './folder-page.ts';

/** What only a server, a worker or the search engine needs. */
const LEFT_OUT = /^(?:offline|pagefind|names|icons)\/|^_astro\/[^/]*\.js$|(?:^|\/)(?:_headers|_redirects(?:\.\w+)?|robots\.txt|service-worker\.js|manifest\.webmanifest)$|\.(?:br|gz)$/u; // prettier-ignore
const PACKED = /\.(?:woff2|png|zip|epub)$/u;
/** The first day that a zip can say; of local time, as a zip is. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Packs a built site into a zip whose pages open from a folder by a double click on index.html. The same site gives
 * the same bytes. It is written beside its place and moved there when it is complete.
 * @param folder the built site
 * @param base the path under which it was built, with a slash at both ends
 * @returns how many files it holds
 */
export async function exportSite(folder: string, base: string, zip: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !LEFT_OUT.test(path))
    .sort();
  const next = `${zip}.next`;
  const file = openSync(next, 'w');
  try {
    const pack = new Zip((error, chunk) => {
      if (error !== null) throw error;
      writeSync(file, chunk);
    });
    for (const path of paths) {
      const bytes = await readFile(join(folder, path));
      const entry = PACKED.test(path) ? new ZipPassThrough(`archive/${path}`) : new ZipDeflate(`archive/${path}`, { level: 9 }); // prettier-ignore
      entry.mtime = NO_TIME;
      pack.add(entry);
      entry.push(path.endsWith('.html') ? Buffer.from(pageOf(bytes.toString('utf8'), path, base)) : bytes, true);
    }
    pack.end();
    closeSync(file);
    renameSync(next, zip);
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  }
  return paths.length;
}

/** The search says why it is not there, in the place where it says so to readers without script. */
function pageOf(html: string, path: string, base: string): string {
  return folderPage(html, path, base).replace(en.search.noScript, () => en.search.fromFolder);
}
