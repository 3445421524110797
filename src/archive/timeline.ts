import type { Archive, Meeting, ReferredTo, Term } from './archive.ts';
import { placeLabels, rowsOf } from './label-rows.ts';
import type { Label, Mark, Stretch } from './label-rows.ts';
import { dayNumber, yearsAndMonthsBetween } from './partial-date.ts';
import { termLanes } from './term-lanes.ts';
import type { TermBar } from './term-lanes.ts';

interface MeetingMark extends Label {
  readonly type: 'meeting';
  readonly meeting: Meeting;
}

interface EventMark extends Label {
  readonly type: 'event';
  readonly event: ReferredTo;
  /** The time in which the event lies; a point when the day is known. */
  readonly stretch: Stretch;
}

/** A time without a report, long enough to be named. */
interface Gap {
  readonly type: 'gap';
  readonly stretch: Stretch;
  readonly years: number;
  readonly months: number;
  /** Whether the drawing has room for its words; they are read out always. */
  readonly isWide: boolean;
}

/** The timeline as a drawing: everything in order of time, with its place on the scale. */
export interface Timeline {
  /** A tick for each year; those with a number stand far enough apart for it. */
  readonly years: readonly { readonly year: number; readonly at: number; readonly hasNumber: boolean }[];
  /** Meetings, events referred to and gaps, in order of time. */
  readonly entries: readonly (MeetingMark | EventMark | Gap)[];
  /** Events too far from every meeting to be drawn. */
  readonly earlier: readonly ReferredTo[];
  readonly later: readonly ReferredTo[];
  /** A lane for each side, in the order of the sides. */
  readonly lanes: readonly { readonly side: Term['side']; readonly bars: readonly TermBar[] }[];
  readonly meetingRows: number;
  readonly eventRows: number;
  /** Whether it can be drawn along an axis with few enough rows to be taken in; else it is a list at any width. */
  readonly isDrawing: boolean;
}

/** How wide the labels are drawn, in fractions of the scale at its narrowest. */
export interface LabelWidths {
  meeting(meeting: Meeting): number;
  event(event: ReferredTo): number;
}

/** A gap of so many months is named. */
const NAMED_GAP_MONTHS = 12;
/** Its words have room where it takes this part of the scale. */
const WIDE_GAP = 0.1;
/** Events farther from the nearest meeting than so many years are listed beside the scale. */
const DRAWN_WITHIN_YEARS = 2;
/** A year’s number takes this part of the scale with the space beside it. */
const YEAR_NUMBER = 0.05;
/** Rows of labels that can still be taken in at a glance. */
const MOST_ROWS = { meetings: 8, events: 16 };
/** Marks beyond which no arrangement of labels is worth looking for. */
const MOST_MARKS = 80;

/** Lays out the timeline of an archive. The same archive gives the same picture. */
export function layOutTimeline(archive: Archive, widths: LabelWidths): Timeline | undefined {
  const { meetings } = archive;
  const first = meetings[0];
  const last = meetings.at(-1);
  if (first === undefined || last === undefined) return undefined;

  const horizon = (day: string, years: number) => `${String(Number(day.slice(0, 4)) + years)}${day.slice(4)}`;
  const earliest = horizon(first.date, -DRAWN_WITHIN_YEARS);
  const latest = horizon(last.date, DRAWN_WITHIN_YEARS);
  const earlier = archive.referredTo.filter(({ when }) => when.first < earliest);
  const later = archive.referredTo.filter(({ when }) => when.first >= earliest && when.last > latest);
  const drawn = archive.referredTo.filter(({ when }) => when.first >= earliest && when.last <= latest);
  const days = [first.date, last.date, ...drawn.flatMap(({ when }) => [when.first, when.last])].sort();
  const firstYear = Number(days[0]?.slice(0, 4));
  const lastYear = Number(days.at(-1)?.slice(0, 4)) + 1;
  const start = dayNumber(`${String(firstYear)}-01-01`);
  const length = dayNumber(`${String(lastYear)}-01-01`) - start;
  const at = (day: string) => (dayNumber(day) - start) / length;

  const isFew = meetings.length + drawn.length <= MOST_MARKS;
  const place = isFew ? placeLabels : (marks: readonly Mark[]) => marks.map(unplaced);
  const meetingLabels = place(meetings.map((meeting) => ({ at: at(meeting.date), width: widths.meeting(meeting) })));
  const stretches = drawn.map(({ when }) => ({ from: at(when.first), to: at(when.last) }));
  const eventLabels = place(
    drawn.map((event, index) => ({ at: middle(stretches[index]), width: widths.event(event) })),
  );

  const marks: { place: number; entry: Timeline['entries'][number] }[] = [];
  meetings.forEach((meeting, index) => {
    const label = meetingLabels[index];
    const previous = meetings[index - 1];
    if (previous !== undefined) {
      const time = yearsAndMonthsBetween(previous.date, meeting.date);
      if (time.years * 12 + time.months >= NAMED_GAP_MONTHS) {
        const stretch = { from: at(previous.date), to: at(meeting.date) };
        const opening = stretches.map(middle).filter((spot) => spot < middle(stretch));
        const isWide = stretch.to - stretch.from >= WIDE_GAP;
        marks.push({
          place: Math.max(stretch.from, ...opening),
          entry: { type: 'gap', stretch, ...time, isWide },
        });
      }
    }
    if (label !== undefined) marks.push({ place: label.at, entry: { type: 'meeting', meeting, ...label } });
  });
  drawn.forEach((event, index) => {
    const label = eventLabels[index];
    const stretch = stretches[index];
    if (label !== undefined && stretch !== undefined) {
      marks.push({ place: label.at, entry: { type: 'event', event, stretch, ...label } });
    }
  });

  const meetingRows = rowsOf(meetingLabels);
  const eventRows = rowsOf(eventLabels);
  return {
    years: yearTicks(firstYear, lastYear, at),
    // A gap is read out after everything that is drawn before its middle.
    entries: marks.sort((a, b) => a.place - b.place || order(a.entry) - order(b.entry)).map(({ entry }) => entry),
    earlier,
    later,
    lanes: termLanes(archive, at),
    meetingRows,
    eventRows,
    isDrawing: isFew && meetingRows <= MOST_ROWS.meetings && eventRows <= MOST_ROWS.events,
  };
}

/** Every year begins with a tick; every so many, counted in ones, twos, fives and tens, with its number. */
function yearTicks(first: number, end: number, at: (day: string) => number): Timeline['years'] {
  const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500];
  const step = steps.find((years) => years / (end - first) >= YEAR_NUMBER) ?? 1000;
  return Array.from({ length: end - first }, (_, index) => {
    const year = first + index;
    return { year, at: at(`${String(year)}-01-01`), hasNumber: year % step === 0 };
  });
}

function unplaced({ at, width }: Mark): Label {
  return { at, width, row: 0, runs: 'onward' };
}

function middle(stretch: Stretch | undefined): number {
  return stretch === undefined ? 0 : (stretch.from + stretch.to) / 2;
}

/** Of entries at one place: meetings first, then events, then the gap that follows them. */
function order(entry: Timeline['entries'][number]): number {
  return ['meeting', 'event', 'gap'].indexOf(entry.type);
}
