import type { Archive, KnownMeeting, Meeting, Term } from './archive.ts';
import { dayNumber, dayOfNumber, parsePartialDate, yearOf, yearsTogether } from './partial-date.ts';

/** The timeline as a drawing: a column a year. */
export type Timeline = NonNullable<ReturnType<typeof layOutTimeline>>;

/**
 * A meeting on the timeline. It hangs from the axis in the column of its year, which is all that every date tells: over
 * one column or all in which it may be, and in a row that is counted from 1 at the axis, in order of time.
 */
export type TimelineMark = { readonly columns: number; readonly row: number } & (
  | { readonly type: 'record'; readonly meeting: Meeting; readonly label: LabelPlace | undefined }
  | { readonly type: 'known'; readonly known: KnownMeeting }
);

/** So many columns leave each mark room to be hit, at the narrowest width of the drawing; beyond that one is several years. */
const MOST_COLUMNS = 40;

/** Lays out the timeline of an archive: from where its editors began to look to the last year with a meeting or a search. */
export function layOutTimeline(archive: TimelineSource) {
  const { meetings, knownMeetings, coverage } = archive;
  const dated = [
    ...meetings.map((meeting) => ({ type: 'record' as const, meeting, when: meeting.when })),
    ...knownMeetings.map((known) => ({ type: 'known' as const, known, when: known.when })),
  ].sort(({ when: a }, { when: b }) => a.first.localeCompare(b.first) || a.last.localeCompare(b.last));
  if (dated.length === 0) return undefined;

  const searches = coverage?.searches ?? [];
  const since = coverage && parsePartialDate(coverage.since.date)?.first;
  const firstYear = Math.min(...[since, dated[0]?.when.first].filter((day) => day !== undefined).map(yearOf));
  const lastYear = Math.max(...dated.map(({ when }) => yearOf(when.last)), ...searches.map(({ to }) => to));
  const length = yearsTogether((years) => (lastYear - firstYear + 1) / years <= MOST_COLUMNS, lastYear);
  const columns = Math.ceil((lastYear - firstYear + 1) / length);
  const columnOf = (day: string) => Math.floor((yearOf(day) - firstYear) / length);

  const labels = placeLabels(
    meetings.map(({ when: { first, last } }) => (columnOf(first) + columnOf(last) + 1) / 2 / columns),
  );
  const filled = Array.from({ length: columns }, () => ({ rows: 0, marks: new Array<TimelineMark>() }));
  for (const { when, ...meeting } of dated) {
    const own = filled.slice(columnOf(when.first), columnOf(when.last) + 1);
    const row = 1 + Math.max(...own.map(({ rows }) => rows));
    for (const column of own) column.rows = row;
    const place = { columns: own.length, row };
    if (meeting.type === 'known') own[0]?.marks.push({ ...meeting, ...place });
    else own[0]?.marks.push({ ...meeting, ...place, label: labels[meeting.meeting.number - 1] });
  }

  const years = filled.map(({ rows, marks }, index) => {
    const first = firstYear + index * length;
    const last = Math.min(first + length - 1, lastYear);
    const found = rows > 0 ? 'meetings' : isSearched(searches, first, last) ? 'none found' : 'not searched';
    return { firstYear: first, lastYear: last, columns: 1, found, marks } as const;
  });
  // Columns without meetings of which the same is known run together.
  const stretches = years.flatMap((year, index) => {
    const isRun = (one: typeof year | undefined) => one?.found === year.found && one.found !== 'meetings';
    if (isRun(years[index - 1])) return [];
    const end = years.findIndex((one, at) => at > index && !isRun(one));
    const run = years.slice(index, end === -1 ? undefined : end);
    return [{ ...year, lastYear: run.at(-1)?.lastYear ?? year.lastYear, columns: run.length }];
  });
  const labelRows = Math.max(0, ...labels.map((label) => label?.row ?? 0));
  return { columns, stretches, labelRows, lanes: termLanes(archive, firstYear, firstYear + columns * length) };
}

type TimelineSource = Pick<Archive, 'meetings' | 'knownMeetings' | 'coverage' | 'settings' | 'terms'>;
type Searches = NonNullable<Archive['coverage']>['searches'];

