import { expect, test } from 'vitest';
import { archiveOfPeriod } from '../../src/archive/archive-of-period.ts';
import { periodsOf } from '../../src/archive/pager.ts';
import { archiveOf, present } from './written-content.ts';

const place = (name: string, within?: string) =>
  `name: ${name}\nkind: city\ncountry: North\nabout: A town.\n${within === undefined ? '' : `within: ${within}\n`}`;

test('a period has everything to which its meetings, commitments and places refer, and nothing of the others', () => {
  const archive = archiveOf(
    [
      { date: '2009-05-01', fields: { venue: '{ place: lakeside, building: not stated }' } },
      {
        date: '2015-05-01',
        fields: {
          format: 'video',
          venue: '{ place: not stated, building: not stated, otherPlace: hilltop }',
          refersTo: '[{ event: fair, kind: visit, title: A fair, date: "2014", place: harbour, paragraph: 1 }]',
        },
      },
    ],
    {
      'places/lakeside': place('Lakeside'),
      'places/hilltop': place('Hilltop', 'uplands'),
      'places/uplands': place('Uplands', 'hills'),
      'places/hills': place('Hills'),
      'places/harbour': place('Harbour'),
      'places/bay': place('Bay'),
      'topics/ships': 'name: Ships\nabout: Ships.\n',
      'commitments/ferry':
        'name: A ferry\ntopic: ships\nabout: A ferry.\nsteps: [{ meeting: 2015-05-01-1, paragraph: 1, state: asked, by: north, says: Asked. }]\n',
    },
    { known: [{ date: '2012', place: 'bay' }] },
  );
  const [first, second] = periodsOf(archive.meetings, 1).map((period) => archiveOfPeriod(archive, period));
  const ids = (part = present(second)) => ({
    places: part.places.map(({ id }) => id).filter((id) => id !== 'riverton'),
    topics: part.topics.map(({ id }) => id),
    commitments: part.commitments.map(({ id }) => id),
  });
  expect(ids()).toEqual({
    places: ['harbour', 'hills', 'hilltop', 'uplands'],
    topics: ['ships', 'trade'],
    commitments: ['ferry'],
  });
  expect(ids(present(first))).toEqual({ places: ['bay', 'lakeside'], topics: ['trade'], commitments: [] });
});
