import type { Archive, Meeting, Passage } from './archive.ts';
import type { Topic } from './entity.ts';
import { yearsAndMonthsBetween } from './partial-date.ts';
import { byVoice } from './voices-in.ts';
import type { VoicedPassages } from './voices-in.ts';

/** What a column of the matrix stands for: a meeting, or years from the first to the last. */
export type MatrixColumn =
  | { readonly type: 'meeting'; readonly meeting: Meeting }
  | { readonly type: 'years'; readonly first: number; readonly last: number };

/** A topic through all columns. */
export interface TopicRow {
  readonly topic: Topic;
  /** Who spoke of it, for each column; empty where nobody did. */
  readonly cells: readonly (readonly VoicedPassages[])[];
  /** How many passages mention it. */
  readonly count: number;
  /** The meetings at which it was mentioned first and last; none when it stands in no paragraph. */
  readonly first: Meeting | undefined;
  readonly last: Meeting | undefined;
  /** From its last mention to the latest meeting; nothing when that meeting spoke of it. */
  readonly silence: { readonly years: number; readonly months: number } | undefined;
}

/** Who raised which topic when. */
export interface TopicMatrix {
  readonly columns: readonly MatrixColumn[];
  /** By name. */
  readonly rows: readonly TopicRow[];
}

/** The orders in which the rows can stand; the names are part of their addresses. */
export const TOPIC_ORDERS = ['name', 'first', 'count', 'silence'] as const;
export type TopicOrder = (typeof TOPIC_ORDERS)[number];

/** Up to so many meetings have a column each. */
const MOST_MEETINGS = 8;
/** Beyond that, columns are stretches of so many years: the shortest that gives few enough columns. */
const STRETCHES = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const MOST_STRETCHES = 10;

/** The matrix of topics by meetings; by stretches of years where the meetings are too many for a column each. */
export function topicMatrix(archive: Archive): TopicMatrix {
  const columns = columnsOf(archive.meetings);
  const latest = archive.meetings.at(-1);
  return {
    columns,
    rows: archive.topics.map((topic) => {
      const passages = archive.passagesOn(topic);
      const byColumn = Map.groupBy(passages, (passage) => columnOf(passage, columns));
      const first = passages[0]?.meeting;
      const last = passages.at(-1)?.meeting;
      return {
        topic,
        cells: columns.map((_, column) => byVoice(archive, byColumn.get(column) ?? [])),
        count: passages.length,
        first,
        last,
        silence:
          last === undefined || latest === undefined || last.date === latest.date
            ? undefined
            : yearsAndMonthsBetween(last.date, latest.date),
      };
    }),
  };
}

/**
 * The rows in another order: by first mention the earliest first, by count the most first, by silence the longest
 * first. Rows that are equal keep the order of their names; topics in no paragraph stand last.
 */
export function orderRows(rows: readonly TopicRow[], order: TopicOrder): readonly TopicRow[] {
  const NEVER = Number.POSITIVE_INFINITY;
  const rank: Record<TopicOrder, (row: TopicRow) => number> = {
    name: () => 0,
    first: ({ first }) => first?.number ?? NEVER,
    count: ({ count }) => -count,
    silence: ({ last }) => last?.number ?? NEVER,
  };
  const place = rank[order];
  return rows.toSorted((a, b) => {
    const [one, other] = [place(a), place(b)];
    return one === other ? 0 : one - other;
  });
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
