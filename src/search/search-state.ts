import { FACETS } from './facets.ts';
import type { Chosen, Facet } from './facets.ts';

/** How results are ordered. */
export type SortOrder = 'relevance' | 'newest' | 'oldest';

/** A search as its address holds it. */
export interface SearchState {
  readonly query: string;
  readonly chosen: Chosen;
  readonly sort: SortOrder;
  /** Whether words are taken as typed, slips included. */
  readonly isLiteral: boolean;
}

/** Reads a search from the parameters of an address; what it does not know it leaves out. */
export function readSearchState(parameters: URLSearchParams): SearchState {
  const sort = parameters.get('sort');
  return {
    query: (parameters.get('q') ?? '').slice(0, LONGEST_QUERY),
    chosen: new Map(
      FACETS.map((facet): [Facet, Set<string>] => [facet, new Set(parameters.getAll(facet))]).filter(
        ([, values]) => values.size > 0,
      ),
    ),
    sort: sort === 'newest' || sort === 'oldest' ? sort : 'relevance',
    isLiteral: parameters.get('literal') === '1',
  };
}

/** The parameters of an address for a search; reading them back gives the same search. */
export function writeSearchState({ query, chosen, sort, isLiteral }: SearchState): URLSearchParams {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const facet of FACETS) for (const value of chosen.get(facet) ?? []) parameters.append(facet, value);
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (isLiteral) parameters.set('literal', '1');
  return parameters;
}

/** Longer queries are cut: nobody asks for so much, and every word costs time. */
const LONGEST_QUERY = 300;
