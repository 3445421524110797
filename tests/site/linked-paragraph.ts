import { readable } from './built-site.ts';
import type { BuiltPage, BuiltSite } from './built-site.ts';

/** A paragraph of a record, found by following a link, and read off the page that it leads to. */
export interface LinkedParagraph {
  /** The address of the record. */
  readonly record: string;
  /** The fragment: `p3`. */
  readonly id: string;
  /** The heading under which it stands: who speaks. */
  readonly voice: string;
  /** The paths of what it links to and of the topics it speaks of, below the base. */
  readonly mentions: ReadonlySet<string>;
}

/**
 * Follows a link to a paragraph.
 * @throws when there is no such page, or no such paragraph on it
 */
export function followToParagraph(site: BuiltSite, from: BuiltPage, href: string): LinkedParagraph {
  const url = new URL(href, from.url);
  const record = `${url.origin}${url.pathname}`;
  const page = site.pages.get(record);
  const id = url.hash.slice(1);
  if (page === undefined || !/^p\d+$/u.test(id)) throw new Error(`${href} on /${from.path} leads to no paragraph`);
  const row = page.$(`[id="${id}"]`);
  if (row.length !== 1) throw new Error(`${href} on /${from.path}: there is no ${id}`);
  const links = row
    .find('.text a, .text [data-topic]')
    .toArray()
    .map((link) => page.$(link).attr('href') ?? `${site.url.pathname}topics/${page.$(link).attr('data-topic') ?? ''}/`);
  return {
    record,
    id,
    voice: readable(row.parent().closest('section').find('h2').text()),
    mentions: new Set(links.map((link) => new URL(link, page.url).pathname.slice(site.url.pathname.length))),
  };
}
