import { wordsOf } from './fold.ts';
import type { Word } from './fold.ts';
import type { FoundMention } from './indexed-record.ts';
import { isSameWord, stemOf } from './stem.ts';
import type { UnderstoodQuery, Wanted } from './understand-query.ts';

/** A passage taken apart: the words of its text, and the words that the index adds to it. */
export interface PassageWords {
  readonly words: readonly Word[];
  readonly tokens: ReadonlySet<string>;
  readonly mentions: readonly FoundMention[];
}

/**
 * Whether a passage has all that the query wants and nothing that it excludes. The engine has chosen by stems and by
 * the beginnings of words; a name must stand there whole, Li not in “link”, and in one piece.
 */
export function answers(passage: PassageWords, query: UnderstoodQuery): boolean {
  const hasPhrase = (phrase: string) => phraseIn(passage.words, phrase).length > 0;
  return (
    query.wanted.every((wanted) => has(passage, wanted, isBeginningOf)) &&
    query.phrases.every(hasPhrase) &&
    !query.excluded.some((wanted) => has(passage, wanted, () => false)) &&
    !query.excludedPhrases.some(hasPhrase)
  );
}

function has(
  { words, tokens: added, mentions }: PassageWords,
  { entities, names, tokens, words: all, anyOf }: Wanted,
  isAlso: (wanted: string, word: string) => boolean,
): boolean {
  const isName = entities.length > 0;
  const holds = (one: string) =>
    words.some(({ word }) => isWordIn(word, one) || (!isName && isAlso(one, word))) || (!isName && added.has(one));
  return (
    tokens.some((token) => added.has(token)) ||
    mentions.some((mention) => entities.some(({ kind, id }) => mention.kind === kind && mention.id === id)) ||
    names.some((name) => (name.includes(' ') ? phraseIn(words, name).length > 0 : holds(name))) ||
    anyOf.some(holds) ||
    (all.length > 0 && (isName && all.length > 1 ? phraseIn(words, all.join(' ')).length > 0 : all.every(holds)))
  );
}

const SHORTEST_BEGINNING = 3;

/** Whether a word may be what the reader has begun to type. */
export function isBeginningOf(typed: string, word: string): boolean {
  return typed.length >= SHORTEST_BEGINNING && (word.startsWith(typed) || stemOf(word).startsWith(stemOf(typed)));
}

/** Whether a word of a text is the given one, an inflected form of it, or holds it between hyphens. */
export function isWordIn(word: string, wanted: string): boolean {
  return (
    isSameWord(word, wanted) ||
    word.replaceAll('-', '') === wanted ||
    (word.includes('-') && word.split('-').some((part) => isSameWord(part, wanted)))
  );
}

/** Where a phrase stands in a text, word by word. */
export function phraseIn(words: readonly Word[], phrase: string): { start: number; end: number }[] {
  const wanted = wordsOf(phrase).map(({ word }) => word);
  return words.flatMap(({ start }, at) => {
    const last = words[at + wanted.length - 1];
    if (last === undefined || wanted.length === 0) return [];
    return wanted.every((word, i) => words[at + i]?.word === word) ? [{ start, end: last.end }] : [];
  });
}
