import { editDistance } from '../archive/nearest.ts';
import type { Passage } from './indexed-record.ts';
import { SHORTEST_BEGINNING } from './lexicon.ts';
import type { Names } from './names.ts';
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
/** What a mention is worth: the same in every passage, and less than having the very words. */
const BY_MENTION = 0.5;
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
  const worth = places.size === 0 ? 0 : (places.size * (1 + SATURATION)) / (places.size + SATURATION * length);
  const isMentioned = wanted.tokens.some((token) => tokens.has(token));
  return (
    worth + (isVeryWord ? VERY_WORD : 0) + (isMentioned ? BY_MENTION : 0) + (isSaidBy(passage, wanted) ? BY_VOICE : 0)
  );
}

/** Whether a passage is in the voice of a side that is named, or of its head of government. */
function isSaidBy({ mentions, beside }: Passage, { entities }: Wanted): boolean {
  const isSpeaker = ({ kind, start, end }: FoundMention) => kind === 'voices' || (kind === 'people' && start === end);
  return (
    beside === undefined &&
    mentions.some((mention) => isSpeaker(mention) && entities.some(({ kind, id }) => kind === mention.kind && id === mention.id)) // prettier-ignore
  );
}

/** Where a text has the words and names that a query asks for. */
function stretchesIn(
  { words, mentions }: Pick<Passage, 'words' | 'mentions'>,
  { wanted }: Pick<UnderstoodQuery, 'wanted'>,
) {
  const entities = new Set(wanted.flatMap((one) => one.entities.map(({ kind, id }) => `${kind}/${id}`)));
  return [
    ...mentions.filter(({ kind, id, start, end }) => end > start && entities.has(`${kind}/${id}`)),
    ...wanted.flatMap(({ phrases, match }) => phrases.flatMap((phrase) => phraseIn(words, phrase, MATCHES[match]))),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Marks in a passage what the query asked for. */
export function markPassage(
  passage: Pick<Passage, 'text' | 'words' | 'mentions'>,
  query: Pick<UnderstoodQuery, 'wanted'>,
  from = 0,
  to = passage.text.length,
): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let done = from;
  for (const stretch of stretchesIn(passage, query)) {
    const [start, end] = [Math.max(stretch.start, done), Math.min(stretch.end, to)];
    if (end <= start) continue;
    if (start > done) parts.push({ text: passage.text.slice(done, start), found: false });
    parts.push({ text: passage.text.slice(start, end), found: true });
    done = end;
  }
  if (done < to) parts.push({ text: passage.text.slice(done, to), found: false });
  return parts;
}

/** A fact of the meeting, or how it is known. */
export interface MarkedFact {
  readonly label: string;
  readonly parts: readonly MarkedPart[];
  readonly how: string | undefined;
}

/** The facts of a meeting that a query asked for; all of them where it asked for none of their words. */
export function markFacts(passage: Passage, query: Pick<UnderstoodQuery, 'wanted'>): MarkedFact[] {
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

/** Why a passage was found that has not the words of the query. */
export interface Explanation {
  /** `spelled`: the same name otherwise spelled or in another script; `called`: the same thing by another name. */
  readonly reason: 'spelled' | 'called';
  /** The names as the passage has them. */
  readonly names: readonly string[];
}

/**
 * How a passage calls what the reader asked for by another name: “spelled Massimov here”, “called United Nations
 * here”. Only names that differ from the query, each once.
 */
export function explain({ text, words, mentions }: Passage, query: Pick<UnderstoodQuery, 'wanted'>): Explanation[] {
  const reasons = new Map<string, Explanation['reason']>();
  for (const wanted of query.wanted) {
    const linked = mentions.filter(
      (mention) => mention.end > mention.start && wanted.entities.some(({ kind, id }) => mention.kind === kind && mention.id === id),
    ); // prettier-ignore
    const named = wanted.entities.flatMap(({ name }) => phraseIn(words, wordsOf(name), isSameWord));
    for (const { start, end } of [...linked, ...named]) {
      const name = text.slice(start, end).replace(/[’']s$/u, '');
      if (isPartOf(wanted.written, name) || isPartOf(name, wanted.written) || reasons.has(name)) continue;
      reasons.set(name, isSpelling(name, wanted) ? 'spelled' : 'called');
    }
  }
  return (['spelled', 'called'] as const).flatMap((reason) => {
    const names = [...reasons.keys()].filter((name) => reasons.get(name) === reason);
    return names.length === 0 ? [] : [{ reason, names }];
  });
}

/** Whether the words of a name are in another: Li in Li Keqiang, but not UN in United Nations. */
function isPartOf(part: string, whole: string): boolean {
  return phraseIn(wordsOf(whole), wordsOf(part), isSameWord).length > 0;
}

/** Whether what was asked for is the name in another spelling: of a person in another script, or nearly the same letters. */
function isSpelling(name: string, { written, entities }: Wanted): boolean {
  const isLatin = /\p{Script=Latin}/u.test(written);
  if (!isLatin && !/\d/u.test(written)) return entities.some(({ kind }) => kind === 'people');
  const asked = fold(written).split(' ');
  return fold(name).split(' ').some((word) => asked.some((one) => isNear(one, word))); // prettier-ignore
}

/** One letter of four may differ: Masimov and Massimov, but not Peking and Beijing; the same word says nothing. */
function isNear(a: string, b: string): boolean {
  return a !== b && editDistance(a, b) <= Math.floor(Math.max(a.length, b.length) / 4);
}

/** Names for the reader to try after a query that found nothing: only those that are really near. */
export function suggestions(query: string, names: Names, most: number): string[] {
  const typed = fold(query);
  if (typed.length < 3) return [];
  const slips = typed.length > 7 ? 2 : typed.length > 4 ? 1 : 0;
  const isNearTo = (form: string) =>
    form.startsWith(typed) || (Math.abs(form.length - typed.length) <= slips && editDistance(form, typed) <= slips);
  return names.entities
    .filter(({ kind }) => kind !== 'commitments' && kind !== 'voices' && kind !== 'known')
    .filter(({ name }) => [fold(name), ...fold(name).split(' ')].some(isNearTo))
    .toSorted((a, b) => b.passages - a.passages)
    .slice(0, most)
    .map(({ name }) => name);
}
