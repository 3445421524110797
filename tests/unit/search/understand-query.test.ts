import { describe, expect, test } from 'vitest';
import { isSameWord } from '../../../src/search/stem.ts';
import { asksForSomething } from '../../../src/search/understand-query.ts';
import { understand, vocabulary } from './small-archive.ts';

describe('the vocabulary', () => {
  test('holds words, their forms and their beginnings', () => {
    for (const word of ['capacity', 'capacities', 'rail', 'railway', '14th']) expect(vocabulary.holds(word)).toBe(true);
    for (const word of ['green', 'ca', '']) expect(vocabulary.holds(word)).toBe(false);
    expect(vocabulary.holdsWhole('rail')).toBe(false);
    expect(isSameWord('railway', 'railways')).toBe(true);
    expect(isSameWord('rail', 'railways')).toBe(false);
  });

  test.each([
    ['capasity', ['capacity']],
    ['cpaacity', ['capacity']],
    ['capasiti', ['capacity']],
    ['tade', ['trade']],
    ['raod', ['road']],
    // What is too far, or too short to tell.
    ['wine', []],
    ['police', []],
    ['gsa', []],
    ['green', []],
  ])('takes %s for %j', (typed, meant) => {
    expect(vocabulary.corrections(typed, [])).toEqual(meant);
  });
});

describe('a query is understood', () => {
  test('names, words, numbers and dates side by side', () => {
    const { wanted, unknown } = understand('Мәсімов energy $23.6bn Dec 2015');
    expect(wanted.map(({ written }) => written)).toEqual(['мәсімов', 'energy', '$23.6bn', 'dec 2015']);
    expect(wanted.map(({ tokens }) => tokens)).toEqual([
      ['zzepeoplekarimmassimovz'],
      ['zzetopicsenergyz'],
      ['zzn23d6z'],
      ['zzd2015m12z'],
    ]);
    expect(unknown).toEqual([]);
  });

  test('a name that no record writes so is not searched as the beginning of other words', () => {
    expect(understand('BRI').wanted[0]).toMatchObject({ words: [], names: ['belt and road'] });
    expect(understand('Belt and Road').wanted[0]).toMatchObject({ words: ['belt', 'and', 'road'], names: [] });
  });

  test('a year is also the number', () => {
    expect(understand('2025').wanted[0]?.tokens).toEqual(['zzd2025z', 'zzn2025z']);
  });

  test('a slip is corrected, and the literal word is not', () => {
    expect(understand('capasity').wanted[0]).toMatchObject({ corrected: ['capacity'], anyOf: ['capacity'] });
    expect(understand('capasity', true)).toMatchObject({ wanted: [], unknown: ['capasity'] });
    expect(understand('Masimow').wanted[0]).toMatchObject({ corrected: ['masimov'] });
    expect(understand('Renmin Dahuitan').wanted[0]).toMatchObject({
      written: 'renmin dahuitan',
      corrected: ['dahuitang'],
      anyOf: [],
    });
  });

  test('a word that no record holds is not dropped in silence', () => {
    const query = understand('green energy');
    expect(query.unknown).toEqual(['green']);
    expect(query.wanted).toHaveLength(1);
    expect(asksForSomething(query)).toBe(true);
    expect(asksForSomething(understand('green'))).toBe(false);
  });

  test('a phrase is literal, unless it is a name that no record can hold', () => {
    expect(understand('"gas supply"')).toMatchObject({ wanted: [], phrases: ['gas supply'] });
    expect(understand('Один «пояс, один путь»')).toMatchObject({ phrases: [], wanted: [{ names: ['belt and road'] }] });
    expect(understand('"李克强"')).toMatchObject({ phrases: [], wanted: [{ written: '李克强' }] });
  });

  test('a minus leaves out the word of a subject, every name of a person, and a phrase as it stands', () => {
    expect(understand('-gas').excluded[0]).toMatchObject({ words: ['gas'], entities: [], tokens: [] });
    expect(understand('-Masimov').excluded[0]?.tokens).toEqual(['zzepeoplekarimmassimovz']);
    expect(understand('-2015').excluded[0]?.tokens).toContain('zzd2015z');
    expect(understand('-"oil and gas"')).toMatchObject({ excluded: [], excludedPhrases: ['oil and gas'] });
    expect(asksForSomething(understand('-gas'))).toBe(true);
  });

  test('hyphens make no difference', () => {
    expect(understand('e-commerce').wanted[0]?.words).toEqual(['e-commerce']);
    expect(understand('ecommerce').wanted[0]?.words).toEqual(['ecommerce']);
    expect(understand('rail-ways').wanted[0]?.words).toEqual(['railways']);
  });
});
