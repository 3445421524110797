import { describe, expect, test } from 'vitest';
import { courseOf } from '../../src/archive/passages.ts';
import { archiveOf, present } from './written-content.ts';

const DAYS = ['2015-01-01', '2016-01-01', '2017-01-01'];

/** A commitment with steps at these meetings, counted from 0, in the first paragraph. */
const commitment = (name: string, meetings: readonly number[], topic = 'trade') =>
  `name: ${name}\nabout: ${name}.\ntopic: ${topic}\nsteps:\n${meetings
    .map(
      (at) =>
        `  - { meeting: ${DAYS[at] ?? ''}-${String(at)}, paragraph: 1, state: asked, by: south, says: Wanted. }\n`,
    )
    .join('')}`;

describe('commitments', () => {
  const archive = archiveOf(
    DAYS.map((date) => ({ date })),
    { 'commitments/road': commitment('road', [2, 0, 0]), 'commitments/bridge': commitment('bridge', [1], 'gas') },
  );

  test('have their steps in order of time, whatever the order of their file, each with who asks', () => {
    const course = courseOf(present(archive.commitments.find(({ id }) => id === 'road')), archive);
    expect(course.map(({ meeting, by, state }) => `${String(meeting.number)} ${state} by ${by}`)).toEqual([
      '1 asked by south',
      '1 asked by south',
      '3 asked by south',
    ]);
  });
});
