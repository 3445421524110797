import { editDistance } from '../archive/nearest.ts';
import type { Beside, IndexedRecord, Passage } from './indexed-record.ts';
import { SHORTEST_BEGINNING } from './lexicon.ts';
import type { FoundMention } from './notation.ts';
import { type Chosen, fits, type SortOrder } from './search-state.ts';
import type { UnderstoodQuery, Wanted } from './understand-query.ts';
import { isSameWord, phraseIn, stemOf, wordsOf } from './words.ts';

/** A record with the passages in it that answer a query. */
export interface FoundRecord {
  readonly record: IndexedRecord;
  readonly passages: readonly (Passage & { readonly score: number })[];
}

type Stretch = Pick<FoundMention, 'start' | 'end'>;
const MATCHES: Readonly<Record<Wanted['match'], typeof isSameWord>> = {
  exact: (there, asked) => there === asked,
  form: isSameWord,
  beginning: (there, asked) =>
    isSameWord(there, asked) ||
    (asked.length >= SHORTEST_BEGINNING && (there.startsWith(asked) || stemOf(there).startsWith(stemOf(asked)))),
};

function placesOf({ phrases, match }: Wanted, { words }: Pick<Passage, 'words'>, isSame = MATCHES[match]): Stretch[] {
  return phrases.flatMap((phrase) => phraseIn(words, phrase, isSame));
}

