/** A face of the text type: its file, and the characters that it has. */
const FACE = /@font-face\{[^}]*?url\("(?<file>[^"]+)"\)[^}]*?unicode-range:(?<range>[^;}]+)[^}]*\}/gu;
const PRELOAD = /<link rel="preload" href="(?<file>[^"]+)" as="font"[^>]*>/gu;
/** A character beyond ASCII in UTF-8, of which each byte is read as one character of Latin-1. */
const BEYOND_ASCII = /[\xC2-\xDF][\x80-\xBF]|[\xE0-\xEF][\x80-\xBF]{2}|[\xF0-\xF4][\x80-\xBF]{3}/gu;
/** Elements that hold no text of the page. */
const NO_TEXT = ['<script', '<style'] as const;

/**
 * The head of a page that asks at once for the faces of the characters that the page holds, and for no others. Only a
 * face that is asked for at once is there for the first paint, and none is swapped in later; see `display` in
 * astro.config.mjs.
 * @param body what follows the head, in UTF-8; that it holds plain letters is taken for granted
 */
export function withOwnFaces(head: string, body: Buffer): string {
  const faces = [...head.matchAll(FACE)].map(({ groups: { file = '', range = '' } = {} }) => ({
    file,
    has: charactersOf(range),
  }));
  const used = new Set(faces.filter(({ has }) => has.test('a')).map(({ file }) => file));
  const others = faces.filter(({ file }) => !used.has(file));
  // A page is mostly ASCII: to look for what is not, its bytes need not be decoded.
  const bytes = body.toString('latin1');
  for (const { 0: character, index } of bytes.matchAll(BEYOND_ASCII)) {
    if (used.size === faces.length) break;
    const text = Buffer.from(character, 'latin1').toString();
    const face = others.find(({ file, has }) => !used.has(file) && has.test(text));
    if (face !== undefined && isText(bytes, index)) used.add(face.file);
  }
  return head.replace(PRELOAD, (link, file: string) => (used.has(file) ? link : ''));
}

/** Whether what stands at a place of a page is shown, and no part of a tag, a script or a style. */
function isText(html: string, place: number): boolean {
  const opened = html.lastIndexOf('<', place);
  if (html.lastIndexOf('>', place) < opened) return false;
  return !NO_TEXT.some((start) => html.startsWith(start, opened));
}

const known = new Map<string, RegExp>();

/** Any character of a range as style sheets write it: `U+20-7E,U+A0`. */
function charactersOf(range: string): RegExp {
  const characters = known.get(range) ?? new RegExp(`[${range.replace(/U\+([\dA-F]+)/giu, '\\u{$1}').replace(/-([\dA-F]+)/giu, '-\\u{$1}').replaceAll(/,\s*/gu, '')}]`, 'u'); // prettier-ignore
  known.set(range, characters);
  return characters;
}
