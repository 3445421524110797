import type { Archive, Meeting, ReferredTo, Term } from './archive.ts';
import { dayNumber, yearsAndMonthsBetween } from './partial-date.ts';

/** A stretch of the scale, in fractions of its length from 0 to 1. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where a label stands: the fraction of its mark, the row counted from the axis outwards, and the side it runs to. */
export interface Label {
  readonly at: number;
  readonly row: number;
  readonly runs: 'onward' | 'back';
}

export interface MeetingMark extends Label {
  readonly type: 'meeting';
  readonly meeting: Meeting;
}

export interface EventMark extends Label {
  readonly type: 'event';
  readonly event: ReferredTo;
  /** The time in which the event lies; a point when the day is known. */
  readonly stretch: Stretch;
}

/** A time without a report, long enough to be named. */
export interface Gap {
  readonly type: 'gap';
  readonly stretch: Stretch;
  readonly years: number;
  readonly months: number;
}

export interface TermBar {
  readonly term: Term;
  readonly stretch: Stretch;
  /** Whether the term goes on beyond the scale, at its beginning or end. */
  readonly opensBefore: boolean;
  readonly opensAfter: boolean;
}

/** The timeline as a drawing: everything in order of time, with its place on the scale. */
export interface Timeline {
  readonly years: readonly { readonly year: number; readonly at: number }[];
  /** Meetings, events referred to and gaps, in order of time. */
  readonly entries: readonly (MeetingMark | EventMark | Gap)[];
  /** Events too long before the first meeting to be drawn. */
  readonly earlier: readonly ReferredTo[];
  /** A lane for each side, in the order of the sides. */
  readonly lanes: readonly { readonly side: Term['side']; readonly bars: readonly TermBar[] }[];
  readonly meetingRows: number;
  readonly eventRows: number;
}

/** Widths of labels as fractions of the scale at its narrowest; labels keep clear of each other at any larger width. */
const MEETING_LABEL = 0.27;
const EVENT_LABEL = 0.4;
/** A gap of so many months is named. */
const NAMED_GAP_MONTHS = 12;
/** Events farther from the nearest meeting than so many years are listed beside the scale. */
const DRAWN_WITHIN_YEARS = 2;

