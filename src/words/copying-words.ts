import { editionIn } from './edition-in.ts';
import { enCopying } from './en-copying.ts';

/** What the browser says while a reader copies, in the given language. */
export function copyingWordsIn(language?: string): typeof enCopying {
  return editionIn({ en: enCopying }, language);
}
