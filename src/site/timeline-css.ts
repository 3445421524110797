import type { Timeline } from '../archive/timeline.ts';

/** The classes under which the places of a timeline stand in its style sheet. */
export const timelineClass = {
  entry: (index: number) => `t${String(index)}`,
  year: (year: number) => `y${String(year)}`,
  bar: (side: string, index: number) => `b-${side}-${String(index)}`,
};

/**
 * The places of a timeline as custom properties, in hundredths of the scale: a style sheet of its own for the page,
 * because the security policy admits no style attributes.
 */
export function timelineCss(timeline: Timeline): string {
  const percent = (fraction: number) => String(Number((fraction * 100).toFixed(3)));
  const stretch = ({ from, to }: { from: number; to: number }) => `--from:${percent(from)};--to:${percent(to)}`;
  return [
    `.timeline{--meeting-rows:${String(timeline.meetingRows)};--event-rows:${String(timeline.eventRows)}}`,
    ...timeline.entries.map((entry, index) => {
      const place =
        entry.type === 'gap'
          ? ''
          : `--at:${percent(entry.at)};--width:${percent(entry.width)};--row:${String(entry.row)};`;
      const extent = entry.type === 'meeting' ? '' : stretch(entry.stretch);
      return `.${timelineClass.entry(index)}{${place}${extent}}`;
    }),
    ...timeline.years.map(({ year, at }) => `.${timelineClass.year(year)}{--at:${percent(at)}}`),
    ...timeline.lanes.flatMap(({ side, bars }) =>
      bars.map((bar, index) => `.${timelineClass.bar(side.id, index)}{${stretch(bar.stretch)}}`),
    ),
  ].join('');
}
