import type { Archive, Meeting, Passage } from './archive.ts';
import type { Topic } from './entity.ts';
import { byVoice } from './voices-in.ts';
import type { VoicedPassages } from './voices-in.ts';

/** Whether a topic came in, stayed or fell away between a meeting and the one before it. */
export const CHANGES = ['new', 'repeated', 'silent'] as const;
type Change = (typeof CHANGES)[number];

/** What became of one topic since the previous meeting. */
interface TopicChange {
  readonly change: Change;
  readonly topic: Topic;
  /** Who speaks of it in this record; empty when it fell silent. */
  readonly now: readonly VoicedPassages[];
  /** Who spoke of it in the previous record; empty when it is new. */
  readonly before: readonly VoicedPassages[];
  /** For a new topic that an earlier meeting spoke of: the last passage on it. */
  readonly last: Passage | undefined;
}

/** The topics of a meeting and of the one before it, compared. */
export interface TopicChanges {
  readonly previous: Meeting;
  /** New ones first, then repeated ones, then those that fell silent; by name within each. */
  readonly changes: readonly TopicChange[];
}

/** What is new, repeated and fallen silent since the previous meeting; nothing for the first one. */
export function topicChanges(archive: Archive, meeting: Meeting): TopicChanges | undefined {
  const { previous } = archive.neighbours(meeting);
  if (previous === undefined) return undefined;
  const now = passagesByTopic(meeting);
  const before = passagesByTopic(previous);
  const changes = archive.topics.flatMap((topic): TopicChange[] => {
    const said = now.get(topic.id);
    const saidBefore = before.get(topic.id);
    if (said === undefined && saidBefore === undefined) return [];
    const change = saidBefore === undefined ? 'new' : said === undefined ? 'silent' : 'repeated';
    return [
      {
        change,
        topic,
        now: byVoice(archive, said ?? []),
        before: byVoice(archive, saidBefore ?? []),
        last: change === 'new' ? lastBefore(archive.passagesOn(topic), meeting) : undefined,
      },
    ];
  });
  return { previous, changes: changes.toSorted((a, b) => CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change)) };
}

function passagesByTopic(meeting: Meeting): Map<string, Passage[]> {
  const byTopic = new Map<string, Passage[]>();
  for (const paragraph of meeting.paragraphs) {
    for (const id of new Set(paragraph.mentions.filter(({ kind }) => kind === 'topics').map((mention) => mention.id))) {
      const passages = byTopic.get(id) ?? [];
      passages.push({ meeting, paragraph });
      byTopic.set(id, passages);
    }
  }
  return byTopic;
}

/** The last of these passages from an earlier meeting; found by halving, because a topic may have thousands. */
function lastBefore(passages: readonly Passage[], meeting: Meeting): Passage | undefined {
  let from = 0;
  let to = passages.length;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((passages[middle]?.meeting.number ?? Infinity) < meeting.number) from = middle + 1;
    else to = middle;
  }
  return passages[from - 1];
}
