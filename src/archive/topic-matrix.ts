import type { Archive, Meeting, Passage } from './archive.ts';
import { byVoice } from './passages.ts';
import { yearOf, yearsTogether } from './partial-date.ts';

/** Who raised which topic when. */
export type TopicMatrix = ReturnType<typeof topicMatrix>;

/** Up to so many meetings have a column each; beyond that, stretches of years have so many at most. */
const MOST_MEETINGS = 9;
const MOST_STRETCHES = 10;

/** Who spoke of each topic at each meeting; in stretches of years where meetings are too many for a column each. */
export function topicMatrix(archive: Archive) {
  const columns = columnsOf(archive.meetings);
  return {
    columns,
    rows: archive.topics.map((topic) => {
      const byColumn = Map.groupBy(archive.passagesOn(topic), (passage) => columnOf(passage, columns));
      return { topic, cells: columns.map((_, column) => byVoice(archive, byColumn.get(column) ?? [])) };
    }),
  };
}

function columnsOf(meetings: readonly Meeting[]) {
  if (meetings.length <= MOST_MEETINGS) return meetings.map((meeting) => ({ type: 'meeting' as const, meeting }));
  const [from, to] = [yearOf(meetings[0]?.date ?? ''), yearOf(meetings.at(-1)?.date ?? '')];
  const begin = (length: number) => Math.floor(from / length) * length;
  const count = (length: number) => Math.floor((to - begin(length)) / length) + 1;
  const length = yearsTogether((years) => count(years) <= MOST_STRETCHES, to - from + 1);
  return Array.from({ length: count(length) }, (_, index) => {
    const first = begin(length) + index * length;
    return { type: 'years' as const, first, last: first + length - 1 };
  });
}

function columnOf({ meeting }: Passage, columns: ReturnType<typeof columnsOf>): number {
  const [start] = columns;
  if (start?.type !== 'years') return meeting.number - 1;
  return Math.floor((yearOf(meeting.date) - start.first) / (start.last - start.first + 1));
}
