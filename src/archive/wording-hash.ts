import { createHash } from 'node:crypto';

/** Digits of a wording's hash: 32 bits, so that two wordings of one record practically never share one. */
const DIGITS = 8;

/**
 * A short hash of a paragraph's wording: of its plain text in Unicode form C and of whose words they are, because
 * the same sentence put under the other side is another statement. Moving a link or choosing another entity for it
 * does not count as a change of wording.
 */
export function wordingHash({ voice, text }: { readonly voice: string; readonly text: string }): string {
  return createHash('sha256')
    .update(`${voice}\n${text.normalize('NFC')}`)
    .digest('hex')
    .slice(0, DIGITS);
}
