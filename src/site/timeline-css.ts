import { LABEL_WIDTH } from '../archive/timeline.ts';
import type { TermLane, Timeline } from '../archive/timeline.ts';

/** The classes under which the places of a timeline are in its style sheet. */
export const timelineClass = {
  columns: (count: number) => `c${String(count)}`,
  row: (row: number) => `r${String(row)}`,
  label: (number: number) => `l${String(number)}`,
  bar: (side: string, index: number) => `b-${side}-${String(index)}`,
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
      if (mark.type === 'known') return [];
      const { at, row } = mark.label;
      return [`.${timelineClass.label(mark.meeting.number)}{--at:${hundredths(at)};--label:${String(row)}}`];
    }),
    ...lanes.map(laneCss),
  ].join('');
}

/** Where each bar of a lane begins and ends, for certain and perhaps, and how far its name may run: to the next but one. */
function laneCss({ side, bars }: TermLane): string {
  const drawn = bars.filter(({ isBrief }) => !isBrief);
  return drawn
    .map(({ possible, certain }, index) => {
      const room = (drawn[index + 2]?.possible.from ?? 1) - possible.from;
      const edges =
        certain === undefined ? '' : `;--sure:${hundredths(certain.from)};--until:${hundredths(certain.to)}`;
      return `.${timelineClass.bar(side.id, index)}{--from:${hundredths(possible.from)};--to:${hundredths(possible.to)}${edges};--room:${hundredths(room)}}`;
    })
    .join('');
}

function hundredths(fraction: number): string {
  return String(Number((fraction * 100).toFixed(2)));
}
