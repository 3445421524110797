/** A stretch of the scale, in fractions of its length from 0 to 1. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where the label of a record is: above its stem, before or after it. */
export interface LabelPlace {
  /** The place of the stem on the scale. */
  readonly at: number;
  /** Counted from 1 at the axis. */
  readonly row: number;
  /** To which side of the stem it runs. */
  readonly runs: 'back' | 'onward';
}

/** How wide a label is, in fractions of the scale. */
export const LABEL_WIDTH = 1 / 5;

/**
 * Gives each label the row nearest to the axis in which it has room, before its stem or after it.
 * @param stems where the labels stand on the scale, in order
 */
export function placeLabels(stems: readonly number[]): LabelPlace[] {
  const rows: Stretch[][] = [];
  return stems.map((at) => {
    const ways = [
      { runs: 'back' as const, from: at - LABEL_WIDTH, to: at },
      { runs: 'onward' as const, from: at, to: at + LABEL_WIDTH },
    ].filter(({ from, to }) => from >= 0 && to <= 1);
    for (let row = 1; ; row += 1) {
      const taken = (rows[row - 1] ??= []);
      const way = ways.find(({ from, to }) => taken.every((other) => other.to <= from || to <= other.from));
      if (way === undefined) continue;
      taken.push(way);
      return { at, row, runs: way.runs };
    }
  });
}