/** Lays out the timeline of an archive. The same archive gives the same picture. */
export function layOutTimeline(archive: Archive): Timeline | undefined {
  const { meetings } = archive;
  const first = meetings[0];
  const last = meetings.at(-1);
  if (first === undefined || last === undefined) return undefined;

  const horizon = (day: string, years: number) => `${String(Number(day.slice(0, 4)) + years)}${day.slice(4)}`;
  const earliest = horizon(first.date, -DRAWN_WITHIN_YEARS);
  const latest = horizon(last.date, DRAWN_WITHIN_YEARS);
  const isDrawn = (event: ReferredTo) => event.when.first >= earliest && event.when.last <= latest;
  const drawn = archive.referredTo.filter(isDrawn);
  const days = [first.date, last.date, ...drawn.flatMap(({ when }) => [when.first, when.last])].sort();
  const firstYear = Number(days[0]?.slice(0, 4));
  const lastYear = Number(days.at(-1)?.slice(0, 4)) + 1;
  const start = dayNumber(`${String(firstYear)}-01-01`);
  const length = dayNumber(`${String(lastYear)}-01-01`) - start;
  const at = (day: string) => (dayNumber(day) - start) / length;
  const clamp = (fraction: number) => Math.min(1, Math.max(0, fraction));

  const meetingLabels = placeLabels(
    meetings.map((meeting) => at(meeting.date)),
    MEETING_LABEL,
  );
  const eventStretches = drawn.map(({ when }) => ({ from: at(when.first), to: at(when.last) }));
  const eventLabels = placeLabels(eventStretches.map(middle), EVENT_LABEL);

  const marks: { place: number; entry: MeetingMark | EventMark | Gap }[] = [];
  meetings.forEach((meeting, index) => {
    const label = meetingLabels[index];
    const previous = meetings[index - 1];
    if (previous !== undefined) {
      const time = yearsAndMonthsBetween(previous.date, meeting.date);
      if (time.years * 12 + time.months >= NAMED_GAP_MONTHS) {
        const stretch = { from: at(previous.date), to: at(meeting.date) };
        const opening = eventStretches.map(middle).filter((place) => place < middle(stretch));
        const place = Math.max(stretch.from, ...opening);
        marks.push({ place, entry: { type: 'gap', stretch, ...time } });
      }
    }
    if (label !== undefined) marks.push({ place: label.at, entry: { type: 'meeting', meeting, ...label } });
  });
  drawn.forEach((event, index) => {
    const label = eventLabels[index];
    const stretch = eventStretches[index];
    if (label !== undefined && stretch !== undefined) {
      marks.push({ place: label.at, entry: { type: 'event', event, stretch, ...label } });
    }
  });

  return {
    years: Array.from({ length: lastYear - firstYear }, (_, i) => ({
      year: firstYear + i,
      at: at(`${String(firstYear + i)}-01-01`),
    })),
    // A gap is read out after everything that is drawn before its middle.
    entries: marks.sort((a, b) => a.place - b.place || order(a.entry) - order(b.entry)).map(({ entry }) => entry),
    earlier: archive.referredTo.filter((event) => !isDrawn(event)),
    lanes: archive.settings.sides.map((side) => ({
      side,
      bars: archive.terms
        .filter((term) => term.side.id === side.id)
        .map((term) => {
          const from = at(term.office.from);
          const to = term.office.to === undefined ? 1 : at(term.office.to);
          return {
            term,
            stretch: { from: clamp(from), to: clamp(to) },
            opensBefore: from < 0,
            opensAfter: term.office.to === undefined || to > 1,
          };
        })
        .filter(({ stretch }) => stretch.to > stretch.from),
    })),
    meetingRows: rows(meetingLabels),
    eventRows: rows(eventLabels),
  };
}

/**
 * Gives each mark a row so that no two labels overlap. Labels run onward from their mark, or back where there is no
 * room; those that would be crossed by the stem of a later label stand farther out than it.
 * @param marks fractions of the scale in ascending order
 * @param width of a label as a fraction of the scale
 */
export function placeLabels(marks: readonly number[], width: number): Label[] {
  const labels = marks.map((at) => ({ at, row: -1, runs: at + width <= 1 ? ('onward' as const) : ('back' as const) }));
  const stretch = (label: Label): Stretch =>
    label.runs === 'onward'
      ? { from: label.at, to: label.at + width }
      : { from: Math.max(0, label.at - width), to: label.at };
  const placed: (typeof labels)[number][] = [];
  const onward = labels.filter(({ runs }) => runs === 'onward').reverse();
  const back = labels.filter(({ runs }) => runs === 'back');
  for (const label of [...back, ...onward]) {
    const own = stretch(label);
    const taken = new Set(placed.filter((other) => overlaps(own, stretch(other))).map(({ row }) => row));
    const crossing = placed.filter((other) => other.at > own.from && other.at < own.to).map(({ row }) => row + 1);
    let row = Math.max(0, ...crossing);
    while (taken.has(row)) row += 1;
    label.row = row;
    placed.push(label);
  }
  return labels;
}

function overlaps(a: Stretch, b: Stretch): boolean {
  return a.from < b.to && b.from < a.to;
}

function middle({ from, to }: Stretch): number {
  return (from + to) / 2;
}

function rows(labels: readonly Label[]): number {
  return Math.max(0, ...labels.map(({ row }) => row + 1));
}

/** Of entries at one place: meetings first, then events, then the gap that follows them. */
function order(entry: Timeline['entries'][number]): number {
  return ['meeting', 'event', 'gap'].indexOf(entry.type);
}
