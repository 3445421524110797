import { editDistance } from '../archive/nearest.ts';
import type { Passage } from './indexed-record.ts';
import { SHORTEST_BEGINNING } from './lexicon.ts';
import { hasPage, type Names } from './names.ts';
import type { FoundMention } from './notation.ts';
import type { UnderstoodQuery, Wanted } from './understand-query.ts';
import { fold, isSameWord, phraseIn, type SameWord, stemOf, wordsOf } from './words.ts';

/** A stretch of a passage, what was searched for apart from the rest. */
export interface MarkedPart {
  readonly text: string;
  readonly found: boolean;
}

const MATCHES: Readonly<Record<Wanted['match'], SameWord>> = {
  exact: (there, asked) => there === asked,
  form: isSameWord,
  beginning: (there, asked) => isSameWord(there, asked) || isBeginningOf(asked, there),
};

/** Whether a word may be what the reader has begun to type. */
function isBeginningOf(typed: string, word: string): boolean {
  return typed.length >= SHORTEST_BEGINNING && (word.startsWith(typed) || stemOf(word).startsWith(stemOf(typed)));
}

/** Whether a passage has a wanted thing in any of the ways it can be had. */
export function has({ words, tokens }: Pick<Passage, 'words' | 'tokens'>, wanted: Wanted): boolean {
  return (
    wanted.tokens.some((token) => tokens.has(token)) ||
    wanted.phrases.some((phrase) => phraseIn(words, phrase, MATCHES[wanted.match]).length > 0)
  );
}

/** How many of the same word are worth no more; the value is the usual one of BM25. */
const SATURATION = 1.2;
/** A passage of so many words is neither long nor short. */
const USUAL_LENGTH = 50;
/** What a mention is worth: the same in every passage and record, and less than having the very words. */
export const BY_MENTION = 0.5;
/** What the very form of a word is worth more than an inflected one, or one that only begins with it. */
const VERY_WORD = 0.25;
/** What it is worth that whom the query names says it himself: more than all words, less than words side by side. */
const BY_VOICE = 5;
const SIDE_BY_SIDE = 10;

/**
 * How well a passage answers a query; only scores for the same query can be compared.
 * @param weights what each wanted thing is worth, where a passage need not have all
 */
export function scoreOf(passage: Passage, { wanted, runs }: UnderstoodQuery, weights?: readonly number[]): number {
  const worth = wanted.map((one, at) => worthOf(passage, one) * (weights?.[at] ?? 1));
  const together = runs.filter((run) => phraseIn(passage.words, run, isSameWord).length > 0);
  return worth.reduce((sum, one) => sum + one, 0) + together.length * SIDE_BY_SIDE;
}

function worthOf(passage: Passage, wanted: Wanted): number {
  const { words, tokens } = passage;
  const places = new Set(wanted.phrases.flatMap((phrase) => phraseIn(words, phrase, MATCHES[wanted.match])).map(({ start }) => start)); // prettier-ignore
  const isVeryWord = wanted.phrases.some((phrase) => phraseIn(words, phrase, MATCHES.exact).length > 0);
  const length = 0.5 + (0.5 * words.length) / USUAL_LENGTH;
  const worth = (places.size * (1 + SATURATION)) / (places.size + SATURATION * length);
  const isMentioned = wanted.tokens.some((token) => tokens.has(token));
  return worth + (isVeryWord ? VERY_WORD : 0) + (isMentioned ? BY_MENTION : 0) + (isSaidBy(passage, wanted) ? BY_VOICE : 0); // prettier-ignore
}

/** Whether a passage is in the voice of a side that is named, or of its head of government. */
function isSaidBy({ mentions, beside }: Passage, { entities }: Wanted): boolean {
  const isSpeaker = ({ kind, start, end }: FoundMention) => kind === 'voices' || (kind === 'people' && start === end);
  return (
    beside === undefined &&
    mentions.some((mention) => isSpeaker(mention) && entities.some(({ kind, id }) => kind === mention.kind && id === mention.id)) // prettier-ignore
  );
}

/** Where a text has the words and names that a query asks for, one stretch after the other. */
export function stretchesIn(
  { words, mentions }: Pick<Passage, 'words' | 'mentions'>,
  { wanted }: Pick<UnderstoodQuery, 'wanted'>,
): { start: number; end: number }[] {
  const entities = new Set(wanted.flatMap((one) => one.entities.map(({ kind, id }) => `${kind}/${id}`)));
  const all = [
    ...mentions.filter(({ kind, id, start, end }) => end > start && entities.has(`${kind}/${id}`)),
    ...wanted.flatMap(({ phrases, match }) => phrases.flatMap((phrase) => phraseIn(words, phrase, MATCHES[match]))),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let done = 0;
  return all.flatMap(({ start: from, end }) => {
    const start = Math.max(from, done);
    done = Math.max(done, end);
    return end > start ? [{ start, end }] : [];
  });
}

/** Marks in a passage, or in a part of it, what the query asked for. */
export function markPassage(
  passage: Pick<Passage, 'text' | 'words' | 'mentions'>,
  query: Pick<UnderstoodQuery, 'wanted'>,
  from = 0,
  to = passage.text.length,
): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let done = from;
  const write = (end: number, found: boolean) => {
    if (end > done) parts.push({ text: passage.text.slice(done, end), found });
    done = Math.max(done, end);
  };
  for (const { start, end } of stretchesIn(passage, query)) {
    write(Math.min(start, to), false);
    write(Math.min(end, to), true);
  }
  write(to, false);
  return parts;
}

