import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { daysChanged } from '../archive/days-changed.ts';
import { escapeXml, XML_DECLARATION } from '../exports/markup.ts';

/** Addresses that one sitemap may hold, by the protocol. */
const MOST_ADDRESSES = 50_000;

/** An address with the day its content changed last, YYYY-MM-DD, where that is known, and what else is said of it. */
type Listed = readonly [address: string, changed: string | undefined, more?: string];

/** The pages of an index differ with its letters: other editions have no page that is the same. */
const OF_ONE_LANGUAGE = /^a-z\/./u;

/**
 * Writes the sitemaps of some pages of an edition, given by their paths below its address; each is as new as its newest
 * page. Beside each page stand its addresses in all languages. Not @astrojs/sitemap, which lists the pages that one run
 * of Astro has written: of a shard these are a part, and of an edition one language.
 * @param homes the addresses of all editions by their languages, that of the archive among them
 */
export function writeSitemaps(
  folder: string,
  archive: Archive,
  homes: ReadonlyMap<string, string>,
  paths: readonly string[],
): void {
  const home = homes.get(archive.language) ?? '';
  mkdirSync(join(folder, 'sitemaps'), { recursive: true });
  const changed = daysChanged(archive);
  const languages: [string, string][] = homes.size < 2 ? [] : [...homes, ['x-default', homes.get('en') ?? home]];
  const alternates = (path: string) =>
    (OF_ONE_LANGUAGE.test(path) ? [] : languages).map(([language, one]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(new URL(path, one).href)}"/>`).join(''); // prettier-ignore
  // An address that is a single page on its own, such as about/, stands with the others of its sort.
  const kinds = Map.groupBy(paths, (path) => /^([^/]+)\/./u.exec(path)?.[1] ?? 'pages');
  const written: Listed[] = [];
  for (const [kind, own] of [...kinds].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (let part = 0; part * MOST_ADDRESSES < own.length; part += 1) {
      const listed = own.slice(part * MOST_ADDRESSES, (part + 1) * MOST_ADDRESSES);
      const pages = listed.map((path): Listed => [new URL(path, home).href, changed(path), alternates(path)]);
      const name = `sitemaps/${part === 0 ? kind : `${kind}-${String(part + 1)}`}.xml`;
      writeFileSync(join(folder, name), listOf('urlset', 'url', pages));
      const days = pages.flatMap(([, day]) => day ?? []);
      written.push([home + name, days.sort().at(-1)]);
    }
  }
  writeFileSync(join(folder, 'sitemap-index.xml'), listOf('sitemapindex', 'sitemap', written));
}

function listOf(list: string, element: string, listed: readonly Listed[]): string {
  const lines = listed.map(([address, changed, more = '']) => {
    const day = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
    return `<${element}><loc>${escapeXml(address)}</loc>${day}${more}</${element}>`;
  });
  const others = lines.some((line) => line.includes('<xhtml:')) ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml"' : '';
  return `${XML_DECLARATION}<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${others}>\n${lines.join('\n')}\n</${list}>\n`;
}
