import type { Plural } from './format.ts';
import type { codebook } from './en/codebook.ts';
import type { copying } from './en/copying.ts';
import type { pages } from './en/pages.ts';
import type { search } from './en/search.ts';

/** The shape of texts in every language: what English has in two plural forms has those of the language. */
type Texts<T> = T extends { one: string; other: string }
  ? Plural
  : T extends (...given: never) => unknown
    ? T
    : T extends object
      ? { readonly [Name in keyof T]: Texts<T[Name]> }
      : T;

/** All that the site says in one language, from `src/words/LANGUAGE/pages.ts`. */
export type Dictionary = Texts<typeof pages>;

/** What the search says in the browser, apart from the other words so that it alone is sent there. */
export type SearchWords = Texts<typeof search>;

/** What readers of the data files are told of them. */
export type CodebookWords = Texts<typeof codebook>;

/** What the browser says while a reader copies. */
export type CopyingWords = typeof copying;
