import { create, type Font } from 'fontkit';

/** Sets texts as outlines, so that a picture needs no font where it is drawn. */
export type Letterer = ReturnType<typeof letterer>;
/** A text set in one line: the outlines of its letters as elements of SVG, the baseline at 0. */
export type Lettering = ReturnType<Letterer['line']>;

/** A letterer from font files, the first that has a character being used for it. */
export function letterer(files: readonly Uint8Array[]) {
  const fonts = files.map((file): Font => {
    const font = create(Buffer.from(file));
    if ('fonts' in font) throw new Error('a collection of fonts where one font was expected');
    return font;
  });
  const letters = new Map<string, { path: string; advance: number } | undefined>();
  const letter = (character: string) => {
    if (letters.has(character)) return letters.get(character);
    const font = fonts.find((each) => each.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
    const glyph = font?.layout(character).glyphs[0];
    const found = font &&
      glyph && {
        path: glyph.path
          .scale(1 / font.unitsPerEm, -1 / font.unitsPerEm)
          .toSVG()
          .replace(/\d+\.\d+/gu, (digits) => Number(digits).toFixed(4)),
        advance: glyph.advanceWidth / font.unitsPerEm,
      };
    letters.set(character, found);
    return found;
  };
  const line = (text: string, size: number) => {
    let width = 0;
    const parts: string[] = [];
    for (const character of text) {
      const found = letter(character);
      if (found === undefined) continue;
      if (found.path !== '')
        parts.push(`<path transform="translate(${width.toFixed(1)})scale(${String(size)})" d="${found.path}"/>`);
      width += found.advance * size;
    }
    return { outlines: parts.join(''), width };
  };
  /** Breaks a text between words into lines of at most that width. */
  const lines = (text: string, size: number, width: number) => {
    const set: string[] = [];
    for (const word of text.split(' ')) {
      const longer = set.length === 0 ? word : `${set.at(-1) ?? ''} ${word}`;
      if (set.length > 0 && line(longer, size).width <= width) set[set.length - 1] = longer;
      else set.push(word);
    }
    return set.map((each) => line(each, size));
  };
  /** Whether it has every letter of a text. */
  const has = (text: string) => Array.from(text).every((character) => letter(character) !== undefined);
  return { has, line, lines };
}
