import type { Lexicon } from './lexicon.ts';
import type { NamedEntity } from './names.ts';
import { tokensOf } from './notation.ts';
import { dateAt, numberAt } from './query-dates.ts';
import { isLeftOut, isUnparted, type Word, wordsOf } from './words.ts';

/** One thing that a passage must have: any of these ways of having it will do. */
export interface Wanted {
  /** As the reader typed it. */
  readonly written: string;
  /** Texts any of which may be there, each in one piece. */
  readonly phrases: readonly (readonly Word[])[];
  /** How their words must be there: to the letter, in any form, or as the beginning of a longer word. */
  readonly match: 'exact' | 'form' | 'beginning';
  /** Words of the index any of which stands for it: an entity by whatever name, a date. */
  readonly tokens: readonly string[];
  readonly entities: readonly NamedEntity[];
  /** Whether it is a date, and the year that it is in. */
  readonly date?: { readonly year: string | undefined };
}

/** A word in place of another. */
export interface Correction {
  readonly written: string;
  readonly instead: string;
}

/** A query as it will be searched. */
export interface UnderstoodQuery {
  readonly wanted: readonly Wanted[];
  readonly excluded: readonly Wanted[];
  /** Words that follow each other in the query, for passages in which they do too. */
  readonly runs: readonly (readonly Word[])[];
  /** Words that ask, and words that no record has, as they were typed. */
  readonly leftOut: readonly string[];
  /** Words of which nothing is known, and which may be slips. */
  readonly unknown: readonly Word[];
  /** What was put in place of slips of the pen: the query was read as if it had been typed so. */
  readonly corrections: readonly Correction[];
  /** What may be meant by a word that was left out and is nobody’s to change: a name, a word of the language. */
  readonly offers: readonly Correction[];
}

/** Whether a query asks for anything, or only for words that no record has. */
export function asksForSomething({ wanted, excluded }: UnderstoodQuery): boolean {
  return wanted.length + excluded.length > 0;
}

/**
 * Reads a query through the archive’s own names and words.
 * @param isLiteral takes words as they are typed and corrects nothing
 */
export function understandQuery(query: string, lexicon: Lexicon, isLiteral = false): UnderstoodQuery {
  const understood = readQuery(query, lexicon);
  if (isLiteral) return understood;
  const near = understood.unknown.flatMap((word) => nearest(word, asTyped(query, [word]), lexicon));
  const corrections = near.filter(({ isOffer }) => !isOffer);
  const offers = near.filter(({ isOffer }) => isOffer);
  if (corrections.length === 0) return { ...understood, offers };
  // What is shown for a slip is what the right word itself would show.
  const corrected = corrections.toReversed().reduce((text, { word, instead }) => text.slice(0, word.start) + instead + text.slice(word.end), query); // prettier-ignore
  return { ...readQuery(corrected, lexicon), corrections, offers };
}

interface Near extends Correction {
  readonly word: Word;
  readonly isOffer: boolean;
}

/** The word that was most likely meant. A capital makes a name of a word, and a common word is no slip: then it is only offered. */
function nearest(word: Word, written: string, { names, vocabulary, isCommon }: Lexicon): Near[] {
  const [meant] = vocabulary
    .corrections(word.word, names.words)
    .filter((one) => vocabulary.holdsWhole(one) || names.bearersOf(one).length > 0);
  if (meant === undefined) return [];
  const instead = names.asWritten(meant) ?? meant;
  return [{ word, written, instead, isOffer: /^\p{Lu}/u.test(written) || isCommon(word.word) }];
}

function readQuery(query: string, lexicon: Lexicon): UnderstoodQuery {
  const { words, phrases, excluded } = parseQuery(query);
  const reader = new WordReader(query, words, lexicon);
  const { wanted, asking, unknown, runs } = reader.read();
  const quoted = phrases.map((phrase) => quotedPhrase(query, phrase, lexicon));
  // Words that ask are searched where there is nothing else.
  const isAll = wanted.length + quoted.length + excluded.length + unknown.length === 0;
  const asked = isAll ? asking.flatMap((word) => literally(query, [word], lexicon) ?? []) : [];
  const left = isAll && asked.length > 0 ? unknown : [...asking, ...unknown];
  return {
    wanted: [...wanted, ...quoted, ...asked],
    excluded: excluded.map((phrase) => excludedPhrase(query, phrase, lexicon)),
    runs,
    leftOut: left.toSorted((a, b) => a.start - b.start).map((word) => asTyped(query, [word])),
    corrections: [],
    offers: [],
    unknown,
  };
}

