import type { Explanation } from './explain.ts';
import type { Facet } from './facets.ts';
import type { BesideVoice } from './indexed-record.ts';
import type { MarkedText } from './mark-passage.ts';
import type { NamedEntity } from './named-entity.ts';

/** A person, place or subject to go to directly. */
export type GoTo = Pick<NamedEntity, 'kind' | 'id' | 'name'>;

/** So many are shown at most. */
export const MOST_GO_TO = 5;

/** A passage as it is shown. */
export interface ShownPassage {
  readonly paragraph: number;
  /** What it is, if it is no paragraph. */
  readonly beside: BesideVoice | undefined;
  /** Who says it: the id of a side, `outcomes` or `background`; of what other accounts tell the sides whose they are. */
  readonly voices: readonly string[];
  readonly parts: readonly MarkedText[];
  readonly explanations: readonly Explanation[];
}

/** A record, or a meeting known without one, as it is shown. */
export interface ShownRecord {
  readonly id: string;
  readonly isKnownOnly: boolean;
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
  /** What was put in place of slips of the pen. */
  readonly corrections: readonly Correction[];
  /** Words that no record holds and that were left out, as they were typed. */
  readonly unknown: readonly string[];
  readonly goTo: readonly GoTo[];
  readonly shown: readonly ShownRecord[];
  /** How many records and known meetings were found; where not all were read, at most so many. */
  readonly records: number;
  /** How many of what was found; unknown where not all records were read. */
  readonly counts: FoundCounts | undefined;
  /** Whether nothing is found of what the query names, though it has an entry. */
  readonly isOnlyNamed: boolean;
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
