import { describe, expect, test } from 'vitest';
import { movedFilters } from '../../../src/search/lexicon-files.ts';
import { facetCounts, fits } from '../../../src/search/search-state.ts';
import type { Chosen, Facet, FacetValues } from '../../../src/search/search-state.ts';
import { readSearchState, writeSearchState } from '../../../src/search/search-state.ts';

const chosen = (choices: Partial<Record<Facet, string[]>>): Chosen => {
  const sets = new Map<Facet, Set<string>>();
  for (const facet of ['year', 'side', 'topic'] as const) {
    const values = choices[facet];
    if (values !== undefined) sets.set(facet, new Set(values));
  }
  return sets;
};
const passages: FacetValues[] = [
  { year: ['2015'], side: ['china'], topic: ['trade', 'energy'] },
  { year: ['2015'], side: ['kazakhstan'], topic: ['energy'] },
  { year: ['2022'], side: ['china'], topic: [] },
];

describe('filters', () => {
  test('let pass any of the values of one and all between them', () => {
    const passing = (choices: Parameters<typeof chosen>[0]) =>
      passages.map((values) => (fits(values, chosen(choices)) ? 'x' : '.')).join('');
    expect(passing({})).toBe('xxx');
    expect(passing({ year: [] })).toBe('xxx');
    expect(passing({ year: ['2015', '2022'] })).toBe('xxx');
    expect(passing({ year: ['2015'], side: ['china'] })).toBe('x..');
    expect(passing({ topic: ['energy'] })).toBe('xx.');
    expect(passing({ year: ['1999'] })).toBe('...');
  });

  test('count what each value would give, the other filters kept', () => {
    const counts = (choices: Parameters<typeof chosen>[0]) =>
      Object.fromEntries(
        facetCounts(passages, chosen(choices), new Map([['china', 'China']])).map(([facet, values]) => [
          facet,
          values.map(({ value, name, count }) => `${name ?? value} ${String(count)}`),
        ]),
      );
    const { year, side, topic } = counts({ year: ['2022'], side: ['kazakhstan'] });
    expect({ year, side, topic }).toEqual({
      year: ['2015 1', '2022 0'],
      side: ['China 1', 'kazakhstan 0'],
      topic: [],
    });
    expect(counts({})['topic']).toEqual(['energy 2', 'trade 1']);
  });
});

describe('a search in an address', () => {
  test.each([
    '',
    'q=nuclear+energy',
    'q=%22light+railway%22&year=2015&year=2022&side=china&sort=oldest',
    'q=capasity&literal=1',
    'topic=tourism',
  ])('%s is written as it was read', (address) => {
    expect(writeSearchState(readSearchState(new URLSearchParams(address))).toString()).toBe(address);
  });

  test('has a filter by the name that its topic, person or place has now', () => {
    const moved = [
      { from: 'topics/fuels', to: 'topics/energy' },
      { from: 'people/x-y', to: 'people/x-z' },
      { from: 'meetings/2015-01-21-davos', to: 'meetings/2015-01-21-zurich' },
    ];
    const written = 'q=a&leader=x-y&topic=fuels&topic=trade&place=fuels';
    const state = readSearchState(new URLSearchParams(written), new URLSearchParams(movedFilters({ moved })));
    expect(writeSearchState(state).toString()).toBe('q=a&leader=x-z&topic=energy&topic=trade&place=fuels');
  });

  test('leaves out what it does not know', () => {
    const state = readSearchState(new URLSearchParams('q=a&sort=price&colour=red&literal=yes'));
    expect(state).toEqual({ query: 'a', chosen: new Map(), sort: 'relevance', isLiteral: false });
  });

  test('is cut when it is endless', () => {
    expect(readSearchState(new URLSearchParams({ q: 'x'.repeat(5000) })).query).toHaveLength(300);
  });
});
