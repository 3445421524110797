import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { chronicleOf } from '../../src/archive/chronicle.ts';
import type { Chronicle, YearPage } from '../../src/archive/chronicle.ts';
import { archiveOf, present } from './written-content.ts';

const event = (id: string, date: string) =>
  `{ event: ${id}, kind: visit, title: ${id}, date: "${date}", place: not stated, paragraph: 1 }`;

function pagesOf({ decades }: Chronicle): YearPage[] {
  return decades.flatMap(({ years }) => years.flatMap(({ pages }) => pages));
}

function told({ entries }: YearPage): string[] {
  return entries.map((entry) => (entry.type === 'meeting' ? entry.meeting.date : entry.event.id));
}

const days = fc
  .tuple(fc.integer({ min: 1990, max: 2025 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, ...rest]) => [String(year), ...rest.map((part) => String(part).padStart(2, '0'))].join('-'));
const anyArchive = fc
  .array(fc.record({ date: days, referred: days, precision: fc.constantFrom(4, 7, 10) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((records): Archive =>
    archiveOf(
      records.map(({ date, referred, precision }, index) => ({
        date,
        fields: { refersTo: `[${event(`e${String(index)}`, referred.slice(0, precision))}]` },
      })),
    ),
  );

describe('a chronicle', () => {
  test('has every meeting and every event once, on pages that do not grow', () => {
    fc.assert(
      fc.property(anyArchive, fc.integer({ min: 1, max: 9 }), (archive, most) => {
        const chronicle = chronicleOf(archive, most);
        const pages = pagesOf(chronicle);
        const entries = pages.flatMap((page) => page.entries);
        const meetings = entries.flatMap((entry) => (entry.type === 'meeting' ? [entry.meeting.id] : []));
        const events = entries.flatMap((entry) => (entry.type === 'event' ? [entry.event.id] : []));
        expect(meetings.sort()).toEqual(archive.meetings.map(({ id }) => id).sort());
        expect(events.sort()).toEqual(archive.referredTo.map(({ id }) => id).sort());
        for (const page of pages) {
          expect(page.entries.length).toBeGreaterThan(0);
          expect(page.entries.length).toBeLessThanOrEqual(most);
        }
        expect(new Set(pages.map(({ slug }) => slug)).size).toBe(pages.length);
        for (const one of archive.referredTo) {
          const page = present(chronicle.pageOf(one));
          expect(page.entries.some((entry) => entry.type === 'event' && entry.event.id === one.id)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('counts what its years and months have', () => {
    fc.assert(
      fc.property(anyArchive, (archive) => {
        const { decades, mostInYear, mostInMonth } = chronicleOf(archive);
        expect(decades.reduce((count, { meetingCount }) => count + meetingCount, 0)).toBe(archive.meetings.length);
        for (const { first, years } of decades) {
          for (const { year, months, meetings } of years) {
            expect(Math.floor(year / 10) * 10).toBe(first);
            expect(months.reduce((count, month) => count + month, 0)).toBe(meetings.length);
            expect(meetings.length).toBeLessThanOrEqual(mostInYear);
            expect(Math.max(...months)).toBeLessThanOrEqual(mostInMonth);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('is in order of time, what is known to the year only first, a meeting before the events of its day', () => {
    const refersTo = `[${event('day', '2015-06-01')}, ${event('year', '2015')}, ${event('month', '2015-07')}]`;
    const chronicle = chronicleOf(archiveOf([{ date: '2015-06-01', fields: { refersTo } }, { date: '2015-03-01' }]));
    expect(pagesOf(chronicle).map(told)).toEqual([['year', '2015-03-01', '2015-06-01', 'day', 'month']]);
  });

  test('has decades and years with the addresses it promises', () => {
    const chronicle = chronicleOf(
      archiveOf(['1999-05-01', '2010-01-01', '2010-01-01', '2010-02-01'].map((date) => ({ date }))),
      2,
    );
    expect(chronicle.decades.map(({ slug }) => slug)).toEqual(['1990s', '2010s']);
    expect(pagesOf(chronicle).map(({ slug, page, pages }) => [slug, page, pages])).toEqual([
      ['1999', 1, 1],
      ['2010', 1, 2],
      ['2010/2', 2, 2],
    ]);
    const year = present(chronicle.decades[1]?.years[0]);
    expect([1, 2, 3].map((month) => chronicle.pageOfMonth(year, month)?.slug)).toEqual(['2010', '2010/2', undefined]);
  });
});
