import { describe, expect, test } from 'vitest';
import { relatedMeetings } from '../../src/archive/related-meetings.ts';
import { meetingOf, spokenArchive } from './topic-archive.ts';

const place = (name: string) =>
  `name: ${name}\nkind: city\ncountry: North\ncoordinates: { latitude: 1, longitude: 2 }\nabout: A place.\n`;
const person = (name: string) => `name: ${name}\nfamilyName: ${name}\ncountry: North\nabout: A person.\n`;
const people = {
  'people/cy': person('Cy'),
  'people/di': person('Di'),
  'people/ed': person('Ed'),
  'people/fa': person('Fa'),
};
const places = { 'places/hill': place('Hill'), 'places/dale': place('Dale'), 'places/moor': place('Moor') };
const at = (id: string) => ({ venue: `{ place: ${id}, building: not stated }` });

describe('of a few meetings', () => {
  const archive = spokenArchive(
    [
      { date: '2015-01-01', says: { North: ['trade rail'] }, fields: at('hill') },
      { date: '2016-01-01', says: { North: ['trade'] }, fields: { ...at('dale'), leaders: '[cy, di]' } },
      { date: '2017-01-01', says: { North: ['trade aviation'] }, fields: { ...at('moor'), leaders: '[ed, fa]' } },
      { date: '2018-01-01', says: { North: ['rail trade'] }, fields: { ...at('hill'), leaders: '[cy, bo-south]' } },
    ],
    { ...people, ...places },
  );
  const related = relatedMeetings(archive, 2);

  test('the most related come first, what fewest meetings share weighs most, and no more are named than asked for', () => {
    expect(related(meetingOf(archive, 4)).map(({ meeting }) => meeting.number)).toEqual([1, 2]);
    expect(related(meetingOf(archive, 3))).toHaveLength(2);
    expect(relatedMeetings(archive, 9)(meetingOf(archive, 4)).map(({ meeting }) => meeting.number)).toEqual([1, 2, 3]);
  });

  test('the reason names what both have, the rarest topic first', () => {
    const [first, second] = related(meetingOf(archive, 4));
    expect(first?.topics.map(({ id }) => id)).toEqual(['rail', 'trade']);
    expect([first?.leaders.map(({ id }) => id), first?.place?.id]).toEqual([['bo-south'], 'hill']);
    expect([second?.leaders.map(({ id }) => id), second?.place]).toEqual([['cy'], undefined]);
  });
});

test('a meeting that shares nothing is not related', () => {
  const archive = spokenArchive(
    [
      { date: '2015-01-01', says: { North: ['trade'] }, fields: at('hill') },
      { date: '2016-01-01', says: { North: ['rail'] }, fields: { ...at('dale'), leaders: '[cy, di]' } },
    ],
    { ...people, ...places },
  );
  expect(relatedMeetings(archive, 3)(meetingOf(archive, 1))).toEqual([]);
});

test('of very many that share a topic those nearest in time are named, and a rare topic reaches any distance', () => {
  const archive = spokenArchive(
    Array.from({ length: 200 }, (_, index) => ({
      date: `${String(1800 + index)}-01-01`,
      says: { North: [index === 0 || index === 150 ? 'trade zinc' : 'trade'] },
    })),
  );
  const related = relatedMeetings(archive, 3)(meetingOf(archive, 151));
  expect(related[0]?.meeting.number).toBe(1);
  expect(related[0]?.topics.map(({ id }) => id)).toEqual(['zinc', 'trade']);
  for (const { meeting } of related.slice(1)) expect(Math.abs(meeting.number - 151)).toBeLessThanOrEqual(12);
});
