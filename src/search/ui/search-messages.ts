import type { FacetCounts } from '../search-answer.ts';
import type { SearchPlaces } from '../search-places.ts';
import type { SearchState } from '../search-state.ts';
import type { WrittenAnswer } from './answer-writer.ts';

/** What a page asks of the search that runs beside it. */
export type SearchAsk =
  | { readonly what: 'start' }
  | { readonly what: 'answer'; readonly state: SearchState; readonly most: number }
  | { readonly what: 'countFacets'; readonly state: SearchState };

/** A message to the worker. */
export interface SearchCall {
  readonly id: number;
  readonly places: SearchPlaces;
  readonly attempt: number;
  readonly ask: SearchAsk;
}

/** A message from the worker. */
export interface SearchReply {
  readonly id: number;
  readonly answer?: WrittenAnswer;
  readonly facets?: FacetCounts;
  readonly failure?: string;
}
