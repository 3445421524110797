import { expect, inject, test } from 'vitest';
import type { SiteUnderTest } from '../serve-sites.ts';
import { longestPages, readBuiltSite, readable } from './built-site.ts';

const TEXTS = 'p, li, dd, td, th, h1, h2, h3';

async function placesOn(
  built: SiteUnderTest,
  find: (text: { readonly words: string; readonly html: string }) => readonly string[],
): Promise<string[]> {
  const site = await readBuiltSite(built);
  return longestPages(site).flatMap(({ path, $ }) =>
    $('body')
      .find(TEXTS)
      .toArray()
      .flatMap((element) => find({ words: readable($(element).text()), html: $(element).html() ?? '' }))
      .map((place) => `/${path}: “${place}”`),
  );
}

test.for(inject('archives'))(
  'no page has a space before a comma, a full stop or a closing bracket: $name',
  async (built) => {
    expect(await placesOn(built, ({ words }) => /.{0,30} [,.;:)](?= |$)/u.exec(words) ?? [])).toEqual([]);
  },
);

test.for(inject('archives'))(
  'no word runs into the next where one inline element ends and another begins: $name',
  async (built) => {
    // Chinese is written without spaces.
    const seam =
      /.{0,20}(?!\p{Script=Han})[\p{L}\p{N},.;](?:<\/?(?:a|em|span|time)\b[^>]*>)+(?!\p{Script=Han})[\p{L}\p{N}¶].{0,20}/u;
    expect(await placesOn(built, ({ html }) => seam.exec(html.replaceAll('&nbsp;', '\u00A0')) ?? [])).toEqual([]);
  },
);
