import { describe, expect, inject, test } from 'vitest';
import { longestPages, readBuiltSite, readable } from './built-site.ts';

describe.for(inject('archives'))('every page of $name', async (built) => {
  const site = await readBuiltSite(built);
  const outlines = longestPages(site).map(({ path, $ }) => ({
    path,
    headings: $('h1, h2, h3, h4, h5, h6')
      .toArray()
      .map((element) => ({ level: Number(element.tagName.slice(1)), text: readable($(element).text()) })),
  }));

  test('begins with its one first-level heading', () => {
    const wrong = outlines.filter(
      ({ headings }) => headings[0]?.level !== 1 || headings.filter(({ level }) => level === 1).length !== 1,
    );
    expect(wrong).toEqual([]);
  });

  test('skips no level of heading', () => {
    const skips = outlines.flatMap(({ path, headings }) =>
      headings.flatMap(({ level, text }, index) => {
        const before = headings[index - 1]?.level ?? 0;
        return level > before + 1 ? [`/${path}: h${String(before)}, then h${String(level)} “${text}”`] : [];
      }),
    );
    expect(skips).toEqual([]);
  });

  test('has no empty heading', () => {
    const empty = outlines.filter(({ headings }) => headings.some(({ text }) => text === ''));
    expect(empty).toEqual([]);
  });
});
