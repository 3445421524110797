import type { Archive } from '../archive/archive.ts';
import type { Voice } from '../archive/content.ts';
import type { Dictionary } from './dictionary.ts';
import { pages as en } from './en/pages.ts';
import { pages as kk } from './kk/pages.ts';
import { pages as ru } from './ru/pages.ts';
import { pages as zh } from './zh/pages.ts';
import { formatsIn } from './format.ts';

/** What a page needs to speak one language: its dictionary, with its dates, lists, numbers and plurals. */
export type Words = ReturnType<typeof makeWords>;

/** The dictionaries by language. */
const dictionaries: Readonly<Record<string, Dictionary>> = { en, kk, ru, zh };

/** The languages of which there can be an edition. */
export const LANGUAGES: readonly string[] = Object.keys(dictionaries).filter((language) => language !== 'en');

/** The words and formats of a language; of English where there is no edition in it. */
export function wordsIn(language = 'en'): Words {
  const known = made.get(language) ?? makeWords(dictionaries[language] ?? en);
  made.set(language, known);
  return known;
}

const made = new Map<string, Words>();

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function makeWords(dictionary: Dictionary) {
  const languages: Readonly<Record<string, string>> = dictionary.languages;
  const shared: Readonly<Record<string, string>> = dictionary.record.voices;
  return {
    ...dictionary,
    ...formatsIn(dictionary),
    /** The name of a language by its tag; the tag itself where the dictionary has no name for it. */
    languageName: (tag: string) => languages[tag.split('-')[0] ?? tag] ?? tag,
    /** A text in the brackets of the language, which follow another. */
    inBrackets: (text: string) => dictionary.marks.open + text + dictionary.marks.close,
    /** A text as a heading or a sentence begins: `Heads of government`. */
    capital,
    /** What a voice is called: the name of the side, or the word for the shared section. */
    nameOfVoice: (archive: Pick<Archive, 'side'>, voice: Voice) => archive.side(voice)?.name ?? shared[voice] ?? voice,
  };
}
