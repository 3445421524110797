import type { Archive, KnownMeeting, Meeting } from './archive.ts';
import { placeLabels } from './label-places.ts';
import type { LabelPlace } from './label-places.ts';
import { parsePartialDate } from './partial-date.ts';
import type { PartialDate } from './partial-date.ts';
import { termLanes } from './term-lanes.ts';
import type { TermLane } from './term-lanes.ts';

/** A meeting on the timeline. It hangs from the axis in the column of its year, which is all that every date tells. */
export type TimelineMark = {
  /** Over how many columns it lies: one, or all in which its date may be. */
  readonly columns: number;
  /** Counted from 1 at the axis, in order of time. */
  readonly row: number;
} & (
  | { readonly type: 'record'; readonly meeting: Meeting; readonly label: LabelPlace }
  | { readonly type: 'known'; readonly known: KnownMeeting }
);

/** A column, or a run of columns without meetings of which the same is known. */
export interface TimelineStretch {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly columns: number;
  /** Whether a meeting may lie in it; if none does, whether somebody looked for one. */
  readonly found: 'meetings' | 'none found' | 'not searched';
  /** The meetings that lie in it, or may lie in it first, in order of time. */
  readonly marks: readonly TimelineMark[];
}

/** The timeline as a drawing: a column a year, in each its meetings in order of time. */
export interface Timeline {
  /** How many columns there are. */
  readonly columns: number;
  /** In order of time, without a hole. */
  readonly stretches: readonly TimelineStretch[];
  readonly labelRows: number;
  /** The holders of the two offices, a lane for each side, in the order of the sides. */
  readonly lanes: readonly TermLane[];
}

/** So many columns leave each mark room to be hit, at the narrowest width of the drawing. */
const MOST_COLUMNS = 40;
/** Beyond that a column is so many years: the fewest that give few enough columns. */
const YEARS_A_COLUMN = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** Lays out the timeline of an archive: from where its editors began to look to the last year with a meeting or a search. */
export function layOutTimeline({
  meetings,
  knownMeetings,
  coverage,
  settings,
  terms,
}: TimelineSource): Timeline | undefined {
  const dated = [
    ...meetings.map((meeting) => ({ type: 'record' as const, meeting, when: dayOf(meeting) })),
    ...knownMeetings.map((known) => ({ type: 'known' as const, known, when: known.when })),
  ].sort(({ when: a }, { when: b }) => a.first.localeCompare(b.first) || a.last.localeCompare(b.last));
  if (dated.length === 0) return undefined;

  const searches = coverage?.searches ?? [];
  const since = coverage && parsePartialDate(coverage.since.date)?.first;
  const firstYear = Math.min(
    ...[since, dated[0]?.when.first].flatMap((day) => (day === undefined ? [] : [yearOf(day)])),
  );
  const lastYear = Math.max(...dated.map(({ when }) => yearOf(when.last)), ...searches.map(({ to }) => to));
  const length = YEARS_A_COLUMN.find((years) => (lastYear - firstYear + 1) / years <= MOST_COLUMNS) ?? lastYear;
  const columns = Math.ceil((lastYear - firstYear + 1) / length);
  const columnOf = (day: string) => Math.floor((yearOf(day) - firstYear) / length);

  const labels = placeLabels(meetings.map(({ date }) => (columnOf(date) + 0.5) / columns));
  const filled = Array.from({ length: columns }, (): { rows: number; marks: TimelineMark[] } => ({
    rows: 0,
    marks: [],
  }));
  for (const { when, ...meeting } of dated) {
    const own = filled.slice(columnOf(when.first), columnOf(when.last) + 1);
    const row = 1 + Math.max(...own.map(({ rows }) => rows));
    for (const column of own) column.rows = row;
    const place = { columns: own.length, row };
    if (meeting.type === 'known') own[0]?.marks.push({ ...meeting, ...place });
    else {
      const label = labels[meeting.meeting.number - 1];
      if (label !== undefined) own[0]?.marks.push({ ...meeting, ...place, label });
    }
  }

  const stretches: TimelineStretch[] = [];
  for (const [index, { rows, marks }] of filled.entries()) {
    const first = firstYear + index * length;
    const last = Math.min(first + length - 1, lastYear);
    const found = rows > 0 ? 'meetings' : isSearched(searches, first, last) ? 'none found' : 'not searched';
    const before = stretches.at(-1);
    if (found !== 'meetings' && before?.found === found) {
      stretches.splice(-1, 1, { ...before, lastYear: last, columns: before.columns + 1 });
    } else stretches.push({ firstYear: first, lastYear: last, columns: 1, found, marks });
  }
  const end = firstYear + columns * length;
  return {
    columns,
    stretches,
    labelRows: labels.reduce((rows, { row }) => Math.max(rows, row), 0),
    lanes: termLanes({ settings, terms }, firstYear, end),
  };
}

type TimelineSource = Pick<Archive, 'meetings' | 'knownMeetings' | 'coverage' | 'settings' | 'terms'>;
type Searches = NonNullable<Archive['coverage']>['searches'];

/** Whether somebody looked for meetings of each of these years. */
function isSearched(searches: Searches, first: number, last: number): boolean {
  for (let year = first; year <= last; year += 1) {
    if (!searches.some(({ from, to }) => from <= year && year <= to)) return false;
  }
  return true;
}

function dayOf({ date }: Meeting): PartialDate {
  return { precision: 'day', first: date, last: date };
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
