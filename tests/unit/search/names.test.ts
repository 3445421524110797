import { describe, expect, test } from 'vitest';
import { readNames } from '../../../src/search/named-entity.ts';
import { Names } from '../../../src/search/names.ts';
import { names } from './small-archive.ts';

const found = (query: string) => names.at(query.split(' '), 0)?.entities.map(({ id }) => id) ?? [];

describe('an entity is found', () => {
  test.each([
    ['karim massimov', 'karim-massimov'],
    ['massimov karim', 'karim-massimov'],
    ['massimov', 'karim-massimov'],
    ['мәсімов', 'karim-massimov'],
    ['马西莫夫', 'karim-massimov'],
    ['masimov', 'karim-massimov'],
    ['keqiang li', 'li-keqiang'],
    ['李克强', 'li-keqiang'],
    ['克强', 'li-keqiang'],
    ['nursultan', 'astana'],
    ['nur sultan', 'astana'],
    ['flight', 'aviation'],
    ['один пояс один путь', 'belt-and-road'],
    ['united nation', 'united-nations'],
  ])('as %s', (query, id) => {
    expect(found(query)).toEqual([id]);
  });

  test('with others by a name they share', () => {
    expect(found('li')).toEqual(['li-keqiang', 'li-qiang']);
    expect(found('李')).toEqual(['li-keqiang', 'li-qiang']);
  });

  test('by the longest name that fits', () => {
    expect(names.at(['oil', 'and', 'gas', 'supply'], 0)?.length).toBe(3);
    expect(names.at(['oil', 'and', 'water'], 0)?.length).toBe(1);
    expect(names.at(['the', 'oil'], 1)?.length).toBe(1);
  });

  test('not by a part of a name that is not a person’s, and no commitment', () => {
    expect(found('hall')).toEqual([]);
    expect(found('cooperation in energy')).toEqual([]);
    expect(found('')).toEqual([]);
  });
});

describe('names are gone to', () => {
  const ids = (query: string, most = 5) => names.directory.goTo(query, most).map(({ id }) => id);

  test('by their beginning, then by that of a later word', () => {
    expect(ids('Mas')).toEqual(['karim-massimov']);
    expect(ids('energy')).toEqual(['energy', 'energy-cooperation']);
    expect(ids('peop')).toEqual(['great-hall']);
  });

  test('the most mentioned first, and no more than asked for', () => {
    expect(ids('li')).toEqual(['li-keqiang', 'li-qiang']);
    expect(ids('li', 1)).toEqual(['li-keqiang']);
    expect(ids(' ')).toEqual([]);
  });
});

test('a word written in one is cut where a name stands in it', () => {
  expect(names.cut('李克强总理')).toEqual(['李克强', '总理']);
  expect(names.cut('总理李克强')).toEqual(['总理', '李克强']);
  expect(names.cut('李克强')).toEqual(['李克强']);
  expect(names.cut('哈哈哈哈')).toEqual(['哈哈哈哈']);
  expect(names.cut('massimovs')).toEqual(['massimovs']);
});

test('the names file is read back', () => {
  const read = new Names(readNames([['people', 'bo', 'Bo South', 3, 'Бо', '博']]));
  expect(read.directory.entities).toEqual([
    { kind: 'people', id: 'bo', name: 'Bo South', passages: 3, forms: ['Бо', '博'] },
  ]);
  expect([...read.words]).toEqual(expect.arrayContaining(['bo', 'south', 'бо', '博']));
});

test('a single word stands for the names it is in, unless it is too short', () => {
  const bearers = (word: string) => names.bearersOf(word).map(({ id }) => id);
  expect(bearers('dahuitang')).toEqual(['great-hall']);
  expect(bearers('путь')).toEqual(['belt-and-road']);
  expect(bearers('nations')).toEqual(['united-nations']);
  expect(bearers('and')).toEqual([]);
  expect(bearers('keqiang')).toEqual(['li-keqiang']);
  expect(bearers('hall2')).toEqual([]);
});
