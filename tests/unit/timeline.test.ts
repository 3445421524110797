import { describe, expect, test } from 'vitest';
import { createArchive } from '../../src/archive/create-archive.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { readContent } from '../../src/archive/read-content.ts';
import { layOutTimeline } from '../../src/archive/timeline.ts';
import type { LabelWidths, Timeline } from '../../src/archive/timeline.ts';
import { FIVE_MEETINGS } from '../five-meetings.ts';
import { seededRandom } from '../seeded-random.ts';
import { archiveOf, present } from './written-content.ts';

const WIDTHS: LabelWidths = { meeting: () => 0.27, event: () => 0.4 };

function laidOut(archive: Archive): Timeline {
  return present(layOutTimeline(archive, WIDTHS));
}

/** What stands in a timeline, in its order, in short words. */
function told({ entries }: Timeline): string[] {
  return entries.map((entry) => {
    switch (entry.type) {
      case 'meeting':
        return entry.meeting.date;
      case 'event':
        return entry.event.id;
      case 'gap':
        return `${String(entry.years)} years ${String(entry.months)} months`;
    }
  });
}

function fractions(timeline: Timeline): number[] {
  const stretches = [
    ...timeline.entries.flatMap((entry) => (entry.type === 'meeting' ? [] : [entry.stretch])),
    ...timeline.lanes.flatMap(({ bars }) => bars.map(({ stretch }) => stretch)),
  ];
  return [
    ...timeline.entries.flatMap((entry) => (entry.type === 'gap' ? [] : [entry.at])),
    ...timeline.years.map(({ at }) => at),
    ...stretches.flatMap(({ from, to }) => [from, to]),
  ];
}

const event = (id: string, date: string) =>
  `{ event: ${id}, kind: visit, title: ${id}, date: "${date}", place: not stated, paragraph: 1 }`;

describe('the timeline of the five meetings', async () => {
  const content = await readContent(FIVE_MEETINGS);
  const timeline = laidOut(createArchive(content));

  test('is the same each time it is laid out', () => {
    expect(laidOut(createArchive(content))).toEqual(timeline);
  });

  test('keeps everything on the scale', () => {
    const all = fractions(timeline);
    expect(all.length).toBeGreaterThan(20);
    for (const fraction of all) {
      expect(fraction).toBeGreaterThanOrEqual(0);
      expect(fraction).toBeLessThanOrEqual(1);
    }
  });

  test('has every meeting and every event referred to once', () => {
    const { meetings, referredTo } = createArchive(content);
    const inTimeline = [
      ...told(timeline).filter((words) => !words.endsWith('months')),
      ...[...timeline.earlier, ...timeline.later].map(({ id }) => id),
    ];
    expect(inTimeline.sort()).toEqual([...meetings.map(({ date }) => date), ...referredTo.map(({ id }) => id)].sort());
  });

  test('names the long times without a report', () => {
    expect(told(timeline).filter((words) => words.endsWith('months'))).toEqual([
      '6 years 11 months',
      '1 years 11 months',
    ]);
  });

  test('has a lane for each side, with the terms in order of time', () => {
    expect(timeline.lanes.map(({ side }) => side.id)).toEqual(['china', 'kazakhstan']);
    for (const { bars } of timeline.lanes) {
      expect(bars.length).toBeGreaterThan(1);
      bars.forEach(({ stretch }, index) => {
        const next = bars[index + 1];
        expect(stretch.from).toBeLessThan(stretch.to);
        if (next !== undefined) expect(stretch.to).toBeLessThanOrEqual(next.stretch.from);
      });
    }
  });

  test('has rows for all labels', () => {
    const rowsOf = (type: 'meeting' | 'event') =>
      Math.max(...timeline.entries.map((entry) => (entry.type === type ? entry.row + 1 : 0)));
    expect([timeline.meetingRows, timeline.eventRows]).toEqual([rowsOf('meeting'), rowsOf('event')]);
  });
});

