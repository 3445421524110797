/** A face of the text type: its file, and the characters that it has. */
const FACE = /@font-face\{[^}]*?url\("(?<file>[^"]+)"\)[^}]*?unicode-range:(?<range>[^;}]+)[^}]*\}/gu;
const PRELOAD = /<link rel="preload" href="(?<file>[^"]+)" as="font"[^>]*>/gu;
const NOT_TEXT = /<(?<tag>script|style)\b.*?<\/\k<tag>>|<[^>]*>/gsu;

/**
 * A page that asks at once for the faces of the characters that it holds, and for no others. Only a face that is asked
 * for at once is there for the first paint, and none is swapped in later; see `display` in astro.config.mjs.
 */
export function withOwnFaces(html: string): string {
  const text = html.slice(html.indexOf('<body')).replace(NOT_TEXT, '');
  const used = new Set<string>();
  for (const { groups: { file = '', range = '' } = {} } of html.matchAll(FACE)) {
    if (charactersOf(range).test(text)) used.add(file);
  }
  return html.replace(PRELOAD, (link, file: string) => (used.has(file) ? link : ''));
}

const known = new Map<string, RegExp>();

/** Any character of a range as style sheets write it: `U+20-7E,U+A0`. */
function charactersOf(range: string): RegExp {
  const characters = known.get(range) ?? new RegExp(`[${range.replace(/U\+([\dA-F]+)/giu, '\\u{$1}').replace(/-([\dA-F]+)/giu, '-\\u{$1}').replaceAll(/,\s*/gu, '')}]`, 'u'); // prettier-ignore
  known.set(range, characters);
  return characters;
}
