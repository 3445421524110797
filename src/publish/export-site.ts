import { closeSync, existsSync, lstatSync, openSync, readFileSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'; // prettier-ignore
import { join } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { wordsIn } from '../words/words.ts';
import { hashOf } from './finish-page.ts';
import { BUILD_MARK, placeOf, unfinishedBeside, unfinishedName } from './replace-folder.ts';
import { filesIn } from './shards.ts';

/** What only a server, a worker or the search engine needs. */
const LEFT_OUT = /^(?:[a-z]{2}\/)?(?:(?:offline|pagefind|names)\/|_astro\/[^/]*\.js$)|(?:^|\/)(?:_headers|_redirects(?:\.\w+)?|robots\.txt|service-worker\.js|manifest\.webmanifest)$|\.(?:br|gz)$/u; // prettier-ignore
const PACKED = /\.(?:woff2|png|zip|epub)$/u;
/** The first day that a zip can say; of local time, as a zip is. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Packs a built site into a zip whose pages open from a folder by a double click on index.html. The same site gives
 * the same bytes. It is written beside its place and moved there when it is complete; a link is followed.
 * @param folder the built site
 * @param base the path under which it was built, with a slash at both ends
 * @returns how many files it holds
 * @throws before anything is done when something else than a former export stands in the place
 */
export function exportSite(folder: string, base: string, zip: string): number {
  const paths = filesIn(folder).filter((path) => !LEFT_OUT.test(path) && path !== BUILD_MARK);
  const place = placeOf(zip);
  if (existsSync(place) && !isExport(place)) {
    throw new Error(
      `${zip} is no former export.\nAn export is written to a file that is new or a former export. Name another (npm run export -- --out FILE), or remove it if it is not wanted: ${place}`,
    );
  }
  for (const left of unfinishedBeside(place)) if (isExport(left)) rmSync(left);
  const next = unfinishedName(place);
  const file = openSync(next, 'wx');
  try {
    const pack = new Zip((error, chunk) => {
      if (error !== null) throw error;
      writeSync(file, chunk);
    });
    for (const path of paths) {
      const bytes = readFileSync(join(folder, path));
      const entry = PACKED.test(path) ? new ZipPassThrough(`archive/${path}`) : new ZipDeflate(`archive/${path}`, { level: 9 }); // prettier-ignore
      entry.mtime = NO_TIME;
      pack.add(entry);
      entry.push(path.endsWith('.html') ? Buffer.from(folderPage(bytes.toString('utf8'), path, base)) : bytes, true);
    }
    pack.end();
    closeSync(file);
    renameSync(next, place);
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  }
  return paths.length;
}

/** What every export begins with: the sign of an entry in a zip and, after 26 bytes that describe it, its name. */
const [SIGN, NAME, NAME_AT] = ['PK\x03\x04', 'archive/', 30];

function isExport(path: string): boolean {
  if (!lstatSync(path).isFile()) return false;
  const bytes = Buffer.alloc(NAME_AT + NAME.length);
  const file = openSync(path, 'r');
  readSync(file, bytes);
  closeSync(file);
  const start = bytes.toString('latin1');
  return start.startsWith(SIGN) && start.endsWith(NAME);
}

/**
 * A page as it is read from a folder instead of a server: its addresses are relative and name files, it has no script,
 * because a browser runs no module that stands on a disk, and its faces come when they are there, because a browser
 * fetches none of them ahead from a disk. The search says why it is not there.
 * @param html the page as it was built
 * @param path its file below the base: `meetings/2015-01-21-davos/index.html`
 * @param base the path under which the site was built, with a slash at both ends
 */
function folderPage(html: string, path: string, base: string): string {
  const up = '../'.repeat(path.split('/').length - 1);
  const relative = (_: string, before: string, address: string, after: string): string => {
    if (!address.startsWith(base) || address.startsWith('//')) return before + address + after;
    const file = address.slice(base.length).replace(/(?<=^|^[^?#]*\/)(?=[?#]|$)/u, 'index.html');
    return before + up + file + after;
  };
  let page = html
    .replace(/<script\b[^>]*\ssrc="[^"]*"[^>]*><\/script>/gu, '')
    .replace(/<script type="speculationrules">.*?<\/script>/su, '')
    .replace(/<link rel="(?:manifest|modulepreload|preload)"[^>]*>/gu, '')
    .replace(/<\/?noscript>/gu, '')
    .replace(/(\s(?:href|src|action)="|content="\d+; url=)([^"]*)(")/gu, relative);
  for (const [, style = ''] of page.matchAll(/<style[^>]*>(.*?)<\/style>/gsu)) {
    const moved = style
      .replace(/(url\(")([^"]*)("\))/gu, relative)
      .replaceAll('font-display:optional', 'font-display:swap');
    // The page’s policy names each style by its hash.
    if (moved !== style) page = page.replace(style, () => moved).replace(hashOf(style), () => hashOf(moved));
  }
  const { search } = wordsIn(/<html lang="([a-z]+)"/u.exec(html)?.[1]);
  return page.replace(search.noScript, () => search.fromFolder);
}
