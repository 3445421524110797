import { fits } from './facets.ts';
import type { Chosen, FacetValues } from './facets.ts';
import { wordsOf } from './fold.ts';
import type { BesideVoice, IndexedPassage, IndexedRecord } from './indexed-record.ts';
import { scoreOf } from './score-passage.ts';
import type { FoundCounts } from './search-answer.ts';
import type { SortOrder } from './search-state.ts';
import type { UnderstoodQuery } from './understand-query.ts';
import { answers } from './words-in-passage.ts';

/** A passage that has everything a query asks for. */
export interface FoundPassage extends IndexedPassage {
  readonly score: number;
}

/** A record with the passages found in it. */
export interface FoundRecord {
  readonly record: IndexedRecord;
  readonly passages: readonly FoundPassage[];
}

/** What a text is worth that is no paragraph, so that it stands after those: first those of records. */
const WORTH: Readonly<Record<BesideVoice, number>> = { facts: 0.01, summary: 0.01, account: 0.01, known: 0.0001 };

/**
 * The passages of a record that answer a query, in the order of the record. Its facts and its summary are among them
 * only where no paragraph does. What leaves something out, or asks for nothing, looks for paragraphs: that a summary has
 * not the word says nothing.
 */
export function findInRecord(record: IndexedRecord, query: UnderstoodQuery): FoundPassage[] {
  const found = record.passages.flatMap((passage) => {
    const words = wordsOf(passage.text);
    const taken = { words, tokens: passage.tokens, mentions: passage.mentions };
    if (!answers(taken, query)) return [];
    const worth = passage.beside === undefined ? 1 : WORTH[passage.beside];
    return [{ ...passage, score: scoreOf(taken, query) * worth }];
  });
  const { wanted, phrases, excluded, excludedPhrases } = query;
  const isPlain = wanted.length + phrases.length > 0 && excluded.length + excludedPhrases.length === 0;
  const hasParagraph = found.some(({ beside }) => beside === undefined);
  return found.filter(({ beside }) => {
    if (beside === undefined || beside === 'known') return true;
    return isPlain && (beside === 'account' || !hasParagraph);
  });
}

/** The found records that have passages which fit what was chosen, with these passages alone. */
export function narrowed(found: readonly FoundRecord[], chosen: Chosen): FoundRecord[] {
  return found.flatMap(({ record, passages }) => {
    const fitting = passages.filter(({ facets }) => fits(facets, chosen));
    return fitting.length === 0 ? [] : [{ record, passages: fitting }];
  });
}

/**
 * Found records in order. By relevance a record stands where its best passage would, and its best passages come first;
 * among equals the later meeting comes first. By date its passages follow each other as in the record.
 */
export function inOrder(found: readonly FoundRecord[], sort: SortOrder): FoundRecord[] {
  const best = (passages: readonly FoundPassage[]) => Math.max(...passages.map(({ score }) => score));
  const byDate = (a: FoundRecord, b: FoundRecord) =>
    a.record.date < b.record.date ? -1 : a.record.date > b.record.date ? 1 : 0;
  if (sort === 'oldest') return found.toSorted(byDate);
  if (sort === 'newest') return found.toSorted((a, b) => byDate(b, a));
  return found
    .map(({ record, passages }) => ({
      record,
      passages: passages.toSorted((a, b) => b.score - a.score || a.paragraph - b.paragraph),
      best: best(passages),
    }))
    .sort((a, b) => b.best - a.best || byDate(b, a));
}

/** The values of all found passages and known meetings, for the counts of the filters. */
export function facetsOf(found: readonly FoundRecord[]): FacetValues[] {
  const counted = found.flatMap(({ passages }) =>
    passages.filter(({ beside }) => beside === undefined || beside === 'known'),
  );
  return counted.map(({ facets }) => facets);
}

/** How many of each kind of thing were found. */
export function countsOf(found: readonly FoundRecord[]): FoundCounts {
  const passages = found.flatMap((one) => one.passages);
  const has = (beside: BesideVoice | undefined) => (one: FoundPassage) => one.beside === beside;
  const knownMeetings = found.filter(({ record }) => record.isKnownOnly).length;
  const byFacts = found.filter((one) => one.passages.every(({ beside }) => beside === 'facts' || beside === 'summary'));
  return {
    passages: passages.filter(has(undefined)).length,
    accounts: passages.filter(has('account')).length,
    records: found.length - knownMeetings - byFacts.length,
    byFacts: byFacts.length,
    knownMeetings,
  };
}
