/*
 * Chinese characters, said by their ranges: what a browser takes to read `\p{Script=Han}` for the first time would
 * hold a phone up.
 */
const HAN = '々〇㐀-䶿一-鿿豈-龎\\u{20000}-\\u{323AF}';

const ANYWHERE = new RegExp(`[${HAN}]`, 'u');
const WHOLE = new RegExp(`^[${HAN}]+$`, 'u');

/** Whether a text has a Chinese character in it. */
export function hasHan(text: string): boolean {
  return ANYWHERE.test(text);
}

/** Whether a text is Chinese throughout. */
export function isHan(text: string): boolean {
  return WHOLE.test(text);
}
