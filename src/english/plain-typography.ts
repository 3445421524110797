/**
 * The text with one kind of quotation mark, hyphen and space, so that a source typed on a keyboard and a record set
 * with care can be compared. Each character becomes one character: places in the result are places in the text.
 */
export function plainTypography(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‘’‚‛′]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/[\t\u00a0\u2007\u2009\u202f]/gu, ' ');
}

/** Plain typography on one line, for texts that are compared as a whole. */
export function foldedText(text: string): string {
  return plainTypography(text).replace(/\s+/gu, ' ').trim();
}
