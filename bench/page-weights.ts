import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** The pages of one kind, and the heaviest of them: HTML with the CSS in it, compressed with brotli. */
export interface PageWeight {
  readonly kind: string;
  readonly pages: number;
  readonly heaviest: string;
  readonly weight: number;
}

/** So many pages of a kind are compressed, the longest ones: the heaviest is practically always among them. */
const COMPRESSED = 3;

/**
 * The pages of a built site by kind: by the folder, and how deep they lie in it. Pages have their CSS in them, so the
 * weight of a page is that of its file.
 */
export async function pageWeights(site: string): Promise<PageWeight[]> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const sized = await Promise.all(paths.map(async (path) => ({ path, size: (await stat(join(site, path))).size })));
  const weights = [...Map.groupBy(sized, ({ path }) => kindOf(path))].map(async ([kind, pages]) => {
    const longest = pages.toSorted((a, b) => b.size - a.size).slice(0, COMPRESSED);
    const weighed = await Promise.all(
      longest.map(async ({ path }) => ({ path, weight: compressed(await readFile(join(site, path))).length })),
    );
    const heaviest = weighed.reduce((a, b) => (b.weight > a.weight ? b : a));
    return { kind, pages: pages.length, heaviest: heaviest.path, weight: heaviest.weight };
  });
  return (await Promise.all(weights)).sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

/** meetings/… for meetings/2015-01-21-davos/index.html, meetings for meetings/index.html; of an edition zh/meetings. */
function kindOf(path: string): string {
  const [, edition = '', rest = ''] = /^([a-z]{2}\/)?(.*?)(?:\/?\bindex\.html)?$/u.exec(path) ?? [];
  const [folder = '', ...deeper] = rest.split('/');
  return edition + [folder || 'home', ...deeper.map(() => '…')].join('/');
}

/** Texts longer than this are over every budget; to compress them as well as can be would take minutes. */
const LONG = 1_000_000;

/** A text as it goes to a reader. */
export function compressed(text: Buffer): Buffer {
  const quality = text.length > LONG ? 5 : constants.BROTLI_MAX_QUALITY;
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}
