import cyrillic from '../styles/fonts/source-serif-4-roman-cyrillic.woff2?inline';
import latin from '../styles/fonts/source-serif-4-roman-latin.woff2?inline';
import latinExtended from '../styles/fonts/source-serif-4-roman-latin-extended.woff2?inline';
import { letterer } from '../exports/lettering.ts';

/** Sets texts in the type of the site. */
export const letters = letterer([latin, latinExtended, cyrillic].map(fileOf));

function fileOf(dataAddress: string): Uint8Array {
  return Buffer.from(dataAddress.slice(dataAddress.indexOf(',') + 1), 'base64');
}
