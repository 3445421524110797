import { describe, expect, test } from 'vitest';
import { bookIndex } from '../../src/archive/book-index.ts';
import type { IndexSection, IndexLine } from '../../src/archive/book-index.ts';
import type { SectionKey } from '../../src/archive/index-headings.ts';
import { entryAddresses, INDEX_BOUNDS, layOutIndex } from '../../src/archive/index-pages.ts';
import { archiveOf, present } from './written-content.ts';

const line = (heading: string): IndexLine => ({ type: 'reference', heading, names: [], targets: [] });
const section = (key: SectionKey, count: number): IndexSection => ({
  key,
  lines: Array.from({ length: count }, (_, number) => line(`${key}${String(number)}`)),
});
const keys = (sections: readonly IndexSection[]) => sections.map(({ key }) => key);
const bounds = { front: 10, page: 4 };
const SPOKEN = '## North\n\nOn [trade](../topics/trade.yaml).\n';
const layOut = (...sections: readonly IndexSection[]) => {
  const { front, pages } = layOutIndex(sections, bounds);
  return { front: keys(front), pages: pages.map(({ slug, entries }) => `${slug} ${String(entries.length)}`) };
};

describe('the pages of the index', () => {
  test('are one as long as it holds everything', () => {
    expect(layOut(section('a', 5), section('han', 5))).toEqual({ front: ['a', 'han'], pages: [] });
  });

  test('are then the alphabet with the figures, and each other script', () => {
    expect(layOut(section('a', 5), section('figures', 5), section('cyrillic', 1), section('han', 4))).toEqual({
      front: ['a', 'figures'],
      pages: ['cyrillic 1', 'han 4'],
    });
  });

  test('are then a page for each letter', () => {
    expect(layOut(section('a', 2), section('b', 1), section('m', 4), section('figures', 4))).toEqual({
      front: [],
      pages: ['a 2', 'b 1', 'm 4', 'figures 4'],
    });
  });

  test('divide a long section, with every line on one of them', () => {
    const long = section('m', 13);
    expect(layOut(long)).toEqual({ front: [], pages: ['m 4', 'm-2 4', 'm-3 4', 'm-4 1'] });
    const { pages } = layOutIndex([long], bounds);
    expect(pages.flatMap(({ entries }) => entries)).toEqual(long.lines);
    expect(pages.map(({ page, pages: all }) => [page, all])).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ]);
  });

  test('hold some hundred headings, fewer where they have many paragraphs', () => {
    const { front, page } = INDEX_BOUNDS;
    expect(layOutIndex([section('a', front)]).pages).toEqual([]);
    expect(layOutIndex([section('a', front + 1)]).pages.length).toBe(Math.ceil((front + 1) / page));
    const archive = archiveOf(
      Array.from({ length: 8 }, (_, year) => ({ date: `${String(2001 + year)}-01-21`, body: SPOKEN })),
    );
    const trade = present(
      bookIndex(archive)
        .flatMap(({ lines }) => lines)
        .find((one) => one.heading === 'Trade'),
    );
    expect(layOutIndex([{ key: 't', lines: Array.from({ length: front }, () => trade) }]).pages.length).toBeGreaterThan(
      0,
    );
  });
});

describe('the address of an entry', () => {
  const archive = archiveOf([{ date: '2015-01-21' }]);
  const trade = present(archive.topics[0]);

  test('is a fragment where the front page holds it', () => {
    expect(entryAddresses(layOutIndex(bookIndex(archive)).pages)(trade)).toBe('#topics-trade');
  });

  test('names its page where it stands on another', () => {
    expect(entryAddresses(layOutIndex(bookIndex(archive), { front: 0, page: 100 }).pages)(trade)).toBe(
      't/#topics-trade',
    );
  });
});
