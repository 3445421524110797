import { describe, expect, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { termLanes, layOutTimeline } from '../../src/archive/timeline.ts';
import type { Timeline, TimelineMark } from '../../src/archive/timeline.ts';
import { seededRandom } from '../seeded-random.ts';
import { archiveOf, present } from './written-content.ts';
import type { WrittenBeside } from './written-content.ts';

function laidOut(days: readonly string[], beside: WrittenBeside = {}): Timeline {
  return present(
    layOutTimeline(
      archiveOf(
        days.map((date) => ({ date })),
        {},
        beside,
      ),
    ),
  );
}

/** A search of these years, and a beginning. */
function searched(since: string, from: number, to: number): WrittenBeside {
  return {
    coverage: {
      rule: 'Talks count.',
      since: { date: since, why: 'Relations began.' },
      searches: [{ where: 'Newspapers', on: '2024-06-01', from, to, result: 'Nothing' }],
    },
  };
}

/** The stretches of a timeline in short words. */
function told({ stretches }: Timeline): string[] {
  return stretches.map(
    ({ firstYear, lastYear, found, marks }) =>
      `${String(firstYear)}–${String(lastYear)} ${found === 'meetings' ? String(marks.length) : found}`,
  );
}

function marksOf({ stretches }: Timeline): readonly TimelineMark[] {
  return stretches.flatMap(({ marks }) => marks);
}

/** The column in which each mark begins. */
function placed({ stretches }: Timeline): { mark: TimelineMark; column: number }[] {
  let column = 0;
  return stretches.flatMap(({ columns, marks }) => {
    const here = column;
    column += columns;
    return marks.map((mark) => ({ mark, column: here }));
  });
}

const dateOf = (mark: TimelineMark) => (mark.type === 'record' ? mark.meeting.date : mark.known.when.first);

describe('the years of a timeline', () => {
  test('go from where the editors began to look to the last year searched', () => {
    expect(told(laidOut(['2015-03-27'], searched('1992-01-03', 1992, 2017)))).toEqual([
      '1992–2014 none found',
      '2015–2015 1',
      '2016–2017 none found',
    ]);
  });

  test('without a search are not searched, those of a search without a meeting none found', () => {
    expect(told(laidOut(['2015-03-27'], searched('2010', 2012, 2013)))).toEqual([
      '2010–2011 not searched',
      '2012–2013 none found',
      '2014–2014 not searched',
      '2015–2015 1',
    ]);
    expect(told(laidOut(['2012-01-01', '2014-01-01']))).toEqual([
      '2012–2012 1',
      '2013–2013 not searched',
      '2014–2014 1',
    ]);
  });

  test('follow each other without a hole, whatever the meetings', () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const random = seededRandom(seed);
      const two = (below: number) => String(1 + Math.floor(random() * below)).padStart(2, '0');
      const year = () => 1992 + Math.floor(random() * 33);
      const days = Array.from(
        { length: 1 + Math.floor(random() * 30) },
        () => `${String(year())}-${two(12)}-${two(28)}`,
      );
      const known = Array.from({ length: Math.floor(random() * 30) }, () => ({ date: `${String(year())}-${two(12)}` }));
      const timeline = laidOut([...new Set(days)], { ...searched('1992-01-03', 1992, 2010), known });
      let next = 1992;
      for (const { firstYear, lastYear, columns } of timeline.stretches) {
        expect(firstYear).toBe(next);
        expect(columns).toBe(lastYear - firstYear + 1);
        next = lastYear + 1;
      }
      const dates = marksOf(timeline).map(dateOf);
      expect(dates).toEqual(dates.toSorted());
      expect(dates.length).toBe(new Set(days).size + known.length);
    }
  });

  test('are joined to columns where they are too many', () => {
    const timeline = laidOut(['1890-06-01', '1935-06-01', '2015-06-01']);
    expect(timeline.columns).toBe(26);
    expect(told(timeline)).toEqual([
      '1890–1894 1',
      '1895–1934 not searched',
      '1935–1939 1',
      '1940–2014 not searched',
      '2015–2015 1',
    ]);
  });

  test('of no meeting are none', () => {
    expect(layOutTimeline(archiveOf([]))).toBeUndefined();
  });
});

