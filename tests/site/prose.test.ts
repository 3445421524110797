import { expect, inject, test } from 'vitest';
import { ANY_ARCHIVE } from '../site-under-test.ts';
import { readBuiltSite, readable } from './built-site.ts';

const TEXTS = 'p, li, dd, td, th, h1, h2, h3';

async function placesOn(
  name: (typeof ANY_ARCHIVE)[number],
  find: (text: { readonly words: string; readonly html: string }) => readonly string[],
): Promise<string[]> {
  const site = await readBuiltSite(inject(name));
  return [...site.pages.values()].flatMap(({ path, $ }) =>
    $('body')
      .find(TEXTS)
      .toArray()
      .flatMap((element) => find({ words: readable($(element).text()), html: $(element).html() ?? '' }))
      .map((place) => `/${path}: “${place}”`),
  );
}

test.for(ANY_ARCHIVE)(
  'no page of the %s has a space before a comma, a full stop or a closing bracket',
  async (name) => {
    expect(await placesOn(name, ({ words }) => /.{0,30} [,.;:)](?= |$)/u.exec(words) ?? [])).toEqual([]);
  },
);

test.for(ANY_ARCHIVE)(
  'in the %s no word runs into the next where one inline element ends and another begins',
  async (name) => {
    const seam = /.{0,20}[\p{L}\p{N},.;](?:<\/?(?:a|em|span|time)\b[^>]*>)+[\p{L}\p{N}¶].{0,20}/u;
    expect(await placesOn(name, ({ html }) => seam.exec(html) ?? [])).toEqual([]);
  },
);
