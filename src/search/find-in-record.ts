import type { Beside, IndexedRecord, Passage } from './indexed-record.ts';
import { type Explanation, has, type MarkedFact, type MarkedPart, scoreOf } from './match-passage.ts';
import type { NamedEntity } from './names.ts';
import { type Chosen, type Facet, facetCounts, type FacetValues, fits, type SortOrder } from './search-state.ts';
import type { Correction, UnderstoodQuery } from './understand-query.ts';

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

/** A person, place or subject to go to directly. */
export type GoTo = Pick<NamedEntity, 'kind' | 'id' | 'name'>;

/** So many are shown at most. */
export const MOST_GO_TO = 5;

/** A passage as it is shown. */
export interface ShownPassage extends Pick<Passage, 'paragraph' | 'beside' | 'voices'> {
  readonly parts: readonly MarkedPart[];
  /** Of the facts of a meeting those that were asked for, in place of the parts. */
  readonly facts: readonly MarkedFact[];
  readonly explanations: readonly Explanation[];
}

/** A record, or a meeting known without one, as it is shown. */
export interface ShownRecord extends Pick<IndexedRecord, 'id' | 'isKnownOnly' | 'title' | 'date'> {
  readonly passages: readonly ShownPassage[];
  /** How many more of its passages were found. */
  readonly more: number;
}

/** A value of a filter, with how many passages it would give; unknown where not all records were read. */
export interface FacetValue {
  readonly value: string;
  /** How it is called, where the value is the id of an entity. */
  readonly name: string | undefined;
  readonly count: number | undefined;
}

export type FacetCounts = readonly (readonly [facet: Facet, values: readonly FacetValue[]])[];

/** How many there are of each kind of thing found. */
export interface FoundCounts {
  readonly passages: number;
  /** Statements from other accounts. */
  readonly accounts: number;
  /** The records that have these. */
  readonly records: number;
  /** Records found by their facts or summary alone. */
  readonly byFacts: number;
  readonly knownMeetings: number;
}

/** What a search gives, to be written in the words of the page. */
export interface SearchAnswer {
  readonly corrections: readonly Correction[];
  readonly offers: readonly Correction[];
  /** Words that ask, and words that no record has, as they were typed. */
  readonly leftOut: readonly string[];
  readonly goTo: readonly GoTo[];
  readonly shown: readonly ShownRecord[];
  /** How many records and known meetings were found; where not all were read, at most so many. */
  readonly records: number;
  /** How many of what was found; unknown where not all records were read. */
  readonly counts: FoundCounts | undefined;
  /** How many of the records were read, where not all were. */
  readonly read: number | undefined;
  /** What no passage has together: then passages are shown that have one of them. */
  readonly apart: readonly string[];
  /** The year of which there is no record: then the nearest are shown. */
  readonly yearWithout: string | undefined;
  /** Whether nothing is found of what the query names, though it has an entry. */
  readonly isOnlyNamed: boolean;
  /** Whether more records can be shown. */
  readonly isMore: boolean;
  /** Whether something was found that the filters left out. */
  readonly isNarrowed: boolean;
  /** How many of the records that have all the words were read in vain, where there are more that were not. */
  readonly givenUpAfter: number | undefined;
  /** Unknown where too much was found to be counted: then there is a list of all values. */
  readonly facets: FacetCounts | undefined;
  /** Names to try after a search that found nothing. */
  readonly suggestions: readonly string[];
}
