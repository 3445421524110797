import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { daysChanged } from '../archive/days-changed.ts';
import { escapeXml, XML_DECLARATION } from '../exports/markup.ts';

/** A page that search engines may list. */
interface ListedPage {
  readonly address: string;
  /** The day its content changed last, YYYY-MM-DD; left out where nothing says it. */
  readonly changed: string | undefined;
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Addresses that one sitemap may hold, by the protocol. */
const MOST_ADDRESSES = 50_000;

/** Writes the sitemaps of some pages of a site, given by their paths below its address. */
export function writeSitemaps(folder: string, archive: Archive, home: string, paths: readonly string[]): void {
  mkdirSync(join(folder, 'sitemaps'), { recursive: true });
  const changed = daysChanged(archive);
  // An address that is a single page on its own, such as about/, stands with the others of its sort.
  const kinds = Map.groupBy(paths, (path) => /^(?<kind>[^/]+)\/./u.exec(path)?.groups?.['kind'] ?? 'pages');
  const written: ListedPage[] = [];
  for (const [kind, own] of [...kinds].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (let part = 0; part * MOST_ADDRESSES < own.length; part += 1) {
      const pages = own
        .slice(part * MOST_ADDRESSES, (part + 1) * MOST_ADDRESSES)
        .map((path) => ({ address: new URL(path, home).href, changed: changed(path) }));
      const name = `sitemaps/${part === 0 ? kind : `${kind}-${String(part + 1)}`}.xml`;
      writeFileSync(join(folder, name), sitemap(pages));
      const days = pages.flatMap((page) => page.changed ?? []);
      written.push({ address: `${home}${name}`, changed: days.sort().at(-1) });
    }
  }
  writeFileSync(join(folder, 'sitemap-index.xml'), sitemapIndex(written));
}

/** A sitemap of at most 50,000 pages. */
function sitemap(pages: readonly ListedPage[]): string {
  const lines = pages.map((page) => `<url>${placeOf(page)}</url>`);
  return `${XML_DECLARATION}<urlset xmlns="${NAMESPACE}">\n${lines.join('\n')}\n</urlset>\n`;
}

/** The list of sitemaps; each is as new as the newest of its pages. */
function sitemapIndex(sitemaps: readonly ListedPage[]): string {
  const lines = sitemaps.map((page) => `<sitemap>${placeOf(page)}</sitemap>`);
  return `${XML_DECLARATION}<sitemapindex xmlns="${NAMESPACE}">\n${lines.join('\n')}\n</sitemapindex>\n`;
}

function placeOf({ address, changed }: ListedPage): string {
  return `<loc>${escapeXml(address)}</loc>${changed === undefined ? '' : `<lastmod>${changed}</lastmod>`}`;
}
