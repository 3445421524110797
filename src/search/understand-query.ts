import type { Lexicon, NamedEntity } from './lexicon.ts';
import { tokensOf } from './notation.ts';
import { dateAt, numberAt } from './query-dates.ts';
import { HYPHEN, isLeftOut, isUnparted, type Word, wordsOf } from './words.ts';

/** One thing that a passage must have: as it was typed, and the ways of having it, any of which will do. */
export interface Wanted {
  readonly written: string;
  /** Texts any of which may be there, each in one piece: to the letter, in any form, or as the beginning of a longer word. */
  readonly phrases: readonly (readonly Word[])[];
  readonly match: 'exact' | 'form' | 'beginning';
  /** Words of the index any of which stands for it: an entity by whatever name, a date. */
  readonly tokens: readonly string[];
  readonly entities: readonly NamedEntity[];
  /** The date that is asked for, where it is one with its year: `2018`, `2018-10`. */
  readonly date?: string | undefined;
}

/** A query as it will be searched. */
export interface UnderstoodQuery {
  readonly wanted: readonly Wanted[];
  readonly excluded: readonly Wanted[];
  /** Words that follow each other in the query, for passages in which they do too. */
  readonly runs: readonly (readonly Word[])[];
  /** Words that ask, and words that no record has, as they were typed; the latter may be slips. */
  readonly leftOut: readonly string[];
  readonly unknown: readonly Word[];
  /** What was put in place of slips: the query was read as if it had been typed so. */
  readonly corrections: readonly { readonly written: string; readonly instead: string }[];
  /** What may be meant by a word that was left out and is nobody’s to change: a name, a word of the language. */
  readonly offers: UnderstoodQuery['corrections'];
}

/**
 * Reads a query through the archive’s own names and words, and what may be slips as what was meant.
 * @param isLiteral takes words as they are typed: what may be meant is only offered
 */
export function understandQuery(query: string, lexicon: Lexicon, isLiteral = false): UnderstoodQuery {
  const understood = readQuery(query, lexicon);
  const near = understood.unknown.flatMap((word) => {
    const instead = /\p{Nd}/u.test(word.word) ? undefined : lexicon.nearest(word.word);
    return instead === undefined ? [] : [{ word, written: asTyped(query, [word]), instead }];
  });
  // A capital makes a name of a word, and a common word is no slip: then the other is only offered.
  const isOffer = ({ word, written }: (typeof near)[number]) => isLiteral || /^\p{Lu}/u.test(written) || lexicon.common.has(word.word); // prettier-ignore
  const offers = near.filter((one) => isOffer(one) && !isLeftOut(one.instead));
  const corrections = near.filter((one) => !isOffer(one));
  // What is shown for a slip is what the right word itself would show.
  const corrected = corrections.toReversed().reduce((text, { word, instead }) => text.slice(0, word.start) + instead + text.slice(word.end), query); // prettier-ignore
  return { ...(corrections.length === 0 ? understood : readQuery(corrected, lexicon)), corrections, offers };
}

/** Reads a query as it is typed, slips and all. */
export function readQuery(query: string, lexicon: Lexicon): UnderstoodQuery {
  const { words, phrases, excluded } = parseQuery(query);
  const wanted: Wanted[] = [];
  const left: Word[] = [];
  const runs: Word[][] = [[]];
  const dates = words.map((_, at) => dateAt(query, words, at)?.dates).find((one) => one !== undefined);
  for (let at = 0; at < words.length;) {
    const { meant, length } = meaningAt(query, words, at, lexicon, dates);
    const part = words.slice(at, at + length);
    at += length;
    if (meant === undefined) {
      left.push({ word: inOne(part), start: part[0]?.start ?? 0, end: part.at(-1)?.end ?? 0 });
      runs.push([]);
    } else {
      wanted.push(meant);
      runs.at(-1)?.push(...part);
    }
  }
  wanted.push(...phrases.map((phrase) => quotedPhrase(query, phrase, lexicon)));
  const unknown = left.filter(({ word }) => !isLeftOut(word));
  // Words that ask are searched where there is nothing else.
  const isAll = wanted.length + excluded.length + unknown.length === 0;
  const asked = isAll ? left.flatMap((word) => literally(query, [word], lexicon) ?? []) : [];
  return {
    wanted: [...wanted, ...asked],
    excluded: excluded.map((phrase) => excludedPhrase(query, phrase, lexicon)),
    runs: runs.filter(({ length }) => length > 1),
    leftOut: asked.length > 0 ? [] : left.map((word) => asTyped(query, [word])),
    ...{ unknown, corrections: [], offers: [] },
  };
}

/** What begins at a word of a query: a date, a name or a number, or a word; nothing is meant where no text has it. */
function meaningAt(query: string, words: readonly Word[], at: number, lexicon: Lexicon, dates?: readonly string[]) {
  const part = (length: number) => words.slice(at, at + length);
  const known = lexicon.namedAt(words, at, dates);
  const date = dateAt(query, words, at);
  const length = lengthOfWord(query, words, at, (place) => lexicon.namedAt(words, place, dates) !== undefined);
  // 2015-13-45 is no date, and neither a year nor a number.
  if (length > Math.max(2, date?.length ?? 0) && part(length).every(({ word }) => /^\d+$/.test(word))) {
    return { meant: wantedBy(query, part(length), { match: 'exact' }), length };
  }
  if (date !== undefined && date.length >= (known?.length ?? 0)) {
    const phrases = date.isAlsoWord ? [part(date.length)] : [];
    return { meant: wantedBy(query, part(date.length), { phrases, match: 'exact', tokens: date.tokens, date: date.date }), length: date.length }; // prettier-ignore
  }
  if (known) return { meant: named(query, part(known.length), known.entities, lexicon), length: known.length };
  const number = numberAt(words, at);
  if (number !== undefined) {
    const isHeld = lexicon.holdsWhole(number.phrases[0]?.[0]?.word ?? '');
    return { meant: isHeld ? wantedBy(query, part(number.length), { phrases: number.phrases }) : undefined, length: number.length }; // prettier-ignore
  }
  return { meant: isLeftOut(inOne(part(length))) ? undefined : literally(query, part(length), lexicon), length };
}

