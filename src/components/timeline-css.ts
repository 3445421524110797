import { LABEL_WIDTH, type TermBar, type TermLane, type Timeline } from '../archive/timeline.ts';

/** The classes under which the places of a timeline are in its style sheet. */
export const timelineClass = {
  columns: (count: number) => `c${String(count)}`,
  row: (row: number) => `r${String(row)}`,
  label: (number: number) => `l${String(number)}`,
  bar: (lane: number, index: number) => `b${String(lane)}-${String(index)}`,
};

/**
 * The places of a timeline as custom properties, those on the scale in hundredths of it: a style sheet of its own for
 * the page, because the security policy admits no style attributes.
 */
export function timelineCss({ columns, stretches, labelRows, lanes }: Timeline): string {
  const marks = stretches.flatMap((stretch) => stretch.marks);
  const counts = new Set([...stretches, ...marks].map((one) => one.columns));
  const rows = new Set(marks.map(({ row }) => row));
  return [
    `.drawing{--columns:${String(columns)};--label-rows:${String(labelRows)};--label-width:${hundredths(LABEL_WIDTH)}}`,
    ...[...counts].map((count) => `.${timelineClass.columns(count)}{--span:${String(count)}}`),
    ...[...rows].map((row) => `.${timelineClass.row(row)}{--row:${String(row)}}`),
    ...marks.flatMap((mark) => {
      if (mark.type === 'known' || mark.label === undefined) return [];
      const { at, row } = mark.label;
      return [`.${timelineClass.label(mark.meeting.number)}{--at:${hundredths(at)};--label:${String(row)}}`];
    }),
    ...lanes.flatMap(laneCss),
  ].join('');
}

/** Where each bar of a lane begins and ends, for certain and perhaps, and how far its name may run. */
function laneCss({ bars }: TermLane, lane: number): string[] {
  const drawn = bars.filter(({ isBrief }) => !isBrief);
  return drawn.map(({ possible: { from, to }, certain }, index) => {
    const sure = certain && `--sure:${hundredths(certain.from)};--until:${hundredths(certain.to)};`;
    const places = `--from:${hundredths(from)};--to:${hundredths(to)};--room:${hundredths(roomOf(drawn, index))}`;
    return `.${timelineClass.bar(lane, index)}{${sure ?? ''}${places}}`;
  });
}

/** How far the name of a bar may run, in fractions of the scale: to the next bar but one, whose name is on the same line. */
export function roomOf(drawn: readonly TermBar[], index: number): number {
  return (drawn[index + 2]?.possible.from ?? 1) - (drawn[index]?.possible.from ?? 0);
}

function hundredths(fraction: number): string {
  return String(Number((fraction * 100).toFixed(2)));
}
