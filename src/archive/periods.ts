import type { Meeting } from './archive.ts';

/** A part of the archive that is given out as one file. */
export interface Period {
  /** `2010s`, `2015`, or `2015-2` for the second part of a year; nothing when one period holds everything. */
  readonly key: string | undefined;
  readonly meetings: readonly Meeting[];
}

/**
 * Divides meetings, which stand in order of time, so that no part has more than `most`: not at all, by decades, a
 * decade that is too full by years, a year that is too full by number. A decade’s file keeps its name as others grow.
 */
export function periodsOf(meetings: readonly Meeting[], most: number): Period[] {
  if (meetings.length <= most) return [{ key: undefined, meetings }];
  const decades = Map.groupBy(meetings, ({ date }) => `${date.slice(0, 3)}0s`);
  return [...decades].flatMap(([decade, ofDecade]): Period[] => {
    if (ofDecade.length <= most) return [{ key: decade, meetings: ofDecade }];
    return [...Map.groupBy(ofDecade, ({ date }) => date.slice(0, 4))].flatMap(([year, ofYear]): Period[] =>
      ofYear.length <= most ? [{ key: year, meetings: ofYear }] : numbered(year, ofYear, most),
    );
  });
}

function numbered(year: string, meetings: readonly Meeting[], most: number): Period[] {
  return Array.from({ length: Math.ceil(meetings.length / most) }, (_, index) => ({
    key: `${year}-${String(index + 1)}`,
    meetings: meetings.slice(index * most, (index + 1) * most),
  }));
}
