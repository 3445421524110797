import type { Explanation } from './explain.ts';
import type { Facet } from './facets.ts';
import type { Passage, IndexedRecord } from './indexed-record.ts';
import type { MarkedFact, MarkedPart } from './match-passage.ts';
import type { NamedEntity } from './names.ts';
import type { Correction } from './understand-query.ts';

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
