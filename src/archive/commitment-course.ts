import type { Archive, Passage } from './archive.ts';
import type { Commitment } from './entity.ts';
import type { CommitmentState } from './schema/commitment.ts';

/** What one paragraph says of a commitment. */
export interface CommitmentStep extends Passage {
  readonly state: CommitmentState;
  /** Who asks, offers or acts: the id of a side, `both`, or `report` where the report says it itself. */
  readonly by: string;
  /** In one line. */
  readonly says: string;
}

/** What the records say of a commitment, in order of time. */
export function courseOf(commitment: Commitment, archive: Archive): readonly CommitmentStep[] {
  return commitment.steps
    .flatMap(({ meeting: id, paragraph: number, ...step }): CommitmentStep[] => {
      const meeting = archive.meeting(id);
      const paragraph = meeting?.paragraphs[number - 1];
      return meeting === undefined || paragraph === undefined ? [] : [{ meeting, paragraph, ...step }];
    })
    .sort((a, b) => a.meeting.number - b.meeting.number || a.paragraph.number - b.paragraph.number);
}

/** The commitments that belong to a topic, by name. */
export function commitmentsOn(topic: string, archive: Archive): readonly Commitment[] {
  return archive.commitments.filter((commitment) => commitment.topic === topic);
}
