import { expect, inject, test } from 'vitest';
import { readBuiltSite, readable } from './built-site.ts';

const site = await readBuiltSite(inject('rootSite'));
const TEXTS = 'p, li, dd, td, th, h1, h2, h3';

function placesOn(find: (text: { readonly words: string; readonly html: string }) => readonly string[]): string[] {
  return [...site.pages.values()].flatMap(({ path, $ }) =>
    $('body')
      .find(TEXTS)
      .toArray()
      .flatMap((element) => find({ words: readable($(element).text()), html: $(element).html() ?? '' }))
      .map((place) => `/${path}: “${place}”`),
  );
}

test('no page has a space before a comma, a full stop or a closing bracket', () => {
  expect(placesOn(({ words }) => /.{0,30} [,.;:)](?= |$)/u.exec(words) ?? [])).toEqual([]);
});

test('no word runs into the next where one inline element ends and another begins', () => {
  const seam = /.{0,20}[\p{L}\p{N},.;](?:<\/?(?:a|em|span|time)\b[^>]*>)+[\p{L}\p{N}¶].{0,20}/u;
  expect(placesOn(({ html }) => seam.exec(html) ?? [])).toEqual([]);
});
