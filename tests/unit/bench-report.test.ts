import { describe, expect, it } from 'vitest';
import { middle } from '../../bench/browser/measure-pages.ts';
import { PAGES, pageTemplates, patternOf, templateOf } from '../../bench/build/page-templates.ts';
import { parseStat } from '../../bench/build/process-tree.ts';
import { judge } from '../../bench/report/budgets.ts';
import type { Measured } from '../../bench/report/run.ts';
import { sizesOf } from '../../bench/report/sizes.ts';
import { columns, tableOf } from '../../bench/report/table.ts';

function measured(changed: Partial<Measured> = {}): Measured {
  return {
    meetings: 5,
    build: { wall: 10, cpu: 8, memory: 5e8 },
    floor: { wall: 8, cpu: 5, memory: 4e8 },
    size: {
      files: 100,
      bytes: 1000,
      index: 10,
      templates: { 'about.astro': { pages: 1, heaviest: 'about/index.html', weight: 9000 } },
    },
    floorSize: { files: 10, bytes: 500, index: 20 },
    ...changed,
  };
}

describe('the budgets', () => {
  it('hold for a run within them', () => {
    expect(judge([measured()]).filter(({ isOver }) => isOver)).toEqual([]);
  });

  it('allow a page of a large archive more than one of a small', () => {
    const templates = { 'index.astro': { pages: 1, heaviest: 'index.html', weight: 20_000 } };
    const size = { ...measured().size, templates };
    expect(judge([measured({ size })]).filter(({ isOver }) => isOver)).toHaveLength(1);
    expect(judge([measured({ size, meetings: 1000 })]).filter(({ isOver }) => isOver)).toHaveLength(0);
  });

  it('hold a build of 10,000 against the floor, its memory, and the build of 1,000', () => {
    const build = { wall: 130, cpu: 100, memory: 3e9 };
    const floor = { wall: 80, cpu: 70, memory: 2e9 };
    const over = judge([measured({ meetings: 1000 }), measured({ meetings: 10_000, build, floor })]).filter(
      ({ isOver }) => isOver,
    );
    expect(over.map(({ value, limit }) => [value, limit])).toEqual([
      [1.63, 1.5],
      [3, 2.5],
      [13, 11],
    ]);
  });

  it('hold every page and the first search', () => {
    const load = { address: '', requests: 1, bytes: 1, page: 1, script: 3001, fonts: 1, blocking: 1, paint: 1001, shift: 0.01, blocked: 1 }; // prettier-ignore
    const cost = { bytes: 120_001, requests: 1, goTo: 501, answer: 1501, longest: 0 };
    const over = judge([measured({ pages: { 'about.astro': load }, search: { first: cost, next: cost, key: 1 } })]);
    expect(over.filter(({ isOver }) => isOver)).toHaveLength(8);
  });
});

describe('the report', () => {
  it('lines up its columns, numbers to the right', () => {
    expect(
      columns([
        ['name', 'bytes'],
        ['a', '7'],
        ['longer', '1,000'],
      ]),
    ).toBe('name    bytes\na           7\nlonger  1,000');
  });

  it('tells ratios to the floor, and the run before where it had the same size', () => {
    const run = { date: '2026-01-01', versions: {}, processors: 2, measured: [measured()] };
    const text = tableOf(run, judge(run.measured), run);
    expect(text).toContain('1.25 ×');
    expect(text).toContain('10.0 (1.25 ×)');
    expect(text).toContain('Within every budget');
    expect(tableOf({ ...run, measured: [measured({ meetings: 7 })] }, [], run)).not.toContain('10.0 (1.25 ×)');
  });

  it('measures 1,000 beside 10,000, and refuses what is no number', () => {
    expect(sizesOf(undefined)).toEqual([5, 1000]);
    expect(sizesOf('10000')).toEqual([1000, 10_000]);
    expect(sizesOf('7,3')).toEqual([3, 7]);
    expect(sizesOf('many')).toBeUndefined();
    expect(sizesOf('0')).toBeUndefined();
  });
});

describe('what is measured', () => {
  it('knows the template of a page by its address', () => {
    expect(patternOf('meetings/[id].astro').test('meetings/2015-01-21-davos/index.html')).toBe(true);
    expect(patternOf('meetings/[id].astro').test('meetings/index.html')).toBe(false);
    expect(patternOf('meetings/index.astro').test('meetings/index.html')).toBe(true);
    expect(patternOf('index.astro').test('index.html')).toBe(true);
    expect(patternOf('about.astro').test('about/index.html')).toBe(true);
    expect(patternOf('404.astro').test('404.html')).toBe(true);
    expect(patternOf('[...moved].astro').test('meetings/old/index.html')).toBe(true);
    expect(patternOf('topics/[id]/[...page].astro').test('topics/trade/index.html')).toBe(true);
    expect(patternOf('topics/[id]/[...page].astro').test('topics/trade/2/index.html')).toBe(true);
    const templates = ['meetings/[id].astro', '[...moved].astro'].map((file) => ({ file, pattern: patternOf(file) }));
    expect(templateOf('meetings/a/index.html', templates)?.file).toBe('meetings/[id].astro');
    expect(templateOf('feed.xml', templates)).toBeUndefined();
  });

  it('puts each page under the template that Astro makes it with', async () => {
    const templates = await pageTemplates(PAGES);
    const fileOf = (path: string) => templateOf(path, templates)?.file;
    expect(fileOf('topics/trade/2/index.html')).toBe('topics/[id]/[...page].astro');
    expect(fileOf('topics/by/name/2/index.html')).toBe('topics/by/name/[page].astro');
    expect(fileOf('topics/index.html')).toBe('topics/index.astro');
    expect(fileOf('compare/2/index.html')).toBe('compare/[...page].astro');
    expect(fileOf('timeline/2010s/index.html')).toBe('timeline/[...period].astro');
    expect(fileOf('no/longer/here/index.html')).toBe('[...moved].astro');
  });

  it('reads the use of a process whose name holds brackets and spaces', () => {
    const fields = ['S', '42', ...Array.from({ length: 9 }, () => '0'), '150', '50', ...Array.from({ length: 8 }, () => '0'), '10']; // prettier-ignore
    expect(parseStat(`7 (a) (b c) ${fields.join(' ')}`)).toEqual({ parent: 42, cpu: 2, memory: 40_960 });
    expect(parseStat('')).toBeUndefined();
  });

  it('takes the middle run', () => {
    expect(middle([9, 1, 5], (one) => one)).toBe(5);
    expect(middle([2, 1], (one) => one)).toBe(1);
    expect(() => middle([], () => 0)).toThrow();
  });
});
