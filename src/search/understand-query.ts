import { fold } from './fold.ts';
import { parseQuery } from './parse-query.ts';
import { dateAt } from './query-dates.ts';
import { numberAt } from './query-numbers.ts';
import type { NamedEntity } from './named-entity.ts';
import type { Names } from './names.ts';
import { dateTokens, entityToken, numberToken } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One thing that a passage must have: any of these ways of having it will do. */
export interface Wanted {
  /** As the reader typed it. */
  readonly written: string;
  /** Words to look for in the text, all of them. */
  readonly words: readonly string[];
  /** Entities meant, by whatever name the passage calls them. */
  readonly entities: readonly NamedEntity[];
  /** Folded names of these entities, where they differ from what was typed: a passage may hold one without a link. */
  readonly names: readonly string[];
  /** Words of the index that stand for a number, a date or an entity. */
  readonly tokens: readonly string[];
  /** Words any of which will do in place of `words`. */
  readonly anyOf: readonly string[];
  /** Whether some passage has it for certain, so that an engine that finds none has failed. */
  readonly isHeld: boolean;
  /** What was put in place of a slip of the pen. */
  readonly corrected: readonly string[];
}

/** A query as it will be searched. */
export interface UnderstoodQuery {
  readonly wanted: readonly Wanted[];
  readonly phrases: readonly string[];
  readonly excluded: readonly Wanted[];
  readonly excludedPhrases: readonly string[];
  /** Words that no record holds, and for which nothing near was found. */
  readonly unknown: readonly string[];
}

/**
 * Reads a query through the archive's own names and words.
 * @param isLiteral takes words as they are typed and corrects nothing
 */
