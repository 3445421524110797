import { describe, expect, inject, test } from 'vitest';
import { longestPages, readBuiltSite } from './built-site.ts';
import type { BuiltPage, BuiltSite } from './built-site.ts';

/** Every attribute of a page that holds one address. */
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'data-engine', 'data-base'];
/** Links that name an address without fetching it. */
const FETCHES_NOTHING = 'a, area, link[rel=canonical], link[rel=license], link[rel=author], link[rel=type]';

interface Reference {
  /** As it is written. */
  readonly written: string;
  readonly url: URL;
  readonly fetches: boolean;
}

function references({ $, url }: BuiltPage): Reference[] {
  const inAttributes = ADDRESSES.flatMap((attribute) =>
    $(`[${attribute}]`)
      .toArray()
      .map((element) => ({
        written: $(element).attr(attribute) ?? '',
        fetches: !$(element).is(FETCHES_NOTHING),
      })),
  );
  const inStyles = [
    ...$('style')
      .text()
      .matchAll(/url\(\s*["']?(?<address>[^"')]+)/gu),
  ].map((match) => ({
    written: match.groups?.['address'] ?? '',
    fetches: true,
  }));
  return [...inAttributes, ...inStyles].map((reference) => ({ ...reference, url: new URL(reference.written, url) }));
}

const ids = new Map<BuiltPage, readonly string[]>();

/** The ids of a page, to which many links lead: found once. */
function idsOf(page: BuiltPage): readonly string[] {
  const found = ids.get(page) ?? page.$('[id]').get().map((element) => page.$(element).attr('id') ?? ''); // prettier-ignore
  ids.set(page, found);
  return found;
}

/** What is wrong with a reference, if anything. */
function fault({ written, url, fetches }: Reference, site: BuiltSite): string | undefined {
  if (url.protocol === 'mailto:') return undefined;
  if (url.origin !== site.url.origin) return fetches ? `${written} is fetched from another host` : undefined;
  if (!url.pathname.startsWith(site.url.pathname)) return `${written} leaves ${site.url.pathname}`;
  const address = `${url.origin}${url.pathname}`;
  if (!site.addresses.has(address)) return `${written} leads nowhere`;
  const id = decodeURIComponent(url.hash.slice(1));
  const page = site.pages.get(address);
  if (id === '' || page === undefined) return undefined;
  const found = idsOf(page).filter((other) => other === id).length;
  return found === 1 ? undefined : `${written} leads to an id that the page has ${String(found)} times`;
}

describe.for([...inject('archives'), ...inject('otherSites')])('$name', (built) => {
  test('every link and fragment leads somewhere, and nothing is fetched from elsewhere', async () => {
    const site = await readBuiltSite(built);
    expect(site.pages.size).toBeGreaterThan(25);
    const faults = longestPages(site).flatMap((page) =>
      references(page).flatMap((reference) => {
        const found = fault(reference, site);
        return found === undefined ? [] : [`/${page.path}: ${found}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  test('links from the page for addresses that do not exist hold at any address', async () => {
    const site = await readBuiltSite(built);
    const page = site.pages.get(new URL('404.html', site.url).href);
    const relative = page && references(page).filter(({ written }) => !/^(?:\/|#|https:)/u.test(written));
    expect(relative).toEqual([]);
  });
});
