import type { Archive, Meeting, Passage } from './archive.ts';
import type { Topic } from './content.ts';
import { byVoice } from './passages.ts';
import type { VoicedPassages } from './passages.ts';

/** What a column of the matrix stands for: a meeting, or years from the first to the last. */
export type MatrixColumn =
  | { readonly type: 'meeting'; readonly meeting: Meeting }
  | { readonly type: 'years'; readonly first: number; readonly last: number };

/** A topic through all columns. */
export interface TopicRow {
  readonly topic: Topic;
  /** Who spoke of it, for each column; empty where nobody did. */
  readonly cells: readonly (readonly VoicedPassages[])[];
}

/** Who raised which topic when. */
export interface TopicMatrix {
  readonly columns: readonly MatrixColumn[];
  /** By name. */
  readonly rows: readonly TopicRow[];
}

/** Up to so many meetings have a column each. */
const MOST_MEETINGS = 9;
/** Beyond that, columns are stretches of so many years: the shortest that gives few enough columns. */
const STRETCHES = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const MOST_STRETCHES = 10;

/** The matrix of topics by meetings; by stretches of years where the meetings are too many for a column each. */
export function topicMatrix(archive: Archive): TopicMatrix {
  const columns = columnsOf(archive.meetings);
  return {
    columns,
    rows: archive.topics.map((topic) => {
      const passages = archive.passagesOn(topic);
      const byColumn = Map.groupBy(passages, (passage) => columnOf(passage, columns));
      return {
        topic,
        cells: columns.map((_, column) => byVoice(archive, byColumn.get(column) ?? [])),
      };
    }),
  };
}

function columnsOf(meetings: readonly Meeting[]): MatrixColumn[] {
  if (meetings.length <= MOST_MEETINGS) return meetings.map((meeting) => ({ type: 'meeting', meeting }));
  const from = yearOf(meetings[0]);
  const to = yearOf(meetings.at(-1));
  const begin = (length: number) => Math.floor(from / length) * length;
  const length = STRETCHES.find((one) => Math.floor((to - begin(one)) / one) < MOST_STRETCHES) ?? to - from + 1;
  const columns: MatrixColumn[] = [];
  for (let first = begin(length); first <= to; first += length) {
    columns.push({ type: 'years', first, last: first + length - 1 });
  }
  return columns;
}

function columnOf({ meeting }: Passage, columns: readonly MatrixColumn[]): number {
  const [start] = columns;
  if (start?.type !== 'years') return meeting.number - 1;
  return Math.floor((yearOf(meeting) - start.first) / (start.last - start.first + 1));
}

function yearOf(meeting: Meeting | undefined): number {
  return Number(meeting?.date.slice(0, 4));
}