/** The facts of a meeting that a query asked for, and how they are known; all of them where it asked for none of their words. */
export function markFacts(
  passage: Passage,
  query: Pick<UnderstoodQuery, 'wanted'>,
): { label: string; parts: MarkedPart[]; how: string | undefined }[] {
  const notes = passage.mentions.filter(({ kind }) => kind === 'facts');
  const isHow = ({ id }: FoundMention) => id === 'inferred' || id === 'evidenced';
  const labels = notes.filter((note) => !isHow(note));
  const facts = labels.map(({ id, start }, at) => {
    const next = labels[at + 1]?.start ?? passage.text.length + SEPARATOR.length;
    const end = next - SEPARATOR.length;
    const how = notes.find((note) => isHow(note) && note.start > start && note.start <= end);
    return { label: id, parts: markPassage(passage, query, start, end), how: how?.id };
  });
  const asked = facts.filter(({ parts }) => parts.some(({ found }) => found));
  return asked.length > 0 ? asked : facts;
}

/** Stands between two facts of a meeting. */
export const SEPARATOR = ' · ';

/**
 * How a passage calls what the reader asked for by another name: the same name otherwise spelled or in another script,
 * “spelled Massimov here”, or the same thing otherwise, “called United Nations here”. Only names that differ from the
 * query, each once.
 */
export function explain(
  { text, words, mentions }: Passage,
  query: Pick<UnderstoodQuery, 'wanted'>,
): { reason: 'spelled' | 'called'; names: string[] }[] {
  const names = { spelled: new Set<string>(), called: new Set<string>() };
  for (const wanted of query.wanted) {
    const linked = mentions.filter(
      (mention) => mention.end > mention.start && wanted.entities.some(({ kind, id }) => mention.kind === kind && mention.id === id),
    ); // prettier-ignore
    const named = wanted.entities.flatMap(({ name }) => phraseIn(words, wordsOf(name), isSameWord));
    for (const { start, end } of [...linked, ...named]) {
      const name = text.slice(start, end).replace(/[’']s$/u, '');
      if (isPartOf(wanted.written, name) || isPartOf(name, wanted.written)) continue;
      if (!names.spelled.has(name) && !names.called.has(name)) names[isSpelling(name, wanted) ? 'spelled' : 'called'].add(name); // prettier-ignore
    }
  }
  return (['spelled', 'called'] as const)
    .map((reason) => ({ reason, names: [...names[reason]] }))
    .filter((one) => one.names.length > 0);
}

/** Whether the words of a name are in another: Li in Li Keqiang, but not UN in United Nations. */
function isPartOf(part: string, whole: string): boolean {
  return phraseIn(wordsOf(whole), wordsOf(part), isSameWord).length > 0;
}

/**
 * Whether what was asked for is the name in another spelling: of a person in another script, or nearly the same letters.
 * One of four may differ: Masimov and Massimov, but not Peking and Beijing; the same word says nothing.
 */
function isSpelling(name: string, { written, entities }: Wanted): boolean {
  if (!/\p{Script=Latin}|\d/u.test(written)) return entities.some(({ kind }) => kind === 'people');
  const isNear = (a: string, b: string) =>
    a !== b && editDistance(a, b) <= Math.floor(Math.max(a.length, b.length) / 4);
  return wordsOf(name).some(({ word }) => wordsOf(written).some((asked) => isNear(asked.word, word)));
}

/** Names for the reader to try after a query that found nothing: only those that are really near. */
export function suggestions(query: string, names: Names, most: number): string[] {
  const typed = fold(query);
  if (typed.length < 3) return [];
  const slips = typed.length > 7 ? 2 : typed.length > 4 ? 1 : 0;
  const isNearTo = (form: string) =>
    form.startsWith(typed) || (Math.abs(form.length - typed.length) <= slips && editDistance(form, typed) <= slips);
  return names.entities
    .filter((entity) => hasPage(entity) && entity.kind !== 'commitments')
    .filter(({ name }) => [fold(name), ...fold(name).split(' ')].some(isNearTo))
    .toSorted((a, b) => b.passages - a.passages)
    .slice(0, most)
    .map(({ name }) => name);
}
