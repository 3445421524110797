import { editionIn } from './edition-in.ts';
import { en } from './en.ts';
import type { Dictionary } from './en.ts';

/** The words of the interface in the given language; the edition in English has no prefix in its addresses. */
export function wordsIn(language?: string): Dictionary {
  return editionIn({ en }, language);
}