describe('a timeline', () => {
  test('of no meetings is none', () => {
    expect(layOutTimeline(archiveOf([]), WIDTHS)).toBeUndefined();
  });

  test('is in order of time', () => {
    const { entries } = laidOut(
      archiveOf([
        {
          date: '2015-06-01',
          fields: { refersTo: `[${event('before', '2015-01-10')}, ${event('after', '2015-06-20')}]` },
        },
        { date: '2015-12-01', fields: { refersTo: `[${event('between', '2015-09')}]` } },
      ]),
    );
    expect(told({ ...laidOut(archiveOf([{ date: '2015-06-01' }])), entries })).toEqual([
      'before',
      '2015-06-01',
      'after',
      'between',
      '2015-12-01',
    ]);
  });

  test('is drawn to scale: a year of 365 days from one end to the other', () => {
    const timeline = laidOut(archiveOf([{ date: '2015-01-01' }, { date: '2015-03-27' }, { date: '2015-12-31' }]));
    const places = timeline.entries.flatMap((entry) => (entry.type === 'meeting' ? [entry.at * 365] : []));
    places.forEach((place, index) => {
      expect(place).toBeCloseTo(present([0, 85, 364][index]), 9);
    });
    expect(timeline.years).toEqual([{ year: 2015, at: 0, hasNumber: true }]);
  });

  test('names a gap of a year, not one of a day less, between the meetings that it parts', () => {
    const gapsOf = (later: string) => told(laidOut(archiveOf([{ date: '2015-03-27' }, { date: later }])));
    expect(gapsOf('2016-03-27')).toEqual(['2015-03-27', '1 years 0 months', '2016-03-27']);
    expect(gapsOf('2016-03-26')).toEqual(['2015-03-27', '2016-03-26']);
  });

  test('gives a gap the stretch from meeting to meeting', () => {
    const { entries } = laidOut(archiveOf([{ date: '2015-03-27' }, { date: '2018-03-27' }]));
    const [first, gap, last] = entries;
    expect(gap).toMatchObject({ type: 'gap', years: 3, months: 0 });
    if (first?.type !== 'meeting' || gap?.type !== 'gap' || last?.type !== 'meeting') return expect.unreachable();
    expect(gap.stretch).toEqual({ from: first.at, to: last.at });
  });

  test('names gaps also where events lie in them, each between its meetings', () => {
    const events = [event('early', '2015-04-10'), event('late', '2019-12-31'), event('middle', '2017')].join(', ');
    const words = told(
      laidOut(archiveOf([{ date: '2015-03-27' }, { date: '2020-01-05', fields: { refersTo: `[${events}]` } }])),
    );
    expect(words.filter((word) => !word.endsWith('months'))).toEqual([
      '2015-03-27',
      'early',
      'middle',
      'late',
      '2020-01-05',
    ]);
    const gaps = words.flatMap((word, index) => (word.endsWith('months') ? [index] : []));
    expect(gaps.length).toBeGreaterThan(0);
    for (const index of gaps) {
      expect(index).toBeGreaterThan(words.indexOf('2015-03-27'));
      expect(index).toBeLessThan(words.indexOf('2020-01-05'));
    }
  });

  test('lists events far from every meeting beside the scale', () => {
    const refersTo = `[${event('long-ago', '1992-01-03')}, ${event('near', '2014')}, ${event('planned', '2030')}]`;
    const timeline = laidOut(archiveOf([{ date: '2015-03-27', fields: { refersTo } }]));
    expect(told(timeline)).toEqual(['near', '2015-03-27']);
    expect(timeline.earlier.map(({ id }) => id)).toEqual(['long-ago']);
    expect(timeline.later.map(({ id }) => id)).toEqual(['planned']);
    expect(timeline.years.map(({ year }) => year)).toEqual([2014, 2015]);
  });

  test('cuts terms of office at the ends of the scale and says so', () => {
    const { lanes } = laidOut(archiveOf([{ date: '2020-06-01' }, { date: '2021-02-01' }]));
    expect(
      lanes.map(({ side, bars }) => [side.id, bars.map(({ opensBefore, opensAfter }) => [opensBefore, opensAfter])]),
    ).toEqual([
      ['north', [[true, true]]],
      ['south', [[true, false]]],
    ]);
    expect(lanes[0]?.bars[0]?.stretch).toEqual({ from: 0, to: 1 });
    expect(present(lanes[1]?.bars[0]).stretch.to).toBeCloseTo(365 / 731, 9);
  });

  test('keeps everything on the scale for archives of every shape', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const random = seededRandom(seed);
      const two = (below: number) => String(1 + Math.floor(random() * below)).padStart(2, '0');
      const day = () => `${String(2000 + Math.floor(random() * 24))}-${two(12)}-${two(28)}`;
      const records = Array.from({ length: 1 + Math.floor(random() * 8) }, (_, index) => ({
        date: day(),
        fields: {
          refersTo: `[${event(`e${String(index)}`, day())}, ${event(`m${String(index)}`, day().slice(0, 7))}]`,
        },
      }));
      const timeline = laidOut(archiveOf(records));
      const context = `seed ${String(seed)}`;
      for (const fraction of fractions(timeline)) expect(fraction >= 0 && fraction <= 1, context).toBe(true);
      const days = timeline.entries.flatMap((entry) => (entry.type === 'meeting' ? [entry.meeting.date] : []));
      expect(days, context).toEqual([...days].sort());
      expect(laidOut(archiveOf(records)), context).toEqual(timeline);
    }
  });

  test('numbers its years as far apart as their numbers are wide', () => {
    for (const last of [2015, 2024, 2035, 2060, 2140]) {
      const { years } = laidOut(archiveOf([{ date: '2015-01-01' }, { date: `${String(last)}-06-01` }]));
      const numbered = years.filter(({ hasNumber }) => hasNumber);
      expect(numbered.length).toBeGreaterThan(0);
      numbered.slice(1).forEach(({ at }, index) => {
        expect(at - present(numbered[index]).at).toBeGreaterThan(0.0499);
      });
    }
  });

  test('says its gap in the drawing only where there is room for the words', () => {
    const gapsOf = (...days: string[]) =>
      laidOut(archiveOf(days.map((date) => ({ date })))).entries.flatMap((entry) =>
        entry.type === 'gap' ? [entry.isWide] : [],
      );
    expect(gapsOf('2015-01-01', '2020-01-01')).toEqual([true]);
    expect(gapsOf('2015-01-01', '2016-02-01', '2060-01-01')).toEqual([false, true]);
  });

  test('is a drawing while its labels take a few rows, and a list when there are more', () => {
    const onOneDay = (count: number) =>
      laidOut(archiveOf(Array.from({ length: count }, () => ({ date: '2015-06-01' }))));
    expect(onOneDay(8).isDrawing).toBe(true);
    expect(onOneDay(9).isDrawing).toBe(false);
    expect(onOneDay(90).isDrawing).toBe(false);
    expect(onOneDay(90).entries.length).toBe(90);
  });
});
