// Makes the font files beside this script from Adobe's Source Serif 4 (SIL Open Font Licence 1.1).
// Run from the project's folder, only when the ranges below change:
//   npm i --no-save source-serif@4.5.1 subset-font@2.9.0 && node src/assets/fonts/subset-fonts.mjs
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

/** Inclusive code point ranges of each subset; astro.config.mjs repeats them as `unicodeRange`. */
const LATIN = [[0x20, 0x7e], [0xa0, 0xa0], [0xa7, 0xa7], [0xb6, 0xb7], [0xd7, 0xd7], [0x2010, 0x2014], [0x2018, 0x201d], [0x2026, 0x2026], [0x2190, 0x2193]]; // prettier-ignore
const LATIN_EXTENDED = [
  [0xa9, 0xa9],
  [0xab, 0xab],
  [0xbb, 0xbb],
  [0xc0, 0xd6],
  [0xd8, 0x17f],
  [0x20ac, 0x20ac],
];
const CYRILLIC = [[0x400, 0x45f], [0x492, 0x493], [0x49a, 0x49b], [0x4a2, 0x4a3], [0x4ae, 0x4b1], [0x4ba, 0x4bb], [0x4d8, 0x4d9], [0x4e8, 0x4e9]]; // prettier-ignore

const SUBSETS = [
  // The features of the Latin faces (old-style and tabular figures, small capitals) are used; elsewhere they are dropped.
  { from: 'Regular', to: 'roman-latin', ranges: LATIN, noLayoutClosure: false },
  { from: 'It', to: 'italic-latin', ranges: LATIN, noLayoutClosure: false },
  { from: 'Regular', to: 'roman-latin-extended', ranges: LATIN_EXTENDED, noLayoutClosure: true },
  { from: 'Regular', to: 'roman-cyrillic', ranges: CYRILLIC, noLayoutClosure: true },
];

const original = (style) =>
  new URL(`../../../node_modules/source-serif/TTF/SourceSerif4-${style}.ttf`, import.meta.url);

for (const { from, to, ranges, noLayoutClosure } of SUBSETS) {
  const text = ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)))
    .join('');
  const font = await subsetFont(await readFile(original(from)), text, { targetFormat: 'woff2', noLayoutClosure });
  await writeFile(fileURLToPath(new URL(`source-serif-4-${to}.woff2`, import.meta.url)), font);
  console.log(`source-serif-4-${to}.woff2 ${font.length} B`);
}
