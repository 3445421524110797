import { describe, expect, test } from 'vitest';
import { tableOf } from '../../src/archive/table.ts';
import type { Table } from '../../src/archive/table.ts';
import { archiveOf, present, SIDES } from './written-content.ts';

const topic = (name: string) => `name: ${name}\nabout: ${name}.\n`;
const TOPICS = Object.fromEntries(['rail', 'gas', 'art', 'law'].map((id) => [`topics/${id}`, topic(id)]));

/** The table of a record whose paragraphs speak of these topics, in the words of the sides one after the other. */
function table(north: readonly string[], south: readonly string[], pairs = '{}'): Table {
  const said = (heading: string, paragraphs: readonly string[]) =>
    paragraphs.length === 0
      ? ''
      : `## ${heading}\n\n${paragraphs
          .map(
            (topics) =>
              `Of ${topics
                .split(' ')
                .map((id) => (id === '-' ? 'it' : `[${id}](../topics/${id}.yaml)`))
                .join(' and ')}.\n`,
          )
          .join('\n')}\n`;
  const body = said('North', north) + said('South', south);
  const ids = [...new Set([...north, ...south].flatMap((topics) => topics.split(' ')))].filter((id) => id !== '-');
  const fields = { topics: `[${ids.length === 0 ? 'trade' : ids.join(', ')}]`, table: pairs };
  const archive = archiveOf([{ date: '2015-01-01', body, fields }], TOPICS);
  return tableOf(present(archive.meetings[0]), SIDES);
}

/** Rows as `1|4`, and `1|` where a paragraph has nothing facing it. */
const rows = (made: Table) =>
  made.rows.map(({ first, second }) => `${String(first?.number ?? '')}|${String(second?.number ?? '')}`);

describe('the table', () => {
  test('sets paragraphs level that share a topic, and keeps the order of each side', () => {
    expect(rows(table(['rail', 'gas', 'art'], ['rail', 'art']))).toEqual(['1|4', '2|', '3|5']);
  });

  test('takes the heaviest set of pairs that do not cross: what few paragraphs speak of weighs more', () => {
    // Gas against art would cross; three paragraphs speak of gas, so that art weighs more.
    expect(rows(table(['gas', 'gas', 'art'], ['art', 'gas']))).toEqual(['1|', '2|', '3|4', '|5']);
  });

  test('gives every paragraph exactly one row, and none two lone ones', () => {
    const made = table(['rail', '-', 'gas', '-'], ['-', 'law', 'gas']);
    expect(rows(made)).toEqual(['1|', '2|', '|5', '|6', '3|7', '4|']);
  });

  test('refers across for a topic of both sides that no row has', () => {
    const made = table(['gas', 'art'], ['art', 'gas']);
    const level = made.rows.find(({ first, second }) => first && second)?.topics.map(({ id }) => id);
    const across = made.rows.flatMap(({ topics }) => topics.filter(({ also }) => also.length > 0));
    expect(made.both.map(({ id }) => id).sort()).toEqual(['art', 'gas']);
    expect([...(level ?? []), ...new Set(across.map(({ id }) => id))].sort()).toEqual(['art', 'gas']);
    // Both ways: from the paragraph of each side to the other's.
    expect(across.flatMap(({ also }) => also).length).toBe(2);
  });

  test('follows the editors where they name a pair or forbid one', () => {
    expect(rows(table(['rail', 'gas'], ['law', 'gas'], '{ level: [[1, 3]] }'))).toEqual(['1|3', '2|4']);
    expect(rows(table(['rail'], ['rail'], '{ apart: [[1, 2]] }'))).toEqual(['1|', '|2']);
  });

  test('of a record in which one side says nothing has the words of the other', () => {
    expect(rows(table(['rail', 'gas'], []))).toEqual(['1|', '2|']);
    expect(rows(table([], ['rail']))).toEqual(['|1']);
    expect(table([], ['rail']).onlySecond.map(({ id }) => id)).toEqual(['rail']);
  });

  test('of a record with one topic, or with none, is one row after the other', () => {
    expect(rows(table(['gas', 'gas'], ['gas', 'gas']))).toEqual(['1|3', '2|4']);
    expect(rows(table(['-', '-'], ['-']))).toEqual(['1|', '2|', '|3']);
  });

  test('tells the topics of both sides from those of one', () => {
    const made = table(['rail gas'], ['gas law']);
    expect(made.both).toEqual([{ id: 'gas', first: [1], second: [2] }]);
    expect(made.onlyFirst).toEqual([{ id: 'rail', first: [1], second: [] }]);
    expect(made.onlySecond).toEqual([{ id: 'law', first: [], second: [2] }]);
  });
});
