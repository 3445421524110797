import { facetCounts, fits } from './facets.ts';
import type { Chosen, FacetValues } from './facets.ts';
import type { Beside, IndexedRecord, Passage } from './indexed-record.ts';
import { has, scoreOf } from './match-passage.ts';
import type { FacetCounts, FoundCounts } from './search-answer.ts';
import type { SortOrder } from './search-state.ts';
import type { UnderstoodQuery } from './understand-query.ts';

/** A passage that answers a query. */
export interface FoundPassage extends Passage {
  readonly score: number;
}

/** A record with the passages found in it. */
export interface FoundRecord {
  readonly record: IndexedRecord;
  readonly passages: readonly FoundPassage[];
}

/** What a text is worth that is no paragraph, so that it comes after those: first those of records. */
const WORTH: Readonly<Record<Beside, number>> = { facts: 0.01, summary: 0.01, accounts: 0.01, known: 0.0001 };

/**
 * The passages of a record that answer a query, in the order of the record. Its facts and its summary are among them
 * only where no paragraph is. What leaves something out, or asks for nothing, looks for paragraphs: that a summary has
 * not the word says nothing.
 * @param weights what each wanted thing is worth, where a passage need not have all
 */
export function findInRecord(
  record: IndexedRecord,
  query: UnderstoodQuery,
  weights?: readonly number[],
): FoundPassage[] {
  const { wanted, excluded } = query;
  const found = record.passages.flatMap((passage) => {
    const held = wanted.filter((one) => has(passage, one)).length;
    if (weights === undefined ? held < wanted.length : held === 0) return [];
    if (excluded.some((one) => has(passage, one))) return [];
    const worth = passage.beside === undefined ? 1 : WORTH[passage.beside];
    return [{ ...passage, score: scoreOf(passage, query, weights) * worth }];
  });
  const isPlain = wanted.length > 0 && excluded.length === 0;
  const hasParagraph = found.some(({ beside }) => beside === undefined);
  return found.filter(({ beside }) => {
    if (beside === undefined || beside === 'known') return true;
    return isPlain && (beside === 'accounts' || !hasParagraph);
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
 * Found records in order. By relevance a record comes where its best passage would, and its best passages come first;
 * among equals the later meeting comes first. By date its passages follow each other as in the record.
 */
export function inOrder(found: readonly FoundRecord[], sort: SortOrder): FoundRecord[] {
  const byDate = (a: FoundRecord, b: FoundRecord) =>
    a.record.date < b.record.date ? -1 : a.record.date > b.record.date ? 1 : 0;
  if (sort === 'oldest') return found.toSorted(byDate);
  if (sort === 'newest') return found.toSorted((a, b) => byDate(b, a));
  return found
    .map(({ record, passages }) => ({
      record,
      passages: passages.toSorted((a, b) => b.score - a.score),
      best: Math.max(...passages.map(({ score }) => score)),
    }))
    .sort((a, b) => b.best - a.best || byDate(b, a));
}

/** How many of each kind of thing were found. */
export function countsOf(found: readonly FoundRecord[]): FoundCounts {
  const passages = found.flatMap((one) => one.passages);
  const are = (beside: Beside | undefined) => passages.filter((one) => one.beside === beside).length;
  const knownMeetings = found.filter(({ record }) => record.isKnownOnly).length;
  const byFacts = found.filter((one) => one.passages.every(({ beside }) => beside === 'facts' || beside === 'summary')).length; // prettier-ignore
  return {
    passages: are(undefined),
    accounts: are('accounts'),
    records: found.length - knownMeetings - byFacts,
    byFacts,
    knownMeetings,
  };
}

/** What the filters would give, counted by paragraphs and known meetings. */
export function countFacets(found: readonly FoundRecord[], chosen: Chosen): FacetCounts {
  const names = new Map(found.flatMap(({ record }) => [...record.names]));
  const counted: FacetValues[] = found.flatMap(({ passages }) =>
    passages.filter(({ beside }) => beside === undefined || beside === 'known').map(({ facets }) => facets),
  );
  if (counted.length < FILTERED_FROM && chosen.size === 0) return [];
  return [...facetCounts(counted, chosen)].map(
    ([facet, values]) => [facet, values.map(([value, count]) => ({ value, name: names.get(value), count }))] as const,
  );
}

/** From so many passages on there are filters; fewer are read sooner than narrowed. What was chosen can be undone always. */
const FILTERED_FROM = 10;
