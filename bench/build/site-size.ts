import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { PAGES, pageTemplates, templateOf } from './page-templates.ts';

const compress = promisify(brotliCompress);

/** How large a built site is, in files and bytes. */
export interface SiteSize {
  readonly files: number;
  readonly bytes: number;
  /** Bytes of the search index and of the names and words beside it. */
  readonly index: number;
  /** For each template its pages and the heaviest of them: HTML with the CSS in it, compressed with brotli. */
  readonly templates: Readonly<Record<string, { pages: number; heaviest: string; weight: number }>>;
}

/** So many pages of a template are compressed, the longest ones: the heaviest is practically always among them. */
const COMPRESSED = 3;

/** Measures a built site. Pages hold their CSS themselves, so the weight of a page is that of its file. */
export async function sizeOf(site: string): Promise<SiteSize> {
  const templates = await pageTemplates(PAGES);
  const pages = new Map<string, { path: string; size: number }[]>();
  let [files, bytes, index] = [0, 0, 0];
  for (const entry of await readdir(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = relative(site, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
    const { size } = await stat(join(site, path));
    files += 1;
    bytes += size;
    if (/^(?:pagefind|names)\//.test(path)) index += size;
    const template = templateOf(path, templates);
    if (template === undefined) continue;
    const known = pages.get(template.file);
    if (known === undefined) pages.set(template.file, [{ path, size }]);
    else known.push({ path, size });
  }
  const measured = [...pages].map(async ([file, made]) => {
    const longest = made.toSorted((a, b) => b.size - a.size).slice(0, COMPRESSED);
    const weights = await Promise.all(
      longest.map(async ({ path }) => ({ path, weight: (await compressed(await readFile(join(site, path)))).length })),
    );
    const heaviest = weights.reduce((a, b) => (b.weight > a.weight ? b : a), { path: '', weight: 0 });
    return [file, { pages: made.length, heaviest: heaviest.path, weight: heaviest.weight }] as const;
  });
  return { files, bytes, index, templates: Object.fromEntries((await Promise.all(measured)).sort()) };
}

/** Texts longer than this are over every budget; to compress them as well as can be would take minutes. */
const LONG = 1_000_000;
const GOOD_ENOUGH = 5;

/** A text as it goes to a reader: compressed with brotli. */
export function compressed(text: Buffer): Promise<Buffer> {
  const quality = text.length > LONG ? GOOD_ENOUGH : constants.BROTLI_MAX_QUALITY;
  return compress(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}
