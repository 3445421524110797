import { type Archive, type KnownMeeting, officeOn } from '../archive/archive.ts';
import type { Person, Voice } from '../archive/content.ts';
import { parsePartialDate } from '../archive/partial-date.ts';
import type { Office } from '../archive/schema/entities.ts';
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
  const shared: Readonly<Record<string, string>> = dictionary.voices;
  const sections: Readonly<Record<string, { label: string; lang: string | undefined; name: string } | undefined>> =
    dictionary.aToZ.sections;
  const parties: Readonly<Record<string, string>> = dictionary.commitments.parties;
  const { entity, known: said, marks, record } = dictionary;
  const officeOf = (person: Person, date: string) => {
    const office = officeOn(person, date);
    return office && entity.office(office);
  };
  const formats = formatsIn(dictionary);
  const { partialDate } = formats;
  return {
    ...dictionary,
    ...formats,
    /** The name of a language by its tag; the tag itself where the dictionary has no name for it. */
    languageName: (tag: string) => languages[tag.split('-')[0] ?? tag] ?? tag,
    /** A text in the brackets of the language, which follow another. */
    inBrackets: (text: string) => marks.open + text + marks.close,
    /** A text as a sentence that another follows. */
    sentence: (text: string) => text + marks.stop + marks.space,
    /** How a section of the index is headed: its letter, or its script and what that is called. */
    indexSection: (key: string) => sections[key] ?? { label: key.toUpperCase(), lang: undefined, name: undefined },
    /** A text as a heading or a sentence begins: `Heads of government`. */
    capital,
    /** What a voice is called: the name of the side, or the word for the shared section. */
    nameOfVoice: (archive: Pick<Archive, 'side'>, voice: Voice) => archive.side(voice)?.name ?? shared[voice] ?? voice,
    /** Whose account a text is: that of a side, or a third party’s. */
    adjectiveOf: (archive: Pick<Archive, 'side'>, side: string) =>
      archive.side(side)?.adjective ?? dictionary.accounts.third,
    /** Who asks, offers or acts in a step of a commitment. */
    partyOf: (archive: Pick<Archive, 'side'>, by: string) => archive.side(by)?.name ?? parties[by] ?? by,
    /** The office that someone held on a day. */
    officeOf,
    /** Someone with the office held on a day: `Li Keqiang, Premier of China`. */
    withOffice: (person: Person, date: string) => {
      const office = officeOf(person, date);
      return office === undefined ? person.name : record.speaker(person.name, office);
    },
    /** From when to when an office was held, as exactly as it is known. */
    term: ({ from, to }: Office) => {
      const areDays = [from, to ?? ''].every((date) => parsePartialDate(date)?.precision === 'day');
      if (to === undefined) return entity.officeFrom(partialDate(from));
      return areDays && from < to
        ? partialDate(`${from}/${to}`)
        : entity.officeFromTo(partialDate(from), partialDate(to));
    },
    /** Why a known meeting is not certain, and from what its date and place were inferred. */
    doubts: ({ doubt, date, placeFact }: KnownMeeting) => [
      ...(doubt === undefined ? [] : [said.doubt + marks.colon + doubt]),
      ...(date.known === 'inferred' ? [said.dateBecause(date.reason)] : []),
      ...(placeFact.known === 'inferred' ? [said.placeBecause(placeFact.reason)] : []),
    ],
  };
}