describe('the marks of a timeline', () => {
  test('are records and known meetings in order of time, row by row from the axis', () => {
    const timeline = laidOut(['2015-03-27', '2015-12-14'], {
      known: [{ date: '2015-06' }, { date: '2015-01-05' }, { date: '2016' }],
    });
    expect(marksOf(timeline).map((mark) => [mark.type, dateOf(mark), mark.row])).toEqual([
      ['known', '2015-01-05', 1],
      ['record', '2015-03-27', 2],
      ['known', '2015-06-01', 3],
      ['record', '2015-12-14', 4],
      ['known', '2016-01-01', 1],
    ]);
  });

  test('lie over all years in which the meeting may have been, and over no other mark', () => {
    const timeline = laidOut(['2015-12-01', '2016-02-01'], {
      known: [{ date: { oneOf: ['2015-12-31', '2016-01-01'] } }, { date: '2013-11-01/2016-05-01' }],
    });
    const across = placed(timeline).filter(({ mark }) => mark.columns > 1);
    expect(across.map(({ column, mark }) => [column, mark.columns])).toEqual([
      [0, 4],
      [2, 2],
    ]);
    const cells = placed(timeline).flatMap(({ column, mark }) =>
      Array.from({ length: mark.columns }, (_, index) => `${String(column + index)}/${String(mark.row)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
  });

  test('leave no year that such a meeting may have been in without a meeting', () => {
    const timeline = laidOut(['2012-01-01'], { known: [{ date: { oneOf: ['2014-12-31', '2015-01-01'] } }] });
    expect(told(timeline)).toEqual(['2012–2012 1', '2013–2013 not searched', '2014–2014 1', '2015–2015 0']);
  });

  test('with words are those of records alone', () => {
    const timeline = laidOut(['2015-03-27'], { known: [{ date: '2014' }, { date: '2015' }] });
    expect(timeline.labelRows).toBe(1);
    expect(marksOf(timeline).filter((mark) => 'label' in mark).length).toBe(1);
  });
});

describe('the holders of an office', () => {
  const holder = (offices: string) =>
    `name: Ada North\nfamilyName: North\ncountry: North\nabout: Premier.\noffices:\n${offices}`;
  const term = (from: string, to?: string, more = '') =>
    `  - { title: Premier, side: north, from: "${from}"${to === undefined ? '' : `, to: "${to}"`}${more} }\n`;
  const barsOf = (offices: string, first: number, end: number) => {
    const archive: Archive = archiveOf([], { 'people/ada-north': holder(offices) });
    return present(termLanes(archive, first, end)[0]).bars;
  };

  test('have a lane for each side', () => {
    const { lanes } = laidOut(['2015-03-27']);
    expect(lanes.map(({ side, bars }) => [side.id, bars.length])).toEqual([
      ['north', 1],
      ['south', 1],
    ]);
  });

  test('are certain from the last to the first day that their dates admit, and possible from the first to the last', () => {
    const [bar] = barsOf(term('2001', '2003-06'), 2000, 2010);
    const { possible, certain } = present(bar);
    expect(possible.from).toBeCloseTo(0.1, 9);
    expect(possible.to).toBeCloseTo(0.3 + 181 / 3650, 9);
    expect(present(certain).from).toBeCloseTo(0.2 - 1 / 3650, 9);
    expect(present(certain).to).toBeCloseTo(0.3 + 152 / 3650, 9);
  });

  test('are not certain at all where their dates leave no day', () => {
    expect(present(barsOf(term('2001', '2001'), 2000, 2010)[0]).certain).toBeUndefined();
  });

  test('are cut at the ends of the scale, and left out beyond it', () => {
    const bars = barsOf(
      `${term('1980-01-01', '1990-01-01')}${term('1990-01-01', '2002-01-01')}${term('2005-01-01')}`,
      2000,
      2010,
    );
    expect(bars.map(({ possible: { from, to } }) => [from, to > 0.9])).toEqual([
      [0, false],
      [0.5, true],
    ]);
  });

  test('of a few days are told in words', () => {
    const bars = barsOf(`${term('2001-01-01', '2001-01-06', ', acting: true')}${term('2001-01-06')}`, 2000, 2010);
    expect(bars.map(({ isBrief, term: { office } }) => [isBrief, office.acting])).toEqual([
      [true, true],
      [false, false],
    ]);
  });
});
