import { describe, expect, test } from 'vitest';
import { dayChanged, officeOn } from '../../src/archive/archive.ts';
import { chronicleOf } from '../../src/archive/chronicle.ts';
import { layOutTimeline } from '../../src/archive/timeline.ts';
import { citedTitle } from '../../src/exports/citation.ts';
import { archiveOf, present } from './written-content.ts';

const WEST = `
name: Cy West
familyName: West
country: South
offices:
  - { title: Minister, from: 2010-01-01, to: 2020-12-31 }
  - { title: Premier of South, side: south, from: 2015-01-02, to: 2015-06-30 }
about: A minister.
`;
/** Records of one day, a month, a year and some days, the last over the end of a year. */
const archive = archiveOf(
  ['2016-12-30/2017-01-02', '2015-11', '2015-11-24', '2015-11-03/2015-11-05', '"2015"'].map((date) => ({
    date,
    fields: { title: `Talks on ${date.replaceAll('"', '')}` },
  })),
  { 'people/cy-west': WEST },
);
const dates = archive.meetings.map(({ date }) => date);

describe('records of which less than a day is known', () => {
  test('stand in order of their first possible day', () => {
    expect(dates).toEqual(['2015', '2015-11', '2015-11-03/2015-11-05', '2015-11-24', '2016-12-30/2017-01-02']);
    expect(archive.meetings.map(({ when }) => `${when.precision} ${when.first} ${when.last}`)).toEqual([
      'year 2015-01-01 2015-12-31',
      'month 2015-11-01 2015-11-30',
      'span 2015-11-03 2015-11-05',
      'day 2015-11-24 2015-11-24',
      'span 2016-12-30 2017-01-02',
    ]);
    // What must be a day, though none is known, is the first: the stamp of a record that is not in the ledger.
    expect(archive.meetings.map(dayChanged)).toEqual(archive.meetings.map(({ when }) => when.first));
  });

  test('are in the month of the chronicle that is known', () => {
    const placed = chronicleOf(archive).flatMap(({ year, entries }) => entries.map(({ month }) => `${String(year)} ${String(month)}`)); // prettier-ignore
    expect(placed).toEqual(['2015 0', '2015 11', '2015 11', '2015 11', '2016 12']);
  });

  test('lie on the timeline over all years of their days', () => {
    const { columns, stretches } = present(layOutTimeline(archive));
    const marks = stretches.flatMap((stretch) => stretch.marks);
    expect(columns).toBe(3);
    expect(marks.map((mark) => [mark.columns, mark.type === 'record' && mark.label?.at])).toEqual([
      ...[1, 1, 1, 1].map((count) => [count, 1 / 6]),
      [2, 2 / 3],
    ]);
  });

  test('name their leaders by an office held at one end of the time in which the meeting was, a side’s first', () => {
    const west = present(archive.people.find(({ id }) => id === 'cy-west'));
    expect(
      ['2014-12', '2015-01', '2015-06-30/2015-07-02', '2015-07', '2015', '2021-01'].map(
        (date) => officeOn(west, date)?.title,
      ),
    ).toEqual(['Minister', 'Premier of South', 'Premier of South', 'Minister', 'Minister', undefined]);
  });

  test('are cited with their date, which takes the place of a month at the end of the title', () => {
    const cite = (title: string, date: string) => citedTitle({ title, date }).replace(/\s+/gu, ' ');
    expect(cite('Talks', '2015-11')).toBe('Talks, November 2015');
    expect(cite('Talks, November 2015', '2015-11')).toBe('Talks, November 2015');
    expect(cite('Talks', '2015')).toBe('Talks, 2015');
    expect(cite('Talks, November 2015', '2015-11-03/2015-11-05')).toBe('Talks, 3 – 5 November 2015');
  });
});
