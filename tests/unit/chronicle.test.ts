import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { chronicleOf } from '../../src/archive/chronicle.ts';
import type { ChronicleYear } from '../../src/archive/chronicle.ts';
import { archiveOf } from './written-content.ts';

const event = (id: string, date: string) =>
  `{ event: ${id}, kind: visit, title: ${id}, date: "${date}", place: not stated, paragraph: 1 }`;

function told({ entries }: ChronicleYear): string[] {
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
  test('has every record and every event once, in the year and the month of its date', () => {
    fc.assert(
      fc.property(anyArchive, (archive) => {
        const years = chronicleOf(archive);
        expect(years.map(({ year }) => year)).toEqual(
          [...new Set(years.map(({ year }) => year))].sort((a, b) => a - b),
        );
        const found = years.flatMap(({ year, entries }) =>
          entries.map((entry) => {
            const day = entry.type === 'meeting' ? entry.meeting.date : entry.event.when.first;
            const isYearAlone = entry.type === 'event' && entry.event.when.precision === 'year';
            expect(Number(day.slice(0, 4))).toBe(year);
            expect(entry.month).toBe(isYearAlone ? 0 : Number(day.slice(5, 7)));
            return entry.type === 'meeting' ? entry.meeting.id : entry.event.id;
          }),
        );
        const all = [...archive.meetings, ...archive.referredTo].map(({ id }) => id);
        expect(found.sort()).toEqual(all.sort());
        expect(years.reduce((sum, { records }) => sum + records, 0)).toBe(archive.meetings.length);
      }),
      { numRuns: 40 },
    );
  });

  test('is in order of time, what is known to the year only first, a record before the events of its day', () => {
    const refersTo = `[${event('day', '2015-06-01')}, ${event('year', '2015')}, ${event('month', '2015-07')}]`;
    const years = chronicleOf(archiveOf([{ date: '2015-06-01', fields: { refersTo } }, { date: '2015-03-01' }]));
    expect(years.map(told)).toEqual([['year', '2015-03-01', '2015-06-01', 'day', 'month']]);
  });
});
