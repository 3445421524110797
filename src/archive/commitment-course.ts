import type { Archive, Meeting, Passage } from './archive.ts';
import type { Commitment } from './entity.ts';
import type { CommitmentState } from './schema/commitment.ts';

/** What one paragraph says of a commitment. */
export interface CommitmentStep extends Passage {
  readonly state: CommitmentState;
  /** Who asks, offers or acts: the id of a side, `both`, or `report`. */
  readonly by: string;
  /** In one line. */
  readonly says: string;
}

/** A meeting whose record speaks of a commitment. */
interface SpokenStage {
  readonly type: 'spoken';
  readonly meeting: Meeting;
  readonly steps: readonly CommitmentStep[];
}

/** Meetings next to each other whose records do not speak of a commitment, though an earlier one did. */
interface SilentStage {
  readonly type: 'silent';
  readonly first: Meeting;
  readonly last: Meeting;
  readonly count: number;
}

export type CommitmentStage = SpokenStage | SilentStage;

/** The course of a commitment through the meetings, from the first record that speaks of it to the latest meeting. */
export function courseOf(commitment: Commitment, archive: Archive): readonly CommitmentStage[] {
  const steps = commitment.steps.flatMap(({ meeting: id, paragraph: number, state, by, says }): CommitmentStep[] => {
    const meeting = archive.meeting(id);
    const paragraph = meeting?.paragraphs[number - 1];
    return meeting === undefined || paragraph === undefined ? [] : [{ meeting, paragraph, state, by, says }];
  });
  const spoken = [...Map.groupBy(steps, ({ meeting }) => meeting)]
    .map(([meeting, group]): SpokenStage => ({ type: 'spoken', meeting, steps: group }))
    .sort((a, b) => a.meeting.number - b.meeting.number);
  return spoken.flatMap((stage, index): CommitmentStage[] => {
    const next = spoken[index + 1]?.meeting.number ?? archive.meetings.length + 1;
    const first = archive.meetings[stage.meeting.number];
    const last = archive.meetings[next - 2];
    const count = next - stage.meeting.number - 1;
    if (count === 0 || first === undefined || last === undefined) return [stage];
    return [stage, { type: 'silent', first, last, count }];
  });
}

/** How a commitment stands at a meeting: its steps there, silent, or not raised yet. */
export type Standing = SpokenStage | 'silent' | 'before';

/** How a commitment stands at each meeting, in order of time: the cells of its row. */
export function standingsOf(course: readonly CommitmentStage[], meetings: readonly Meeting[]): readonly Standing[] {
  const spoken = new Map(course.flatMap((stage) => (stage.type === 'spoken' ? [[stage.meeting, stage] as const] : [])));
  const [start] = spoken.keys();
  return meetings.map(
    (meeting) => spoken.get(meeting) ?? (start === undefined || meeting.number < start.number ? 'before' : 'silent'),
  );
}

/** The commitments with their courses, in the order in which the records come to them. */
export function commitmentCourses(
  archive: Archive,
): readonly { readonly commitment: Commitment; readonly course: readonly CommitmentStage[] }[] {
  const firstOf = (course: readonly CommitmentStage[]) => {
    const [stage] = course;
    return stage?.type === 'spoken' ? stage.meeting.number * 1e4 + (stage.steps[0]?.paragraph.number ?? 0) : Infinity;
  };
  return archive.commitments
    .map((commitment) => ({ commitment, course: courseOf(commitment, archive) }))
    .sort((a, b) => firstOf(a.course) - firstOf(b.course));
}
