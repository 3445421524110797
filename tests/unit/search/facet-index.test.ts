import { describe, expect, test } from 'vitest';
import { FacetIndex } from '../../../src/client/facet-index.ts';
import type { Pagefind, PagefindOptions } from '../../../src/client/load-pagefind.ts';
import type { Facet } from '../../../src/search/facets.ts';

/** Records with the values of their filters, as the index holds them. */
const RECORDS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  a: { year: ['2015'], leader: ['bo|Bo South'], topic: ['gas|Gas', 'trade|Trade'] },
  b: { year: ['2015'], leader: ['ada|Ada North'], topic: ['gas|Gas'] },
  c: { year: ['2022'], leader: ['bo|Bo South'], topic: [] },
  d: { year: ['2024'], leader: ['bo|Bo South'], topic: ['trade|Trade'] },
};

/** An engine that knows filters only, and counts how often it is asked. */
class FiltersOnly implements Pagefind {
  asked = 0;

  init(): Promise<void> {
    return Promise.resolve();
  }

  search(_: string | null, { filters = {} }: PagefindOptions = {}): ReturnType<Pagefind['search']> {
    this.asked += 1;
    const ids = Object.keys(RECORDS).filter((id) =>
      Object.entries(filters).every(([facet, { any }]) => any.some((value) => RECORDS[id]?.[facet]?.includes(value))),
    );
    const unread = () => Promise.reject(new Error('no record needs to be read'));
    return Promise.resolve({ results: ids.map((id) => ({ id, score: 1, data: unread })) });
  }

  filters(): ReturnType<Pagefind['filters']> {
    const all: Record<string, Record<string, number>> = {};
    for (const values of Object.values(RECORDS)) {
      for (const [facet, written] of Object.entries(values)) {
        for (const value of written) (all[facet] ??= {})[value] = 1;
      }
    }
    return Promise.resolve(all);
  }
}

const chosen = (choices: Partial<Record<Facet, string[]>>) =>
  new Map(
    (['year', 'leader', 'topic'] as const).flatMap((facet): [Facet, Set<string>][] =>
      choices[facet] === undefined ? [] : [[facet, new Set(choices[facet])]],
    ),
  );

describe('the filters of a search that is too large to be read whole', () => {
  const all = Object.keys(RECORDS);

  test.each([
    [{}, 'abcd'],
    [{ year: ['2015'] }, 'ab'],
    [{ year: ['2015', '2024'] }, 'abd'],
    [{ year: ['2015', '2024'], leader: ['bo'] }, 'ad'],
    [{ leader: ['nobody'] }, ''],
  ])('let pass any of the values of one and all between them: %o', async (choices, left) => {
    const facets = new FacetIndex(new FiltersOnly());
    expect((await facets.narrow(all, chosen(choices))).join('')).toBe(left);
  });

  test('count records, the other filters kept, and know the names of their values', async () => {
    const facets = new FacetIndex(new FiltersOnly());
    const counts = new Map(await facets.count(['a', 'b', 'c'], chosen({ year: ['2015'] })));
    expect(counts.get('year')).toEqual([
      { value: '2015', name: undefined, count: 2 },
      { value: '2022', name: undefined, count: 1 },
    ]);
    expect(counts.get('topic')).toEqual([
      { value: 'gas', name: 'Gas', count: 2 },
      { value: 'trade', name: 'Trade', count: 1 },
    ]);
    expect(counts.get('leader')).toEqual([
      { value: 'ada', name: 'Ada North', count: 1 },
      { value: 'bo', name: 'Bo South', count: 1 },
    ]);
  });

  test('keep a chosen value that gives nothing', async () => {
    const facets = new FacetIndex(new FiltersOnly());
    const counts = new Map(await facets.count(['b'], chosen({ leader: ['bo'] })));
    expect(counts.get('leader')).toContainEqual({ value: 'bo', name: 'Bo South', count: 0 });
  });

  test('ask the engine for each value once', async () => {
    const engine = new FiltersOnly();
    const facets = new FacetIndex(engine);
    await facets.count(all, new Map());
    const before = engine.asked;
    await facets.count(all, chosen({ year: ['2015'], topic: ['gas'] }));
    expect(engine.asked).toBe(before);
  });
});