/** A word with hyphens is one, and so are signs of Chinese that the language makes one of; these end where a name begins. */
function lengthOfWord(query: string, words: readonly Word[], at: number, isName: (place: number) => boolean): number {
  const first = words[at];
  if (first === undefined || !isUnparted(first.word)) return first?.joined?.length ?? 1;
  const end = words.findIndex(({ word, start }, place) => place > at && (!isUnparted(word) || start !== words[place - 1]?.end || isName(place))); // prettier-ignore
  const run = words.slice(at, end === -1 ? undefined : end);
  const [segment] = new Intl.Segmenter('zh', { granularity: 'word' }).segment(asTyped(query, run));
  return Math.max(1, wordsOf(segment?.segment ?? '').length);
}

/** What is wanted by these words: they themselves in any form, unless it is something else. */
function wantedBy(query: string, words: readonly Word[], what: Partial<Wanted> = {}): Wanted {
  return { written: asTyped(query, words), phrases: [words], match: 'form', tokens: [], entities: [], ...what };
}

/** Entities, by whatever name a passage calls them. */
function named(query: string, words: readonly Word[], entities: readonly NamedEntity[], lexicon: Lexicon): Wanted {
  const isHeld = words.every(({ word }) => lexicon.holdsWhole(word));
  const all = [...(isHeld ? [words] : []), ...entities.map(({ name }) => wordsOf(name))];
  const phrases = [...new Map(all.map((phrase) => [phrase.map(({ word, joined }) => word + (joined?.word ?? '')).join(' '), phrase])).values()]; // prettier-ignore
  return wantedBy(query, words, { phrases, tokens: entities.flatMap(tokensOf), entities });
}

/** A word as it is, or the bearers of a name that it is a part of. */
function literally(query: string, words: readonly Word[], lexicon: Lexicon): Wanted | undefined {
  if (words.every(({ word }) => lexicon.holds(word)) || lexicon.holds(inOne(words))) {
    return wantedBy(query, words, { match: words.length > 1 ? 'form' : 'beginning' });
  }
  const bearers = lexicon.bearersOf(inOne(words));
  return bearers.length === 0 ? undefined : named(query, words, bearers, lexicon);
}

/** A phrase is literal, unless it is a name as no record writes it, such as “李克强”: its bearer is meant. */
function quotedPhrase(query: string, words: readonly Word[], lexicon: Lexicon): Wanted {
  const known = lexicon.namedAt(words, 0);
  const isHeld = words.every(({ word }) => lexicon.holdsWhole(word));
  if (known?.length === words.length && !isHeld) return named(query, words, known.entities, lexicon);
  return wantedBy(query, words, { written: `“${asTyped(query, words)}”`, match: 'exact' });
}

/** What a minus sign leaves out: of a subject only the very words, of a date, a person or a place however it is told. */
function excludedPhrase(query: string, words: readonly Word[], lexicon: Lexicon): Wanted {
  const date = dateAt(query, words, 0);
  if (date?.length === words.length) return wantedBy(query, words, { tokens: date.tokens });
  const known = lexicon.namedAt(words, 0);
  const isName = known?.length === words.length && !known.entities.some(({ kind }) => kind === 'topics');
  return isName ? named(query, words, known.entities, lexicon) : wantedBy(query, words);
}

const QUOTES = '"“”„«»＂「」『』';
const PART = new RegExp(`[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]?|[^\\s${QUOTES}]+`, 'gu');
const EXCLUDED = new RegExp(`^\\(?[${HYPHEN}](?=[\\p{L}\\p{N}])`, 'u');
const EXCLUDING = new RegExp(`(?:^|[\\s(])[${HYPHEN}]$`, 'u');

/** Words, phrases in quotation marks, and after a minus sign what is excluded. They keep their places. */
export function parseQuery(query: string) {
  const words: Word[] = [];
  const phrases: Word[][] = [];
  const excluded: Word[][] = [];
  for (const { 0: part, 1: phrase, index } of query.matchAll(PART)) {
    const from = phrase === undefined ? index : index + 1;
    const found = wordsOf(phrase ?? part).map((word) => ({ ...word, start: word.start + from, end: word.end + from }));
    const isExcluded = phrase === undefined ? EXCLUDED.test(part) : EXCLUDING.test(query.slice(0, index));
    if (found.length === 0) continue;
    if (isExcluded) excluded.push(found);
    else if (phrase === undefined) words.push(...found);
    else phrases.push(found);
  }
  return { words, phrases, excluded };
}

const asTyped = (query: string, words: readonly Word[]) => query.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);

const inOne = (words: readonly Word[]): string => words.map(({ word }) => word).join('');
