import { formatsIn } from '../../words/format.ts';
import type { Formats } from '../../words/format.ts';
import { searchWordsIn } from '../../words/search.ts';
import type { SearchWords } from '../../words/search.ts';
import type { Correction, SearchAnswer, ShownPassage, ShownRecord } from '../search-answer.ts';
import type { SearchState } from '../search-state.ts';

/** A passage as it is shown, with why it was found in words. */
export interface WrittenPassage extends Omit<ShownPassage, 'explanations'> {
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

/** What was put in place of a slip of the pen, said in words. */
export interface WrittenCorrection extends Pick<Correction, 'written' | 'corrected'> {
  readonly showing: string;
}

/** An answer in the words of the page: nothing is left to it but to draw them. */
export interface WrittenAnswer extends Pick<
  SearchAnswer,
  'unknown' | 'goTo' | 'isMore' | 'isOnlyNamed' | 'facets' | 'suggestions'
> {
  /** How much was found, or why nothing was. */
  readonly status: string;
  readonly corrections: readonly WrittenCorrection[];
  readonly shown: readonly WrittenRecord[];
}

/**
 * Writes answers in the words of a language, beside the page: to make a formatter takes a phone a twentieth of a second
 * and more, for which no page should stand still.
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

  write(answer: SearchAnswer, state: SearchState): WrittenAnswer {
    const { unknown, goTo, isMore, isOnlyNamed, facets, suggestions } = answer;
    return {
      status: answer.shown.length === 0 ? this.#whyEmpty(answer, state) : this.#countOf(answer),
      corrections: answer.corrections.map(({ written, corrected, shown }) => ({
        written,
        corrected,
        showing: this.#words.search.showing(this.#formats.list(shown)),
      })),
      shown: answer.shown.map((record) => this.#record(record)),
      unknown,
      goTo,
      isMore,
      isOnlyNamed,
      facets,
      suggestions,
    };
  }

  #record({ id, isKnownOnly, title, date, passages, more }: ShownRecord): WrittenRecord {
    const { search } = this.#words;
    return {
      id,
      isKnownOnly,
      title,
      date,
      day: isKnownOnly ? search.beside.known : this.#formats.day(date),
      passages: passages.map((passage) => ({
        ...passage,
        explanations: passage.explanations.map(({ reason, names }) =>
          search.explained[reason](this.#formats.list(names)),
        ),
      })),
      more: more === 0 ? undefined : search.morePassages(this.#formats.count(more, search.more)),
    };
  }

  #whyEmpty({ givenUpAfter, isNarrowed, isOnlyNamed }: SearchAnswer, { query }: SearchState): string {
    const { search } = this.#words;
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
