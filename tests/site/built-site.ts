import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { load } from 'cheerio';
import type { CheerioAPI } from 'cheerio';
import type { SiteUnderTest } from '../serve-sites.ts';

/** A page as it was built, parsed as a browser would. */
export interface BuiltPage {
  /** Its path below the base: `meetings/2015-01-21-davos/`, or nothing for the home page. */
  readonly path: string;
  /** Its address on the host it was built for. */
  readonly url: URL;
  readonly html: string;
  readonly $: CheerioAPI;
}

export interface BuiltSite {
  /** The address it was built for. */
  readonly url: URL;
  /** By address. */
  readonly pages: ReadonlyMap<string, BuiltPage>;
  /** The addresses of everything it serves. */
  readonly addresses: ReadonlySet<string>;
}

/** The sites that were read, by their folders: most tests look at the same few, and to parse a page takes long. */
const read = new Map<string, Promise<BuiltSite>>();

/** Reads a built site: every page parsed, every other file by its address. */
export function readBuiltSite(site: Pick<SiteUnderTest, 'folder' | 'url'>): Promise<BuiltSite> {
  const known = read.get(site.folder) ?? readSite(site);
  read.set(site.folder, known);
  return known;
}

async function readSite(site: Pick<SiteUnderTest, 'folder' | 'url'>): Promise<BuiltSite> {
  const url = new URL(site.url);
  const entries = await readdir(site.folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(site.folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
  const pages = new Map<string, BuiltPage>();
  const addresses = new Set<string>();
  for (const file of files) {
    const path = file.replace(/(^|\/)index\.html$/u, '$1');
    const address = new URL(path, url);
    addresses.add(address.href);
    if (!file.endsWith('.html')) continue;
    const html = await readFile(join(site.folder, file), 'utf8');
    let parsed: CheerioAPI | undefined;
    pages.set(address.href, {
      path,
      url: address,
      html,
      // When it is asked for: few tests look at every page.
      get $() {
        parsed ??= load(html);
        return parsed;
      },
    });
  }
  return { url, pages, addresses };
}

/** The edition that a page is of and its path below it: `zh` and `about/`, of English nothing before the path. */
export function editionAndPath(path: string): [edition: string | undefined, path: string] {
  const { edition, rest = '' } = /^(?:(?<edition>[a-z]{2})\/)?(?<rest>.*)$/u.exec(path)?.groups ?? {};
  return [edition, rest];
}

/** Of a kind of page in one language, which its first folder names, so many are examined where a test takes long for each. */
const EXAMINED = 60;
/** An edition has the templates of the others, in other letters: of its pages one in so many is examined. */
const EDITIONS_SHARE = 5;

/** The pages of a site, of each kind no more than the longest: in those is what the others have as well. */
export function longestPages({ pages }: BuiltSite, most = EXAMINED): BuiltPage[] {
  const kindOf = ({ path }: BuiltPage) => {
    const [edition = '', rest] = editionAndPath(path);
    return `${edition} ${rest.split('/', 1)[0] ?? ''}`;
  };
  const byKind = Map.groupBy(pages.values(), kindOf);
  return [...byKind].flatMap(([kind, all]) => {
    const longest = all.toSorted((a, b) => b.html.length - a.html.length);
    return longest.slice(0, kind.startsWith(' ') ? most : Math.ceil(most / EDITIONS_SHARE));
  });
}

/** A text with its runs of white space made one space each, as a reader sees it. */
export function readable(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
