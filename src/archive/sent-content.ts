import type { Position } from './problem.ts';
import type { Content } from './read-content.ts';

/** Content as it can be sent to another thread: without its functions, which tell the places of fields. */
export type SentContent = ReturnType<typeof sendContent>;

/** Takes from content what no thread can send to another. */
export function sendContent({ reports, entities, knownMeetings, ...content }: Content) {
  return {
    ...content,
    reports: reports.map((report) => ({ ...report, positionOf: undefined })),
    entities: entities.map((entity) => ({ ...entity, positionOf: undefined })),
    knownMeetings: knownMeetings.map((known) => ({ ...known, positionOf: undefined })),
  };
}

/** Content that was sent. It has been checked before: only a problem would have to say a place. */
export function receiveContent({ reports, entities, knownMeetings, ...content }: SentContent): Content {
  return {
    ...content,
    reports: reports.map((report) => ({ ...report, positionOf })),
    entities: entities.map((entity) => ({ ...entity, positionOf })),
    knownMeetings: knownMeetings.map((known) => ({ ...known, positionOf })),
  };
}

function positionOf(): Position {
  throw new Error('the places of fields are told by the thread that read the content');
}