/** Reads the words of a query one after the other: dates, names and numbers, however many words they have, then words. */
class WordReader {
  readonly #query: string;
  readonly #words: readonly Word[];
  readonly #lexicon: Lexicon;

  constructor(query: string, words: readonly Word[], lexicon: Lexicon) {
    this.#query = query;
    this.#words = words;
    this.#lexicon = lexicon;
  }

  read() {
    const wanted: Wanted[] = [];
    const asking: Word[] = [];
    const unknown: Word[] = [];
    const runs: Word[][] = [[]];
    for (let at = 0; at < this.#words.length;) {
      const { meant, length } = this.#at(at);
      const words = this.#words.slice(at, at + length);
      const [word] = words;
      at += length;
      if (meant !== undefined) {
        wanted.push(meant);
        runs.at(-1)?.push(...words);
        continue;
      }
      runs.push([]);
      if (word === undefined) continue;
      const whole = { word: words.map((part) => part.word).join(''), start: word.start, end: words.at(-1)?.end ?? word.end }; // prettier-ignore
      (isLeftOut(whole.word) ? asking : unknown).push(whole);
    }
    return { wanted, asking, unknown, runs: runs.filter(({ length }) => length > 1) };
  }

  #at(at: number): { meant: Wanted | undefined; length: number } {
    const known = this.#lexicon.names.at(this.#words, at);
    // 2015-13-45 is no date, and neither a year nor a number.
    const length = this.#lengthOfWord(at);
    const isOfDigits = length > 2 && this.#words.slice(at, at + length).every(({ word }) => /^\d+$/.test(word));
    const date = dateAt(this.#query, this.#words, at);
    if (isOfDigits && (date?.length ?? 0) < length) {
      const words = this.#words.slice(at, at + length);
      return { meant: this.#meaning(words, [words], 'exact'), length };
    }
    if (date !== undefined && date.length >= (known?.length ?? 0)) {
      const words = this.#words.slice(at, at + date.length);
      const meant = this.#meaning(words, date.isAlsoWord ? [words] : [], 'exact');
      return { meant: { ...meant, tokens: date.tokens, date: { year: date.year } }, length: date.length };
    }
    if (known !== undefined) {
      const words = this.#words.slice(at, at + known.length);
      return { meant: named(this.#query, words, known.entities, this.#lexicon), length: known.length };
    }
    const number = numberAt(this.#words, at);
    if (number !== undefined) {
      const words = this.#words.slice(at, at + number.length);
      const isHeld = this.#lexicon.vocabulary.holdsWhole(number.phrases[0]?.[0]?.word ?? '');
      return { meant: isHeld ? this.#meaning(words, number.phrases, 'form') : undefined, length: number.length };
    }
    const words = this.#words.slice(at, at + length);
    const isAsking = isLeftOut(words.map(({ word }) => word).join(''));
    return { meant: isAsking ? undefined : literally(this.#query, words, this.#lexicon), length };
  }

  /** A word with hyphens is one, and so are signs of Chinese that the language makes one of; these end where a name begins. */
  #lengthOfWord(at: number): number {
    const [first, joined] = [this.#words[at], this.#words[at]?.joined];
    if (first === undefined || !isUnparted(first.word)) return joined?.length ?? 1;
    let end = at + 1;
    while (this.#isOfRun(end) && this.#lexicon.names.at(this.#words, end) === undefined) end += 1;
    const run = this.#query.slice(first.start, this.#words[end - 1]?.end);
    const [segment] = new Intl.Segmenter('zh', { granularity: 'word' }).segment(run);
    return Math.max(1, wordsOf(segment?.segment ?? '').length);
  }

  #isOfRun(at: number): boolean {
    const [before, word] = [this.#words[at - 1], this.#words[at]];
    return word !== undefined && isUnparted(word.word) && word.start === before?.end;
  }

  #meaning(words: readonly Word[], phrases: Wanted['phrases'], match: Wanted['match']): Wanted {
    return { written: asTyped(this.#query, words), phrases, match, tokens: [], entities: [] };
  }
}

/** What is wanted when entities are named, by whatever name a passage calls them. */
function named(
  query: string,
  words: readonly Word[],
  entities: readonly NamedEntity[],
  { vocabulary }: Pick<Lexicon, 'vocabulary'>,
): Wanted {
  const isHeld = words.every(({ word }) => vocabulary.holdsWhole(word));
  return {
    written: asTyped(query, words),
    phrases: [...(isHeld ? [words] : []), ...entities.map(({ name }) => wordsOf(name))],
    match: 'form',
    tokens: entities.flatMap(tokensOf),
    entities,
  };
}

/** A word as it is, or the bearers of a name that it is a part of; nothing where it is in no text and no name. */
function literally(query: string, words: readonly Word[], { vocabulary, names }: Lexicon): Wanted | undefined {
  const isIn = (word: string) => vocabulary.holds(word);
  const joined = words.map(({ word }) => word).join('');
  const written = asTyped(query, words);
  if (words.every(({ word }) => isIn(word)) || vocabulary.holds(joined)) {
    const isName = words.length > 1;
    return { written, phrases: [words], match: isName ? 'form' : 'beginning', tokens: [], entities: [] };
  }
  const bearers = names.bearersOf(joined);
  return bearers.length === 0 ? undefined : named(query, words, bearers, { vocabulary });
}

/** A phrase is literal, unless it is a name as no record writes it, such as “李克强”: its bearer is meant. */
function quotedPhrase(query: string, words: readonly Word[], lexicon: Lexicon): Wanted {
  const known = lexicon.names.at(words, 0);
  const isHeld = words.every(({ word }) => lexicon.vocabulary.holdsWhole(word));
  if (known?.length === words.length && !isHeld) return named(query, words, known.entities, lexicon);
  return { written: `“${asTyped(query, words)}”`, phrases: [words], match: 'exact', tokens: [], entities: [] };
}

/** What a minus sign leaves out: of a subject only the very words, of a date, a person or a place however it is told. */
function excludedPhrase(query: string, words: readonly Word[], lexicon: Lexicon): Wanted {
  const date = dateAt(query, words, 0);
  const literal: Wanted = { written: asTyped(query, words), phrases: [words], match: 'form', tokens: [], entities: [] };
  if (date?.length === words.length) return { ...literal, tokens: date.tokens };
  const known = lexicon.names.at(words, 0);
  const isSubject = known?.entities.some(({ kind }) => kind === 'topics') ?? true;
  return known?.length !== words.length || isSubject ? literal : named(query, words, known.entities, lexicon);
}

/** What a reader typed, taken apart but not yet understood. The words keep their places in the query. */
export interface ParsedQuery {
  readonly query: string;
  /** Words outside quotation marks, in order. */
  readonly words: readonly Word[];
  /** What is in quotation marks, anywhere in the query. */
  readonly phrases: readonly (readonly Word[])[];
  /** What follows a minus sign: a word or a phrase. */
  readonly excluded: readonly (readonly Word[])[];
}

const QUOTES = '"“”„«»＂「」『』';
const MINUS = '-−‐‑‒–－﹣';
const PART = new RegExp(`[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]?|[^\\s${QUOTES}]+`, 'gu');
const EXCLUDING = new RegExp(`(?:^|[\\s(])[${MINUS}]$`, 'u');

/** Takes a query apart: phrases in quotation marks, exclusions after a minus sign, and words. */
export function parseQuery(query: string): ParsedQuery {
  const words: Word[] = [];
  const phrases: Word[][] = [];
  const excluded: Word[][] = [];
  for (const part of query.matchAll(PART)) {
    const phrase = part[1];
    if (phrase === undefined) {
      const isExcluded = new RegExp(`^\\(?[${MINUS}](?=[\\p{L}\\p{N}])`, 'u').test(part[0]);
      const found = wordsIn(query, part.index, part[0]);
      if (!isExcluded) words.push(...found);
      else if (found.length > 0) excluded.push(found);
      continue;
    }
    const found = wordsIn(query, part.index + 1, phrase);
    if (found.length === 0) continue;
    (EXCLUDING.test(query.slice(0, part.index)) ? excluded : phrases).push(found);
  }
  return { query, words, phrases, excluded };
}

function wordsIn(query: string, start: number, { length }: string): Word[] {
  return wordsOf(query.slice(start, start + length)).map((word) => ({
    ...word,
    start: word.start + start,
    end: word.end + start,
  }));
}

/** Words of a query as they were typed. */
export function asTyped(query: string, words: readonly Word[]): string {
  return query.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
}
