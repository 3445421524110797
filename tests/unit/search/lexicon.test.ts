import { describe, expect, test } from 'vitest';
import { fileOfEnding, filesFor, filesForSlip } from '../../../src/search/lexicon-file.ts';
import { fileOf } from '../../../src/search/lexicon-path.ts';
import { Lexicon } from '../../../src/search/lexicon.ts';
import { Vocabulary } from '../../../src/search/vocabulary.ts';
import { entities, vocabulary } from './small-archive.ts';

const FILES = 32;

describe('the files of names and words', () => {
  test('of a small archive are one', () => {
    expect(filesFor('Масимов 李克强 "light railway"', 1)).toEqual([0]);
    expect(filesFor('  ', 1)).toEqual([]);
  });

  test('that a query needs are those of the first letters of its words', () => {
    const of = (...starts: string[]) => starts.map((start) => fileOf(start, FILES)).sort((a, b) => a - b);
    expect(filesFor('gas energy', FILES)).toEqual(of('e', 'g'));
    expect(filesFor('Gas Grid', FILES)).toEqual(of('g'));
    expect(filesFor('gas "light railway" -wind', FILES)).toEqual(of('g', 'l', 'r', 'w'));
    expect(filesFor('win-trade', FILES)).toEqual(of('w', 't'));
    expect(filesFor('李克强', FILES)).toEqual(of('李', '克', '强'));
    expect(filesFor('$23.6bn', FILES)).toEqual([...new Set(of('$', '2'))]);
  });

  test('come together whatever the order, and each name once', () => {
    const lexicon = new Lexicon();
    const rows = entities.map(({ kind, id, name, passages, forms }) => [kind, id, name, passages, ...forms] as const);
    lexicon.add(rows.slice(3), ['gas', 'energy']);
    lexicon.add(rows, ['capacity']);
    expect(lexicon.names.directory.entities).toHaveLength(entities.length);
    expect(lexicon.names.directory.goTo('Масс', 5).map(({ id }) => id)).toEqual(['karim-massimov']);
    expect(lexicon.vocabulary.holds('capacities')).toBe(true);
    expect(lexicon.vocabulary.holds('gas')).toBe(true);
  });
});

describe('a slip in the first letter', () => {
  test.each(['xapacity', 'apacity', 'ccapacity', 'acpacity'])('%s leads to the files that hold capacity', (typed) => {
    const { beginnings, endings } = filesForSlip(typed, FILES);
    expect([...beginnings, ...endings].length).toBeLessThanOrEqual(3);
    expect(beginnings.includes(fileOf('capacity', FILES)) || endings.includes(fileOfEnding('apacity'))).toBe(true);
  });

  test('of a short word is not looked for', () => {
    expect(filesForSlip('gaz', FILES)).toEqual({ beginnings: [], endings: [] });
  });

  test.each([
    ['xapacity', ['capacity']],
    ['apacity', ['capacity']],
    ['ccapacity', ['capacity']],
    ['acpacity', ['capacity']],
    ['xapacitx', []],
  ])('%s is forgiven if it is the only one', (typed, corrections) => {
    expect(vocabulary.corrections(typed, [])).toEqual(corrections);
  });

  test('is found among twenty thousand words', () => {
    const letters = Array.from('bcdfghjklmnprstvwxz');
    const words = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `${a}a${b}e${c}ity`)));
    const many = new Vocabulary(['', 'ing', 'ous'].flatMap((end) => words.map((word) => `${word}${end}`)));
    many.add(['capacity']);
    expect(many.corrections('apacity', [])).toEqual(['capacity']);
  });
});
