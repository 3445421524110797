import { describe, expect, test } from 'vitest';
import { Lexicon } from '../../../src/search/lexicon.ts';
import { wordsOf } from '../../../src/search/words.ts';
import { lexicon } from './small-archive.ts';

const found = (query: string) => lexicon.namedAt(wordsOf(query), 0)?.entities.map(({ id }) => id) ?? [];

describe('an entity is found', () => {
  test.each([
    ['Karim Massimov', 'karim-massimov'],
    ['massimov karim', 'karim-massimov'],
    ['Мәсімов', 'karim-massimov'],
    ['马西莫夫', 'karim-massimov'],
    ['Keqiang Li', 'li-keqiang'],
    ['李克强', 'li-keqiang'],
    ['克强', 'li-keqiang'],
    ['NurSultan', 'astana'],
    ['Nur Sultan', 'astana'],
    ['flight', 'aviation'],
    ['Один пояс один путь', 'belt-and-road'],
    ['united nation', 'united-nations'],
    ['U.N.', 'united-nations'],
  ])('as %s', (query, id) => {
    expect(found(query)).toEqual([id]);
  });

  test('with others by a name they share', () => {
    expect(found('li')).toEqual(['li-keqiang', 'li-qiang']);
    expect(found('李')).toEqual(['li-keqiang', 'li-qiang']);
  });

  test('by the longest name that fits', () => {
    expect(lexicon.namedAt(wordsOf('oil and gas supply'), 0)?.length).toBe(3);
    expect(lexicon.namedAt(wordsOf('oil and water'), 0)?.length).toBe(1);
    expect(lexicon.namedAt(wordsOf('the oil'), 1)?.length).toBe(1);
  });

  test('not by a part of a name that is not a person’s, and no commitment', () => {
    for (const query of ['hall', 'cooperation in energy', '']) expect(found(query)).toEqual([]);
  });

  test('by a single word of its name, unless that is too short', () => {
    const bearers = (word: string) => lexicon.bearersOf(word).map(({ id }) => id);
    expect(bearers('dahuitang')).toEqual(['great-hall']);
    expect(bearers('путь')).toEqual(['belt-and-road']);
    expect(bearers('and')).toEqual([]);
    expect(lexicon.nearest('dahuitan')).toBe('Dahuitang');
  });
});

test('names are gone to by their beginning, then by that of a later word, the most mentioned first', () => {
  const ids = (query: string, most = 5) => lexicon.goTo(query, most).map(({ id }) => id);
  expect(ids('Mas')).toEqual(['karim-massimov']);
  expect(ids('energy')).toEqual(['energy', 'energy-cooperation']);
  expect(ids('peop')).toEqual(['great-hall']);
  expect(ids('li', 1)).toEqual(['li-keqiang']);
  expect(ids(' ')).toEqual([]);
});

test('the rows of a file are read back', () => {
  const read = new Lexicon();
  read.add({ names: [['people', 'bo', 'Bo South', 3, 'Бо', '博']] });
  const bo = { kind: 'people', id: 'bo', name: 'Bo South', passages: 3, forms: ['Бо', '博'] };
  expect(read.bearersOf('博')).toEqual([bo]);
  expect(read.nameWords).toEqual(expect.arrayContaining(['bo', 'south', 'бо', '博']));
});
