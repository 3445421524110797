import { formatsIn } from '../../words/format.ts';
import type { Formats } from '../../words/format.ts';
import { searchWordsIn } from '../../words/search.ts';
import type { SearchWords } from '../../words/search.ts';
import type { MarkedPart } from '../match-passage.ts';
import type { SearchAnswer, ShownPassage, ShownRecord } from '../search-answer.ts';
import type { SearchState } from '../search-state.ts';

/** A passage as it is shown, with why it was found in words. */
export interface WrittenPassage extends Pick<ShownPassage, 'paragraph' | 'beside' | 'voices' | 'parts'> {
  readonly explanations: readonly string[];
}

/** A record as it is shown. */
export interface WrittenRecord extends Pick<ShownRecord, 'id' | 'isKnownOnly' | 'title' | 'date'> {
  /** The date as it is read; of a meeting known without a record, that it is one. */
  readonly day: string;
  readonly passages: readonly WrittenPassage[];
  /** How many more of its passages were found; nothing where all are shown. */
  readonly more: string | undefined;
}

/** An answer in the words of the page: nothing is left to it but to draw them. */
export interface WrittenAnswer extends Pick<
  SearchAnswer,
  'corrections' | 'offers' | 'leftOut' | 'goTo' | 'isMore' | 'isOnlyNamed' | 'facets' | 'suggestions'
> {
  /** How much was found, or why nothing was. */
  readonly status: string;
  /** What was understood otherwise than it was typed; nothing where it was not. */
  readonly showing: string | undefined;
  readonly shown: readonly WrittenRecord[];
}

/**
 * Writes answers in the words of a language, beside the page: to make a formatter takes a phone a twentieth of a second
 * and more, for which no page should wait.
 */
export class AnswerWriter {
  readonly #words: SearchWords;
  readonly #formats: Formats;

  /** Makes the formatters, which takes no longer than the engine is on its way. */
  constructor(language: string) {
    this.#words = searchWordsIn(language);
    this.#formats = formatsIn(this.#words.language);
    this.#formats.day('2000-01-01');
    this.#formats.count(1, this.#words.passageCount);
    this.#formats.list(['', '']);
  }

  readonly write = (answer: SearchAnswer, state: SearchState): WrittenAnswer => {
    const { corrections, offers, leftOut, goTo, isMore, isOnlyNamed, facets, suggestions } = answer;
    return {
      status: this.#statusOf(answer, state),
      showing: corrections.length === 0 ? undefined : this.#words.search.showing(this.#formats.list(corrections.map(({ instead }) => instead))), // prettier-ignore
      shown: answer.shown.map((record) => this.#record(record)),
      corrections: corrections.map(({ written, instead }) => ({ written, instead })),
      offers: offers.map(({ written, instead }) => ({ written, instead })),
      leftOut,
      goTo,
      isMore,
      isOnlyNamed,
      facets,
      suggestions,
    };
  };

  #record({ id, isKnownOnly, title, date, passages, more }: ShownRecord): WrittenRecord {
    const { search } = this.#words;
    return {
      id,
      isKnownOnly,
      title,
      date,
      day: isKnownOnly ? search.beside.known : this.#formats.day(date),
      passages: passages.map((passage) => this.#passage(passage)),
      more: more === 0 ? undefined : search.morePassages(this.#formats.count(more, search.more)),
    };
  }

  #passage({ paragraph, beside, voices, parts, facts, explanations }: ShownPassage): WrittenPassage {
    const { facts: labels, how, explained } = this.#words.search;
    const told = facts.flatMap((fact, at): MarkedPart[] => {
      const label = labels.find(([id]) => id === fact.label)?.[1] ?? fact.label;
      const known = fact.how === 'inferred' || fact.how === 'evidenced' ? `, ${how[fact.how]}` : '';
      return [plain(`${at === 0 ? '' : ' · '}${label}: `), ...fact.parts, plain(known)];
    });
    return {
      paragraph,
      beside,
      voices,
      parts: facts.length > 0 ? told : parts,
      explanations: explanations.map(({ reason, names }) => explained[reason](this.#formats.list(names))),
    };
  }

  #statusOf(answer: SearchAnswer, { query }: SearchState): string {
    const { search } = this.#words;
    const { givenUpAfter, isNarrowed, isOnlyNamed, apart, yearWithout } = answer;
    if (yearWithout !== undefined) {
      const known = answer.shown.filter(({ isKnownOnly }) => isKnownOnly).length;
      const told = known === 0 ? '' : this.#formats.count(known, search.knownMeetings);
      return search.yearWithout(yearWithout, told);
    }
    if (apart.length > 0) {
      const all = this.#formats.list(apart.map((written) => (written.startsWith('“') ? written : `“${written}”`)));
      return `${search.apart(all)} ${this.#countOf(answer)}`;
    }
    if (answer.shown.length > 0) return this.#countOf(answer);
    if (isOnlyNamed) return search.onlyNamed;
    if (givenUpAfter !== undefined) return search.givenUp(this.#formats.count(givenUpAfter, search.records));
    return isNarrowed ? search.emptyNarrowed : search.empty(query);
  }

  #countOf({ counts, records, read }: SearchAnswer): string {
    const { search, passageCount } = this.#words;
    const count = (number: number, noun: { one: string; other: string }) =>
      number === 0 ? [] : [this.#formats.count(number, noun)];
    if (counts === undefined) {
      return search.countUpTo(this.#formats.count(records, search.found), this.#formats.number(read ?? records));
    }
    const told = [...count(counts.passages, passageCount), ...count(counts.accounts, search.accounts)];
    const inRecords = this.#formats.count(counts.records, search.records);
    return [
      ...(told.length === 0 ? [] : [search.count(this.#formats.list(told), inRecords)]),
      ...count(counts.byFacts, search.byFacts),
      ...count(counts.knownMeetings, search.knownMeetings),
    ].join('; ');
  }
}

function plain(text: string): MarkedPart {
  return { text, found: false };
}
