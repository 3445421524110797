import { fits } from './facets.ts';
import type { Chosen, FacetValues } from './facets.ts';
import { wordsOf } from './fold.ts';
import type { IndexedPassage, IndexedRecord } from './indexed-record.ts';
import { scoreOf } from './score-passage.ts';
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

/** The passages of a record that answer a query, in the order of the record. */
export function findInRecord(record: IndexedRecord, query: UnderstoodQuery): FoundPassage[] {
  return record.passages.flatMap((passage) => {
    const words = wordsOf(passage.text);
    const taken = { words, tokens: passage.tokens, mentions: passage.mentions };
    return answers(taken, query) ? [{ ...passage, score: scoreOf(taken, query) }] : [];
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

/** The values of all found passages, for the counts of the filters. */
export function facetsOf(found: readonly FoundRecord[]): FacetValues[] {
  return found.flatMap(({ passages }) => passages.map(({ facets }) => facets));
}
