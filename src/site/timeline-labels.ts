import type { Meeting } from '../archive/archive.ts';
import type { Words } from '../words/words.ts';

/** The words of a record in the list of a year, line by line. */
export interface MeetingLabel {
  readonly day: string;
  readonly leaders: string;
  readonly where: string;
  readonly topics: string;
}

/** What the label of a record says. */
export function meetingLabel(meeting: Meeting, words: Words): MeetingLabel {
  return {
    day: words.day(meeting.date),
    leaders: words.list(meeting.leaders.map((leader) => leader.name)),
    where: whereOf(meeting, words),
    topics: topicsAtAGlance(meeting, words),
  };
}

/** For a meeting by video link the place where one of the two is said to have sat, when it is known. */
function whereOf({ place, format }: Meeting, words: Words): string {
  if (place === undefined && format === 'video') return words.formats.video;
  return words.timeline.where[format](place?.name ?? words.record.notStated);
}

/** The place within a line; of a meeting by video link, that it was one. */
export function placeInShort({ place, format }: Meeting, words: Words): string {
  return format === 'video' ? words.timeline.video : (place?.name ?? words.known.placeNotStated);
}

/** As many of the topics as there is room for on one line. */
const TOPICS_LINE = 34;

function topicsAtAGlance({ topics }: Meeting, words: Words): string {
  const names: string[] = [];
  for (const { name } of topics) {
    if (names.length > 0 && [...names, name].join(', ').length > TOPICS_LINE) break;
    names.push(name);
  }
  return words.timeline.topics(names.join(', '), topics.length - names.length);
}
