/** A face of the text type: its file, and the characters that it has. */
const FACE = /@font-face\{[^}]*?url\("(?<file>[^"]+)"\)[^}]*?unicode-range:(?<range>[^;}]+)[^}]*\}/gu;
const PRELOAD = /<link rel="preload" href="(?<file>[^"]+)" as="font"[^>]*>/gu;
const BEYOND_ASCII = /[^\p{ASCII}]/gu;
/** So many characters of what follows the header fill the first screen, with their tags. */
const ABOVE_THE_FOLD = 6000;
/** Elements that hold no text of the page. */
const NO_TEXT = ['<script', '<style'] as const;

/**
 * The head of a page that asks at once for the faces of plain letters and of the characters that it shows first. Only a
 * face that is asked for at once is there for the first paint, and none is swapped in later; see `display` in
 * astro.config.mjs.
 * @param body what follows the head; that it has plain letters is taken for granted
 */
export function withOwnFaces(head: string, body: string): string {
  const faces = [...head.matchAll(FACE)].map(({ groups: { file = '', range = '' } = {} }) => ({
    file,
    has: charactersOf(range),
  }));
  const used = new Set(faces.filter(({ has }) => has.test('a')).map(({ file }) => file));
  const others = faces.filter(({ file }) => !used.has(file));
  const start = body.indexOf('<main');
  const first = body.slice(0, (start === -1 ? 0 : start) + ABOVE_THE_FOLD);
  for (const { 0: character, index } of first.matchAll(BEYOND_ASCII)) {
    if (used.size === faces.length) break;
    const face = others.find(({ file, has }) => !used.has(file) && has.test(character));
    if (face !== undefined && isText(first, index)) used.add(face.file);
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