export function has(passage: Pick<Passage, 'words' | 'tokens'>, wanted: Wanted): boolean {
  return wanted.tokens.some((token) => passage.tokens.has(token)) || placesOf(wanted, passage).length > 0;
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

/** How well a passage answers a query; only scores for the same query can be compared. */
function scoreOf(passage: Passage, { wanted, runs }: UnderstoodQuery, weights?: readonly number[]): number {
  const together = runs.filter((run) => phraseIn(passage.words, run, isSameWord).length > 0);
  const worth = wanted.map((one, at) => worthOf(passage, one) * (weights?.[at] ?? 1));
  return worth.reduce((sum, one) => sum + one, together.length * SIDE_BY_SIDE);
}

function worthOf(passage: Passage, wanted: Wanted): number {
  const { words, tokens, mentions, beside } = passage;
  const { size } = new Set(placesOf(wanted, passage).map(({ start }) => start));
  const length = 0.5 + (0.5 * words.length) / USUAL_LENGTH;
  let worth = (size * (1 + SATURATION)) / (size + SATURATION * length);
  if (placesOf(wanted, passage, MATCHES.exact).length > 0) worth += VERY_WORD;
  if (wanted.tokens.some((token) => tokens.has(token))) worth += BY_MENTION;
  const isSpeaker = ({ kind, start, end }: FoundMention) => kind === 'voices' || (kind === 'people' && start === end);
  const isSaidBy = beside === undefined && mentions.some((one) => isSpeaker(one) && isNamed(one, wanted));
  return isSaidBy ? worth + BY_VOICE : worth;
}

function isNamed(mention: FoundMention, { entities }: Wanted): boolean {
  return entities.some(({ kind, id }) => kind === mention.kind && id === mention.id);
}

function linksTo(wanted: Wanted, mentions: readonly FoundMention[]): FoundMention[] {
  return mentions.filter((mention) => mention.end > mention.start && isNamed(mention, wanted));
}

/** What a text is worth that is no paragraph, so that it comes after those: first those of records. */
const WORTH: Readonly<Record<Beside, number>> = { facts: 0.01, summary: 0.01, accounts: 0.01, known: 0.0001 };

/**
 * The passages of a record that answer a query: facts and summary only where no paragraph does. What leaves something
 * out, or asks for nothing, looks for paragraphs: that a summary has not the word says nothing.
 * @param weights what each wanted thing is worth, where a passage need not have all
 */
export function findInRecord(record: IndexedRecord, query: UnderstoodQuery, weights?: readonly number[]): FoundRecord {
  const { wanted, excluded } = query;
  const answering = record.passages.filter((passage) => {
    const held = wanted.filter((one) => has(passage, one)).length;
    return (weights === undefined ? held === wanted.length : held > 0) && !excluded.some((one) => has(passage, one));
  });
  const isPlain = wanted.length > 0 && excluded.length === 0;
  const hasParagraph = answering.some(({ beside }) => beside === undefined);
  const passages = answering.flatMap((passage) => {
    const { beside } = passage;
    const isShown = beside === undefined || beside === 'known' || (isPlain && (beside === 'accounts' || !hasParagraph));
    const worth = beside === undefined ? 1 : WORTH[beside];
    return isShown ? [{ ...passage, score: scoreOf(passage, query, weights) * worth }] : [];
  });
  return { record, passages };
}

/** Found records in order of their best passages, which come first, or of their days; with those that fit what was chosen. */
export function inOrder(found: readonly FoundRecord[], chosen: Chosen, sort: SortOrder): FoundRecord[] {
  const narrowed = found
    .map(({ record, passages }) => ({ record, passages: passages.filter(({ facets }) => fits(facets, chosen)) }))
    .filter(({ passages }) => passages.length > 0)
    .sort(({ record: a }, { record: b }) => b.date.localeCompare(a.date));
  if (sort !== 'relevance') return sort === 'newest' ? narrowed : narrowed.reverse();
  return narrowed
    .map(({ record, passages }) => ({ record, passages: passages.toSorted((a, b) => b.score - a.score) }))
    .sort((a, b) => (b.passages[0]?.score ?? 0) - (a.passages[0]?.score ?? 0));
}

/** How many there are of each kind of thing found; records apart that are found by their facts or summary alone. */
export function countsOf(found: readonly FoundRecord[]) {
  const passages = found.flatMap((one) => one.passages);
  const are = (beside: Beside | undefined) => passages.filter((one) => one.beside === beside).length;
  const knownMeetings = found.filter(({ record }) => record.isKnownOnly).length;
  const byFacts = found.filter((one) => one.passages.every(({ beside }) => beside === 'facts' || beside === 'summary')).length; // prettier-ignore
  const records = found.length - knownMeetings - byFacts;
  return { passages: are(undefined), accounts: are('accounts'), records, byFacts, knownMeetings };
}

/** A text, or a part of it, in stretches one after the other: those that a query asked for, and those between. */
export function markPassage(
  { text, words, mentions }: Pick<Passage, 'text' | 'words' | 'mentions'>,
  { wanted }: Pick<UnderstoodQuery, 'wanted'>,
  from = 0,
  to = text.length,
) {
  const parts: { text: string; found: boolean; start: number; end: number }[] = [];
  let done = from;
  const write = (upTo: number, found: boolean) => {
    const [start, end] = [done, Math.min(upTo, to)];
    if (end <= start) return;
    parts.push({ text: text.slice(start, end), found, start, end });
    done = end;
  };
  const all = wanted.flatMap((one): Stretch[] => [...linksTo(one, mentions), ...placesOf(one, { words })]);
  for (const { start, end } of all.sort((a, b) => a.start - b.start || b.end - a.end)) {
    write(start, false);
    write(end, true);
  }
  write(to, false);
  return parts;
}

/** The facts that a query asked for, and how they are known; all of them where it asked for none of their words. */
export function markFacts(passage: Passage, query: Pick<UnderstoodQuery, 'wanted'>) {
  const notes = passage.mentions.filter(({ kind }) => kind === 'facts');
  const facts = notes.map(({ id, start, end }) => {
    const [label = '', how] = id.split('-');
    return { label, how, parts: markPassage(passage, query, start, end) };
  });
  const asked = facts.filter(({ parts }) => parts.some(({ found }) => found));
  return asked.length > 0 ? asked : facts;
}

/** How a passage calls what was asked for by another name: “spelled Massimov here”, “called United Nations here”. */
export function explain({ text, words, mentions }: Passage, { wanted }: Pick<UnderstoodQuery, 'wanted'>) {
  const names = { spelled: new Set<string>(), called: new Set<string>() };
  for (const one of wanted) {
    const named = one.entities.flatMap(({ name }) => phraseIn(words, wordsOf(name), isSameWord));
    for (const { start, end } of [...linksTo(one, mentions), ...named]) {
      const name = text.slice(start, end).replace(/[’']s$/u, '');
      if (isPartOf(one.written, name) || isPartOf(name, one.written)) continue;
      names[isSpelling(name, one) ? 'spelled' : 'called'].add(name);
    }
  }
  const reasons = (['spelled', 'called'] as const).map((reason) => ({ reason, names: [...names[reason]] }));
  return reasons.filter((one) => one.names.length > 0);
}

/** Li is in Li Keqiang, but not UN in United Nations. */
const isPartOf = (part: string, whole: string) => phraseIn(wordsOf(whole), wordsOf(part), isSameWord).length > 0;

/** The name of a person in another script, or nearly the same letters: Masimov and Massimov, but not Peking and Beijing. */
function isSpelling(name: string, { written, entities }: Wanted): boolean {
  if (!/\p{Script=Latin}|\d/u.test(written)) return entities.some(({ kind }) => kind === 'people');
  const isNear = (a: string, b: string) => a !== b && editDistance(a, b) <= Math.max(a.length, b.length) >> 2;
  return wordsOf(name).some(({ word }) => wordsOf(written).some((asked) => isNear(asked.word, word)));
}
