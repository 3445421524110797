import { expect, test } from 'vitest';
import { onPage, pageNumbers } from '../../src/archive/pager.ts';

test('a list has at least one page, and a full one has no empty page after it', () => {
  expect(pageNumbers(7, 3)).toEqual([1, 2, 3]);
  expect([0, 1, 3, 4, 6, 7].map((entries) => pageNumbers(entries, 3).length)).toEqual([1, 1, 1, 2, 2, 3]);
});

test('together the pages have every entry once, and what is added at the end moves nothing', () => {
  const entries = Array.from({ length: 7 }, (_, index) => index);
  const pages = [1, 2, 3].map((page) => onPage(entries, page, 3));
  expect(pages).toEqual([[0, 1, 2], [3, 4, 5], [6]]);
  expect([1, 2].map((page) => onPage([...entries, 7, 8, 9], page, 3))).toEqual(pages.slice(0, 2));
});
