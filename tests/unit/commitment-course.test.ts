import { describe, expect, test } from 'vitest';
import { commitmentCourses, courseOf, standingsOf } from '../../src/archive/commitment-course.ts';
import type { CommitmentStage } from '../../src/archive/commitment-course.ts';
import { archiveOf, present } from './written-content.ts';

const DAYS = ['2015-01-01', '2016-01-01', '2017-01-01', '2018-01-01', '2019-01-01', '2020-01-01'];

/** A commitment with steps at these meetings, counted from 0, in the first paragraph. */
const commitment = (name: string, meetings: readonly number[]) =>
  `name: ${name}\ntopic: trade\nabout: ${name}.\nsteps:\n${meetings
    .map(
      (at) =>
        `  - { meeting: ${DAYS[at] ?? ''}-${String(at)}, paragraph: 1, state: asked, by: south, says: Wanted. }\n`,
    )
    .join('')}`;

const archiveWith = (commitments: Readonly<Record<string, readonly number[]>>) =>
  archiveOf(
    DAYS.map((date) => ({ date })),
    Object.fromEntries(
      Object.entries(commitments).map(([name, meetings]) => [`commitments/${name}`, commitment(name, meetings)]),
    ),
  );

const written = (course: readonly CommitmentStage[]) =>
  course.map((stage) =>
    stage.type === 'spoken'
      ? `${String(stage.meeting.number)} ×${String(stage.steps.length)}`
      : `silent ${String(stage.first.number)}–${String(stage.last.number)} (${String(stage.count)})`,
  );

describe('the course of a commitment', () => {
  const archive = archiveWith({ road: [1, 1, 4], bridge: [5], tunnel: [0] });
  const course = (name: string) => courseOf(present(archive.commitments.find(({ id }) => id === name)), archive);

  test('runs from the first record that speaks of it to the latest meeting', () => {
    expect(written(course('road'))).toEqual(['2 ×2', 'silent 3–4 (2)', '5 ×1', 'silent 6–6 (1)']);
    expect(written(course('bridge'))).toEqual(['6 ×1']);
    expect(written(course('tunnel'))).toEqual(['1 ×1', 'silent 2–6 (5)']);
  });

  test('tells for each meeting how it stands', () => {
    const standings = standingsOf(course('road'), archive.meetings);
    expect(standings.map((standing) => (typeof standing === 'string' ? standing : 'spoken'))).toEqual([
      'before',
      'spoken',
      'silent',
      'silent',
      'spoken',
      'silent',
    ]);
  });

  test('is in order of time, whatever the order of its file', () => {
    const mixed = archiveWith({ road: [4, 1] });
    expect(written(courseOf(present(mixed.commitments.find(({ id }) => id === 'road')), mixed))[0]).toBe('2 ×1');
  });

  test('puts the commitments in the order in which they were first spoken of', () => {
    const names = commitmentCourses(archive).map(({ commitment: { id } }) => id);
    expect(names.filter((id) => ['road', 'bridge', 'tunnel'].includes(id))).toEqual(['tunnel', 'road', 'bridge']);
  });
});
