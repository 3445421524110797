import { describe, expect, test } from 'vitest';
import { topicMatrix } from '../../src/archive/topic-matrix.ts';
import { present } from './written-content.ts';
import { places, spoken, spokenArchive } from './topic-archive.ts';

describe('the matrix of a few meetings', () => {
  const archive = spokenArchive([
    { date: '2015-01-10', says: { North: ['rail', 'rail trade'], South: ['trade'], Outcomes: ['rail'] } },
    { date: '2016-03-09', says: { Background: ['trade'], South: ['', 'trade'] } },
    { date: '2020-05-20', says: { North: ['aviation'], South: ['trade'] } },
  ]);
  const { columns, rows } = topicMatrix(archive);
  const row = (id: string) => present(rows.find(({ topic }) => topic.id === id));

  test('has a column for each meeting and a row for each topic, by name', () => {
    expect(columns.map((column) => column.type === 'meeting' && column.meeting.number)).toEqual([1, 2, 3]);
    expect(rows.map(({ topic }) => topic.name)).toEqual(['Aviation', 'Rail', 'Trade']);
  });

  test('says who spoke of it where, the sides first', () => {
    expect(row('rail').cells.map(spoken)).toEqual([['north 1 ¶ 1, 1 ¶ 2', 'outcomes 1 ¶ 4'], [], []]);
    expect(row('trade').cells.map(spoken)).toEqual([
      ['north 1 ¶ 2', 'south 1 ¶ 3'],
      ['south 2 ¶ 3', 'background 2 ¶ 1'],
      ['south 3 ¶ 2'],
    ]);
  });
});

describe('the matrix of many meetings', () => {
  const yearly = (from: number, to: number) =>
    spokenArchive(
      Array.from({ length: to - from + 1 }, (_, index) => ({
        date: `${String(from + index)}-06-01`,
        says: { North: ['trade'] },
      })),
    );

  test('has years for columns, each with the passages of its meetings', () => {
    const { columns, rows } = topicMatrix(yearly(2011, 2020));
    expect(columns).toHaveLength(10);
    expect(columns[0]).toEqual({ type: 'years', first: 2011, last: 2011 });
    expect(rows[0]?.cells.map(spoken)).toEqual(
      Array.from({ length: 10 }, (_, index) => [`north ${String(index + 1)} ¶ 1`]),
    );
  });

  test.for([
    [2010, 2020, 2, 2010, 6],
    [1951, 2020, 10, 1950, 8],
    [1900, 2000, 20, 1900, 6],
  ] as const)('of %i to %i has stretches of %i years from %i', ([from, to, length, first, count]) => {
    const archive = yearly(from, to);
    const { columns, rows } = topicMatrix(archive);
    expect(columns).toHaveLength(count);
    expect(columns[0]).toEqual({ type: 'years', first, last: first + length - 1 });
    const inCells = rows[0]?.cells.flatMap((cell) => cell.flatMap(({ passages }) => places(passages)));
    expect(inCells).toEqual(places(archive.passagesOn(present(archive.topics[0]))));
  });
});

test('the matrix of an empty archive has no columns', () => {
  expect(topicMatrix(spokenArchive([]))).toMatchObject({ columns: [], rows: [{ cells: [] }] });
});
