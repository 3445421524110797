import { expect, test } from 'vitest';
import { pagesOf } from '../../src/archive/pager.ts';

const list = (length: number) => Array.from({ length }, (_, index) => index);

test('a list has at least one page, and a full one has no empty page after it', () => {
  expect(pagesOf(list(7), 3).map(({ page, pages }) => [page, pages])).toEqual([1, 2, 3].map((page) => [page, 3]));
  expect([0, 1, 3, 4, 6, 7].map((entries) => pagesOf(list(entries), 3).length)).toEqual([1, 1, 1, 2, 2, 3]);
});

test('together the pages have every entry once, and what is added at the end moves nothing', () => {
  const pages = pagesOf(list(7), 3).map(({ entries }) => entries);
  expect(pages).toEqual([[0, 1, 2], [3, 4, 5], [6]]);
  expect(
    pagesOf(list(10), 3)
      .slice(0, 2)
      .map(({ entries }) => entries),
  ).toEqual(pages.slice(0, 2));
});