export function understandQuery(
  query: string,
  names: Names,
  vocabulary: Vocabulary,
  isLiteral = false,
): UnderstoodQuery {
  const name = foreignName(query.replace(/["“”„«»]/gu, ' '), names, vocabulary);
  if (name !== undefined) {
    return { wanted: [name], phrases: [], excluded: [], excludedPhrases: [], unknown: [] };
  }
  const parsed = parseQuery(query);
  const words = parsed.words.flatMap((word) => names.cut(word));
  const unknown: string[] = [];
  const wanted: Wanted[] = [];
  for (let at = 0; at < words.length;) {
    const next = wantedAt(words, at, names, vocabulary);
    if (next !== undefined) {
      wanted.push(next.wanted);
      at += next.length;
      continue;
    }
    const name = isLiteral ? undefined : misspelledName(words, at, names, vocabulary);
    if (name !== undefined) {
      wanted.push(name.wanted);
      at += name.length;
      continue;
    }
    const word = words[at] ?? '';
    const meant = wantedWord(word, names, vocabulary, isLiteral);
    if (meant === undefined) unknown.push(word);
    else wanted.push(meant);
    at += 1;
  }
  const phrases: string[] = [];
  for (const phrase of parsed.phrases) {
    const name = foreignName(phrase, names, vocabulary);
    if (name === undefined) phrases.push(phrase);
    else wanted.push(name);
  }
  const excluded = parsed.excludedWords.map((word) => excludedWord(word, names, vocabulary));
  return { wanted, phrases, excluded, excludedPhrases: parsed.excludedPhrases, unknown };
}

/** A whole query or phrase that is a name as no record writes it, such as 李克强: its bearer is meant, marks in it or not. */
function foreignName(phrase: string, names: Names, vocabulary: Vocabulary): Wanted | undefined {
  const { words, excludedWords } = parseQuery(phrase);
  if (words.length === 0 || excludedWords.length > 0) return undefined;
  const next = wantedAt(words, 0, names, vocabulary);
  const isName = next?.length === words.length && next.wanted.entities.length > 0;
  return isName && !words.some((word) => vocabulary.holdsWhole(word)) ? next.wanted : undefined;
}

/** What a minus sign leaves out: of a subject only the very word, of a person, a place or a term every name. */
function excludedWord(word: string, names: Names, vocabulary: Vocabulary): Wanted {
  const next = wantedAt([word], 0, names, vocabulary);
  const isSubject = next?.wanted.entities.some(({ kind }) => kind === 'topics') ?? true;
  return next === undefined || isSubject ? literally(word, [word]) : next.wanted;
}

/** Whether a query asks for anything, or asks only for words that no record holds. */
export function asksForSomething({ wanted, phrases, excluded, excludedPhrases }: UnderstoodQuery): boolean {
  return wanted.length + phrases.length + excluded.length + excludedPhrases.length > 0;
}

function wantedAt(
  words: readonly string[],
  at: number,
  names: Names,
  vocabulary: Vocabulary,
): { wanted: Wanted; length: number } | undefined {
  const written = (length: number) => words.slice(at, at + length).join(' ');
  const known = names.at(words, at);
  const date = dateAt(words, at);
  if (date !== undefined && date.length >= (known?.length ?? 0)) {
    const tokens = dateTokens(date.date).slice(-1);
    // A year may also be meant as the number that it is.
    if (/^\d{4}$/.test(date.date)) tokens.push(numberToken(Number(date.date)));
    const wanted = { ...literally(written(date.length), []), tokens };
    return { wanted, length: date.length };
  }
  if (known !== undefined) {
    const { entities, length } = known;
    const tokens = entities.map(({ kind, id }) => entityToken(kind, id));
    const named = words.slice(at, at + length);
    // An abbreviation that no record holds is not searched as the beginning of other words: BRI, not “bring”.
    const literal = named.every((word) => vocabulary.holdsWhole(word)) ? named : [];
    const others = entities.map(({ name }) => fold(name)).filter((name) => name !== literal.join(' '));
    return {
      wanted: {
        ...literally(written(length), literal),
        entities,
        names: others,
        tokens,
        isHeld: isMentioned(entities),
      },
      length,
    };
  }
  const number = numberAt(words, at);
  if (number === undefined) return undefined;
  return {
    wanted: { ...literally(written(number.length), []), tokens: [numberToken(number.value)] },
    length: number.length,
  };
}

/** A name of several words with slips in it, where the words by themselves need not be known. */
function misspelledName(
  words: readonly string[],
  at: number,
  names: Names,
  vocabulary: Vocabulary,
): { wanted: Wanted; length: number } | undefined {
  const corrected: string[] = [];
  const spelled = words.slice(at, at + names.longest).map((word) => {
    if (vocabulary.holds(word) || names.words.has(word)) return word;
    const [nearest = word] = vocabulary.corrections(word, names.words);
    if (nearest !== word) corrected.push(nearest);
    return nearest;
  });
  const known = names.at(spelled, 0);
  if (known === undefined || known.length === 1) return undefined;
  const { entities, length } = known;
  const name = spelled.slice(0, length);
  const isHeld = name.every((word) => vocabulary.holdsWhole(word));
  return {
    wanted: {
      ...literally(words.slice(at, at + length).join(' '), isHeld ? name : []),
      ...meaning(entities),
      corrected: corrected.filter((word) => name.includes(word)),
    },
    length,
  };
}

function wantedWord(word: string, names: Names, vocabulary: Vocabulary, isLiteral: boolean): Wanted | undefined {
  const joined = word.replaceAll('-', '');
  if (vocabulary.holds(word)) return { ...literally(word, [word]), isHeld: vocabulary.has(word) };
  if (vocabulary.holds(joined)) return { ...literally(word, [joined]) };
  const bearers = names.bearersOf(word);
  if (bearers.length > 0) return { ...literally(word, []), ...meaning(bearers) };
  if (isLiteral) return undefined;
  // A correction that neither a record nor a name holds would find nothing.
  const corrected = vocabulary
    .corrections(word, names.words)
    .filter((one) => vocabulary.has(one) || names.bearersOf(one).length > 0);
  if (corrected.length === 0) return undefined;
  const meant = meaning(corrected.flatMap((correction) => names.bearersOf(correction)));
  const isHeld = meant.isHeld || corrected.some((one) => vocabulary.has(one));
  return { ...literally(word, []), ...meant, anyOf: corrected, isHeld, corrected };
}

/** What is wanted when entities are meant, by whatever name a passage calls them. */
function meaning(entities: readonly NamedEntity[]): Pick<Wanted, 'entities' | 'names' | 'tokens' | 'isHeld'> {
  return {
    entities,
    names: entities.map(({ name }) => fold(name)),
    tokens: entities.map(({ kind, id }) => entityToken(kind, id)),
    isHeld: isMentioned(entities),
  };
}

function isMentioned(entities: readonly NamedEntity[]): boolean {
  return entities.some(({ passages }) => passages > 0);
}

function literally(written: string, words: readonly string[]): Wanted {
  return { written, words, entities: [], names: [], tokens: [], anyOf: [], isHeld: false, corrected: [] };
}
