export type SortOrder = 'relevance' | 'newest' | 'oldest';

export interface SearchState {
  readonly query: string;
  readonly chosen: Chosen;
  readonly sort: SortOrder;
  /** Whether words are taken as typed, slips included. */
  readonly isLiteral: boolean;
}

/** Longer queries are cut: nobody asks for so much, and every word costs time. */
const LONGEST_QUERY = 300;
/** What results can be narrowed by, in the order shown. */
export const FACETS = ['year', 'leader', 'side', 'topic', 'place', 'format'] as const;
export type Facet = (typeof FACETS)[number];

export type FacetValues = Readonly<Partial<Record<Facet, readonly string[]>>>;
/** What the reader chose: any of the values inside one facet, all of the facets between. */
export type Chosen = ReadonlyMap<Facet, ReadonlySet<string>>;

/** What it does not know it leaves out; `moved` has the values of filters that were renamed, see lexicon-files.ts. */
export function readSearchState(parameters: URLSearchParams, moved?: URLSearchParams): SearchState {
  const valuesOf = (facet: Facet) => parameters.getAll(facet).map((value) => moved?.get(`${facet}/${value}`) ?? value);
  const sort = parameters.get('sort');
  return {
    query: (parameters.get('q') ?? '').slice(0, LONGEST_QUERY),
    chosen: new Map(FACETS.filter((facet) => parameters.has(facet)).map((facet) => [facet, new Set(valuesOf(facet))])),
    sort: sort === 'newest' || sort === 'oldest' ? sort : 'relevance',
    isLiteral: parameters.get('literal') === '1',
  };
}

export function writeSearchState({ query, chosen, sort, isLiteral }: SearchState): URLSearchParams {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const facet of FACETS) for (const value of chosen.get(facet) ?? []) parameters.append(facet, value);
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (isLiteral) parameters.set('literal', '1');
  return parameters;
}

/** A value of a filter as the engine has it, with the name it is shown by, so that no list of all names is needed. */
export const namedValue = ({ id, name }: { readonly id: string; readonly name: string }): string => `${id}|${name}`;

export function readNamedValue(written: string): { value: string; name: string | undefined } {
  const [value = '', name] = written.split('|', 2);
  return { value, name };
}

/** Whether a passage fits what was chosen; one facet can be left out of account. */
export function fits(values: FacetValues, chosen: Chosen, except?: Facet): boolean {
  return [...chosen].every(([facet, wanted]) => facet === except || wanted.size === 0 || values[facet]?.some((value) => wanted.has(value))); // prettier-ignore
}

/** The values of each facet with their names, and how many passages each would give; unknown where not all were read. */
export type FacetCounts = readonly (readonly [
  facet: Facet,
  values: readonly { readonly value: string; readonly name: string | undefined; readonly count?: number }[],
])[];

type ValueNames = ReadonlyMap<string, string | undefined>;
/** The choices in the other facets being kept; values are in order of count, and a chosen one is there even with none. */
export function facetCounts(passages: readonly FacetValues[], chosen: Chosen, names: ValueNames): FacetCounts {
  return FACETS.map((facet) => {
    const counts = new Map([...(chosen.get(facet) ?? [])].map((value) => [value, 0]));
    const others = passages.filter((values) => fits(values, chosen, facet));
    for (const value of others.flatMap((values) => values[facet] ?? []))
      counts.set(value, (counts.get(value) ?? 0) + 1);
    const ordered = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return [facet, ordered.map(([value, count]) => ({ value, name: names.get(value), count }))] as const;
  });
}
