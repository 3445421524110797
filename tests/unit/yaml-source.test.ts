import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/content/yaml-source.ts';

const PERSON = `name: Karim Massimov
otherNames:
  - Karim Masimov
  - "Masimov"
offices:
  - title: Prime Minister
    from: 2014-04-02
    to: "2016-09-08"
about: >-
  Twice
  in office.
`;

describe('the value', () => {
  test('holds dates as text, quoted or not', () => {
    expect(readYaml('day: 2014-04-02\nmonth: 2014-04\nyear: "2014"\nnight: 2014-04-02 22:30:00\n').value).toEqual({
      day: '2014-04-02',
      month: '2014-04',
      year: '2014',
      night: '2014-04-02 22:30:00',
    });
  });

  test('holds yes, no and octal-looking numbers as YAML 1.2 reads them', () => {
    expect(readYaml('a: yes\nb: no\nc: true\nd: 010\ne: ~\n').value).toEqual({
      a: 'yes',
      b: 'no',
      c: true,
      d: 10,
      e: null,
    });
  });

  test('folds lines as written', () => {
    expect(readYaml(PERSON).value).toMatchObject({
      about: 'Twice in office.',
      otherNames: ['Karim Masimov', 'Masimov'],
    });
  });
});

describe('positions', () => {
  const source = readYaml(PERSON);

  test.each([
    [['name'], 1, 7],
    [['otherNames'], 3, 3],
    [['otherNames', 0], 3, 5],
    [['otherNames', 1], 4, 5],
    [['offices', 0], 6, 5],
    [['offices', 0, 'title'], 6, 12],
    [['offices', 0, 'to'], 8, 9],
    [['about'], 9, 8],
  ])('%j has its value at %i:%i', (path, line, column) => {
    expect(source.positionOf(path)).toEqual({ line, column });
  });

  test.each([
    [['name'], 1, 1],
    [['otherNames'], 2, 1],
    [['offices', 0, 'from'], 7, 5],
    [['about'], 9, 1],
  ])('%j has its key at %i:%i', (path, line, column) => {
    expect(source.positionOfKey(path)).toEqual({ line, column });
  });

  test('of a field that is not there is that of the nearest parent that is', () => {
    expect(source.positionOf(['offices', 0, 'country'])).toEqual({ line: 6, column: 5 });
    expect(source.positionOf(['offices', 7, 'title'])).toEqual({ line: 6, column: 3 });
    expect(source.positionOf(['country'])).toEqual({ line: 1, column: 1 });
    expect(source.positionOfKey(['country'])).toEqual({ line: 1, column: 1 });
  });

  test('are found for keys that are numbers', () => {
    expect(readYaml('name: A\n5: five\n').positionOfKey(['5'])).toEqual({ line: 2, column: 1 });
  });

  test('count characters, not bytes', () => {
    expect(readYaml('{ имя: Мәсімов, иной: 1 }').positionOf(['иной'])).toEqual({ line: 1, column: 23 });
  });

  test('of an empty text are its beginning', () => {
    expect(readYaml('').positionOf(['name'])).toEqual({ line: 1, column: 1 });
  });
});

describe('faults', () => {
  const faults = (text: string) => readYaml(text).faults.map(({ rule, line, column }) => ({ rule, line, column }));

  test.each([
    [
      'name: &a Beijing\nplace: *a\n',
      [
        { line: 1, column: 7 },
        { line: 2, column: 8 },
      ],
    ],
    ['name: &a\n  first: Li\n', [{ line: 1, column: 7 }]],
    ['names:\n  - &a [Li]\n', [{ line: 2, column: 5 }]],
    [
      'base: &a { b: 1 }\nplace:\n  <<: *a\n',
      [
        { line: 1, column: 7 },
        { line: 3, column: 7 },
      ],
    ],
    ['? &a name\n: Li\n', [{ line: 1, column: 3 }]],
  ])('are anchors and aliases, wherever they stand: %j', (text, positions) => {
    expect(faults(text)).toEqual(positions.map((position) => ({ rule: 'yaml-alias', ...position })));
    expect(readYaml(text).value).toBeUndefined();
  });

  test('are found in a text of nested aliases without expanding it', () => {
    const layers = Array.from(
      { length: 30 },
      (_, i) => `l${String(i + 1)}: &l${String(i + 1)} [*l${String(i)}, *l${String(i)}]`,
    );
    const bomb = readYaml(['l0: &l0 [x, x]', ...layers].join('\n'));
    expect(bomb.value).toBeUndefined();
    expect(bomb.faults).toHaveLength(31 + 60);
  });

  test.each([
    ['name: Meeting #5 in Davos\n', 1, 15, '#5 in Davos'],
    ['name: one\n  two\t#three\nabout: x\n', 2, 7, '#three'],
    ['names:\n  - Li # Keqiang\n', 2, 8, '# Keqiang'],
    ['name: { value: yes #1\n }\n', 1, 20, '#1'],
    ['name: 2015-03-27 #', 1, 18, '#'],
  ])('are comments that would cut off a text: %j', (text, line, column, lost) => {
    expect(faults(text)).toEqual([{ rule: 'yaml-syntax', line, column }]);
    expect(readYaml(text).faults[0]?.found).toBe(`“${lost}”`);
  });

  test.each([
    ['# one\nname: Li\n# two\nabout: x\n# three\n', { name: 'Li', about: 'x' }],
    ['name: "Li #1" # one\nnumber: 7 # two\n', { name: 'Li #1', number: 7 }],
    ['name: Li#1\nabout: >-\n  An #old one\n', { name: 'Li#1', about: 'An #old one' }],
    ['name: [Li, Wu] # two\nurl: https://a.example/#b\n', { name: ['Li', 'Wu'], url: 'https://a.example/#b' }],
  ])('are no other comments and no other signs: %j', (text, value) => {
    expect(readYaml(text)).toMatchObject({ value, faults: [] });
  });

  test.each([
    ['name: Li: Keqiang\n', 1, 7],
    ['name: Li\nname: Li\n', 2, 1],
    ['names: [Li\n', 2, 1],
    ['name: "Li\n', 2, 1],
    ['name: Li\n---\nname: Zhang\n', 2, 1],
    ['name: Li\n...\nname: Zhang\n', 3, 1],
    ['name: !!js/function "x"\n', 1, 7],
  ])('of syntax have their place: %j', (text, line, column) => {
    expect(faults(text)[0]).toEqual({ rule: 'yaml-syntax', line, column });
    expect(readYaml(text).value).toBeUndefined();
  });

  test('of absurdly deep texts are told, not thrown', () => {
    expect(readYaml('['.repeat(50_000)).faults.length).toBeGreaterThan(0);
  });

  test('leave ampersands and asterisks in texts alone', () => {
    expect(readYaml('a: Oil & gas\nb: "*"\nc: R&D\n')).toMatchObject({
      faults: [],
      value: { a: 'Oil & gas', b: '*', c: 'R&D' },
    });
  });
});
