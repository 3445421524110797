import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FacetIndex } from '../../../src/search/ui/facet-index.ts';
import type { Pagefind } from '../../../src/search/ui/load-pagefind.ts';
import { facetFile, facetPath, recordsOf } from '../../../src/search/facet-file.ts';
import { FACETS } from '../../../src/search/facets.ts';
import type { Facet } from '../../../src/search/facets.ts';

/** Records with the values of their filters, as the index holds them. */
const RECORDS: Readonly<Record<string, Readonly<Partial<Record<Facet, readonly string[]>>>>> = {
  a: { year: ['2015'], leader: ['bo|Bo South'], topic: ['gas|Gas', 'trade|Trade'] },
  b: { year: ['2015'], leader: ['ada|Ada North'], topic: ['gas|Gas'] },
  c: { year: ['2022'], leader: ['bo|Bo South'], topic: [] },
  d: { year: ['2024'], leader: ['bo|Bo South'], topic: ['trade|Trade'] },
};

/** An engine that gives all records, the latest first, and nothing else. */
const engine: Pagefind = {
  init: () => Promise.resolve(),
  search: (words) => {
    if (words !== null) throw new Error(`asked for ${words}`);
    const unread = () => Promise.reject(new Error('no record needs to be read'));
    return Promise.resolve({
      results: Object.keys(RECORDS)
        .toReversed()
        .map((id) => ({ id, score: 1, data: unread })),
    });
  },
};

const files = new Map(
  FACETS.map((facet) => [`/base/${facetPath(facet)}`, facetFile(Object.values(RECORDS).map((values) => values[facet] ?? []))]),
); // prettier-ignore
let fetched = 0;
const facetIndex = () => new FacetIndex(engine, { base: '/base/', language: 'en', lexiconFiles: 1, pairFiles: 0 });

beforeEach(() => {
  fetched = 0;
  vi.stubGlobal('fetch', (address: string) => {
    fetched += 1;
    return Promise.resolve(Response.json(files.get(address)));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

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
    const facets = facetIndex();
    expect((await facets.narrow(all, chosen(choices))).join('')).toBe(left);
  });

  test('count records, the other filters kept, and know the names of their values', async () => {
    const facets = facetIndex();
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
    const facets = facetIndex();
    const counts = new Map(await facets.count(['b'], chosen({ leader: ['bo'] })));
    expect(counts.get('leader')).toContainEqual({ value: 'bo', name: 'Bo South', count: 0 });
  });

  test('fetch each filter once, and only those that were chosen as long as none is counted', async () => {
    const facets = facetIndex();
    await facets.narrow(all, chosen({ year: ['2015'] }));
    expect(fetched).toBe(1);
    await facets.count(all, chosen({ topic: ['gas'] }));
    await facets.count(all, chosen({ year: ['2015'], topic: ['gas'] }));
    expect(fetched).toBe(FACETS.length);
  });

  test('say by which steps a value goes through the records', () => {
    const file = facetFile([['x'], [], ['x', 'y'], ['x'], ['y']]);
    expect(file).toEqual([['x', 0, 2, 1], ['y', 2, 2]]); // prettier-ignore
    expect(file.map(recordsOf)).toEqual([[0, 2, 3], [2, 4]]); // prettier-ignore
  });
});
