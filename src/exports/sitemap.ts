import { escapeXml, XML_DECLARATION } from './xml.ts';

/** A page that search engines may list. */
export interface ListedPage {
  readonly address: string;
  /** The day its content changed last, YYYY-MM-DD; left out where nothing says it. */
  readonly changed: string | undefined;
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Addresses that one sitemap may hold, by the protocol. */
export const MOST_ADDRESSES = 50_000;

/** A sitemap of at most 50,000 pages. */
export function sitemap(pages: readonly ListedPage[]): string {
  const lines = pages.map((page) => `<url>${placeOf(page)}</url>`);
  return `${XML_DECLARATION}<urlset xmlns="${NAMESPACE}">\n${lines.join('\n')}\n</urlset>\n`;
}

/** The list of sitemaps; each is as new as the newest of its pages. */
export function sitemapIndex(sitemaps: readonly ListedPage[]): string {
  const lines = sitemaps.map((page) => `<sitemap>${placeOf(page)}</sitemap>`);
  return `${XML_DECLARATION}<sitemapindex xmlns="${NAMESPACE}">\n${lines.join('\n')}\n</sitemapindex>\n`;
}

function placeOf({ address, changed }: ListedPage): string {
  return `<loc>${escapeXml(address)}</loc>${changed === undefined ? '' : `<lastmod>${changed}</lastmod>`}`;
}
