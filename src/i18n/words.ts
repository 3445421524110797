import { en } from './en.ts';
import type { Dictionary } from './en.ts';

/** The editions of the site by language tag; the first is the one without a prefix in its addresses. */
const EDITIONS: Readonly<Record<string, Dictionary>> = { en };

/** The words of the interface in the given language, English where there is no edition of it yet. */
export function wordsIn(language = 'en'): Dictionary {
  return EDITIONS[language] ?? en;
}