/** Whether somebody looked for meetings of each of these years. */
function isSearched(searches: Searches, first: number, last: number): boolean {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.every((year) => searches.some(({ from, to }) => from <= year && year <= to));
}

/** The holders of an office of a side, in order of time. */
export type TermLane = ReturnType<typeof termLanes>[number];
/** A term of office on a scale of years. */
export type TermBar = TermLane['bars'][number];

/** Shorter terms, in fractions of the scale, are told in words. */
const BRIEF = 0.01;

/** The terms of office of the two sides from the first of January of one year to that of another, a lane for each office. */
export function termLanes({ settings, terms }: Pick<Archive, 'settings' | 'terms'>, firstYear: number, end: number) {
  const at = (day: string) => (yearsOf(day) - firstYear) / (end - firstYear);
  const after = (day: string) => at(dayOfNumber(dayNumber(day) + 1));
  const barsOf = (held: readonly Term[]) =>
    held.flatMap((term) => {
      const from = parsePartialDate(term.office.from);
      const to = parsePartialDate(term.office.to ?? '');
      /** The time in which it may have lasted, and that in which it lasted for certain, as its dates admit. */
      const possible = cut(from ? at(from.first) : 0, to ? after(to.last) : 1);
      if (possible === undefined) return [];
      const certain = cut(from ? at(from.last) : 0, to ? after(to.first) : 1);
      /** Whether it is too short to be drawn with a name. */
      const isBrief = possible.to - possible.from < BRIEF;
      return [{ term, possible, certain, isBrief }];
    });
  return settings.sides.flatMap((side) => {
    const own = terms.filter((term) => term.side.id === side.id);
    const byOffice = Map.groupBy(own, ({ office }) => office.title);
    if (byOffice.size < 2) return [{ side, office: side.office, bars: barsOf(own) }];
    const offices = [...new Set([side.office, ...byOffice.keys()])];
    return offices.map((office) => ({ side, office, bars: barsOf(byOffice.get(office) ?? []) }));
  });
}

/** What lies on the scale of a stretch of time; nothing where none of it does. */
function cut(from: number, to: number): Stretch | undefined {
  const stretch = { from: Math.max(0, from), to: Math.min(1, to) };
  return stretch.from < stretch.to ? stretch : undefined;
}

/** The years since the beginning of the calendar, every year as long as any other. */
function yearsOf(day: string): number {
  const year = yearOf(day);
  const begin = dayNumber(`${day.slice(0, 4)}-01-01`);
  const next = dayNumber(`${String(year + 1).padStart(4, '0')}-01-01`);
  return year + (dayNumber(day) - begin) / (next - begin);
}

/** A stretch of the scale, in fractions of its length. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where the label of a record is: above its stem on the scale, in which row, and to which side of the stem it runs. */
export type LabelPlace = NonNullable<ReturnType<typeof placeOf>>;

/** How wide a label is, in fractions of the scale. */
export const LABEL_WIDTH = 1 / 5;

/** Rows of labels at most: more would push the axis off the screen. */
export const MOST_ROWS = 4;

/**
 * Gives each label the row nearest to the axis in which it has room, before its stem or after it. Where these rows are
 * too few for all, the earliest have none.
 * @param stems where the labels are on the scale, in order
 */
export function placeLabels(stems: readonly number[]): (LabelPlace | undefined)[] {
  for (let first = 0; ; first += 1) {
    const rows: Stretch[][] = Array.from({ length: MOST_ROWS }, () => []);
    const latest = stems.slice(first).map((at) => placeOf(at, rows));
    if (!latest.includes(undefined)) return [...stems.slice(0, first).map(() => undefined), ...latest];
  }
}

function placeOf(at: number, rows: readonly Stretch[][]) {
  const ways = [
    { runs: 'back' as const, from: at - LABEL_WIDTH, to: at },
    { runs: 'onward' as const, from: at, to: at + LABEL_WIDTH },
  ].filter(({ from, to }) => from >= 0 && to <= 1);
  for (const [index, taken] of rows.entries()) {
    const way = ways.find(({ from, to }) => taken.every((other) => other.to <= from || to <= other.from));
    if (way === undefined) continue;
    taken.push(way);
    return { at, row: index + 1, runs: way.runs };
  }
  return undefined;
}
