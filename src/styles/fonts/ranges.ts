const LATIN = ['U+20-7E', 'U+A0', 'U+A7', 'U+A9', 'U+AB', 'U+B6-B7', 'U+BB', 'U+D7', 'U+2010-2014', 'U+2018-201D', 'U+2026', 'U+2190-2193']; // prettier-ignore
/** Letters of Latin-1, and those of names that records have beyond it. */
const LATIN_LETTERS = ['U+C0-D6', 'U+D8-F6', 'U+F8-FF', 'U+106-107', 'U+10C-10D', 'U+160-161', 'U+17D-17E'];

/** The characters of the faces of the text type; subset-fonts.py cuts their files to the same. */
export const RANGES = {
  'roman-latin': [...LATIN, ...LATIN_LETTERS],
  'italic-latin': LATIN,
  'roman-latin-extended': ['U+100-105', 'U+108-10B', 'U+10E-15F', 'U+162-17C', 'U+17F', 'U+20AC'],
  'roman-cyrillic': ['U+400-45F', 'U+492-493', 'U+49A-49B', 'U+4A2-4A3', 'U+4AE-4B1', 'U+4BA-4BB', 'U+4D8-4D9', 'U+4E8-4E9'],
}; // prettier-ignore

/** What lies within these ranges and is not in the type. */
export const LACKING = 'ĬĭĲĳŦŧ\u201b';

const known = new Map<string, RegExp>();

/** Any character of a range as style sheets write it: `U+20-7E,U+A0`. */
export function charactersOf(range: string): RegExp {
  const characters = known.get(range) ?? new RegExp(`[${range.replace(/U\+([\dA-F]+)/giu, '\\u{$1}').replace(/-([\dA-F]+)/giu, '-\\u{$1}').replaceAll(/,\s*/gu, '')}]`, 'u'); // prettier-ignore
  known.set(range, characters);
  return characters;
}
