import type { Explanation } from './explain.ts';
import type { Facet } from './facets.ts';
import type { MarkedText } from './mark-passage.ts';
import type { NamedEntity } from './named-entity.ts';

/** A person, place or subject to go to directly. */
export type GoTo = Pick<NamedEntity, 'kind' | 'id' | 'name'>;

/** So many are shown at most. */
export const MOST_GO_TO = 5;

/** A passage as it is shown. */
export interface ShownPassage {
  readonly paragraph: number;
  /** The id of a side, `outcomes` or `background`. */
  readonly voice: string;
  readonly parts: readonly MarkedText[];
  readonly explanations: readonly Explanation[];
}

/** A record as it is shown. */
export interface ShownRecord {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly passages: readonly ShownPassage[];
  /** How many more of its passages were found. */
  readonly more: number;
}

/** A value of a filter, with what it would give: passages, or records where only a part of them was read. */
export interface FacetValue {
  readonly value: string;
  /** How it is called, where the value is the id of an entity. */
  readonly name: string | undefined;
  readonly count: number;
}

export type FacetCounts = readonly (readonly [facet: Facet, values: readonly FacetValue[]])[];

/** What was put in place of a slip of the pen. */
export interface Correction {
  /** As the reader typed it. */
  readonly written: string;
  /** Folded. */
  readonly corrected: readonly string[];
  /** The same as it is shown, names with their capitals. */
  readonly shown: readonly string[];
}

/** What a search gives, to be written in the words of the page. */
export interface SearchAnswer {
  /** What was put in place of slips of the pen. */
  readonly corrections: readonly Correction[];
  /** Words that no record holds and that were left out, as they were typed. */
  readonly unknown: readonly string[];
  readonly goTo: readonly GoTo[];
  readonly shown: readonly ShownRecord[];
  /** How many records were found; where not all were read, at most so many. */
  readonly records: number;
  /** How many passages were found; unknown where not all records were read. */
  readonly passages: number | undefined;
  /** How many of the records were read, where not all were. */
  readonly read: number | undefined;
  /** Whether more records can be shown. */
  readonly isMore: boolean;
  /** Whether something was found that the filters left out. */
  readonly isNarrowed: boolean;
  /** How many of the records that have all the words were read in vain, where there are more that were not. */
  readonly givenUpAfter: number | undefined;
  /** Unknown where they would have to be counted in a second step. */
  readonly facets: FacetCounts | undefined;
  /** Names to try after a search that found nothing. */
  readonly suggestions: readonly string[];
}
