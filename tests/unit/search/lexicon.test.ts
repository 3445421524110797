import { describe, expect, test } from 'vitest';
import { fileOf, filesFor, Lexicon } from '../../../src/search/lexicon.ts';
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
    lexicon.add({ names: rows.slice(3), words: ['gas', 'energy'] });
    lexicon.add({ names: rows, words: ['capacity'] });
    expect(lexicon.names.entities).toHaveLength(entities.length);
    expect(lexicon.names.goTo('Масс', 5).map(({ id }) => id)).toEqual(['karim-massimov']);
    expect(lexicon.vocabulary.holds('capacities')).toBe(true);
    expect(lexicon.vocabulary.holds('gas')).toBe(true);
  });
});

describe('a slip in the first letter', () => {
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
