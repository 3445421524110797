/** A stretch of the scale, in fractions of its length from 0 to 1. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A mark on the scale whose label needs a place. */
export interface Mark {
  /** In fractions of the scale, from 0 to 1. */
  readonly at: number;
  /** The width of its label, in fractions of the scale at its narrowest. */
  readonly width: number;
}

/** Where a label stands: beside the stem of its mark, in a row counted from the axis outwards. */
export interface Label extends Mark {
  readonly row: number;
  /** The side of the stem to which it runs. */
  readonly runs: 'onward' | 'back';
}

/**
 * Gives each mark a row so that no two labels overlap, at the narrowest width of the scale or any larger one. A
 * label stands farther out than every mark whose stem would cross it. That fails only where two labels run towards
 * each other over both their stems; the sides are chosen so that this happens as seldom as it can.
 * @param marks in any order; the labels are in the same. A label wider than the scale has room for is cut.
 */
export function placeLabels(marks: readonly Mark[]): Label[] {
  const sided = chooseSides(marks);
  const placed: PlacedLabel[] = [];
  const waiting = sided.toSorted(fromBothEnds);
  while (waiting.length > 0) {
    const free = waiting.findIndex((label) => !waiting.some((other) => covers(label, other)));
    const [label] = waiting.splice(Math.max(0, free), 1);
    if (label === undefined) break;
    const taken = new Set(placed.filter((other) => overlap(label, other)).map(({ row }) => row));
    let row = Math.max(0, ...placed.filter((other) => covers(label, other)).map((other) => other.row + 1));
    while (taken.has(row)) row += 1;
    placed.push({ ...label, row });
  }
  return placed.sort((a, b) => a.index - b.index).map(({ at, width, row, runs }) => ({ at, width, row, runs }));
}

/** How many rows the labels take. */
export function rowsOf(labels: readonly Label[]): number {
  return labels.reduce((rows, { row }) => Math.max(rows, row + 1), 0);
}

interface SidedMark extends Mark {
  readonly index: number;
  readonly runs: Label['runs'];
}

type PlacedLabel = SidedMark & { readonly row: number };

/**
 * Marks up to one point run onward and those after it back, as far as each has room. Of all points the one is taken
 * that makes the fewest labels run towards each other, and of these the last.
 */
function chooseSides(marks: readonly Mark[]): SidedMark[] {
  const ordered = marks
    .map((mark, index) => ({ ...mark, index, width: Math.min(mark.width, Math.max(mark.at, 1 - mark.at)) }))
    .sort((a, b) => a.at - b.at || a.index - b.index);
  let best: { sided: SidedMark[]; crossings: number } | undefined;
  for (let cut = ordered.length; cut >= 0; cut -= 1) {
    const sided = ordered.map((mark, position): SidedMark => {
      const hasRoomOnward = mark.at + mark.width <= 1;
      const hasRoomBack = mark.at - mark.width >= 0;
      return { ...mark, runs: hasRoomOnward && (position < cut || !hasRoomBack) ? 'onward' : 'back' };
    });
    const crossings = sided.reduce(
      (count, label) => count + sided.filter((other) => covers(label, other) && covers(other, label)).length,
      0,
    );
    if (best === undefined || crossings < best.crossings) best = { sided, crossings };
    if (best.crossings === 0) break;
  }
  return best?.sided ?? [];
}

/** Labels that run back from the first to the last, then those that run onward from the last to the first. */
function fromBothEnds(a: SidedMark, b: SidedMark): number {
  if (a.runs !== b.runs) return a.runs === 'back' ? -1 : 1;
  return (a.at - b.at || a.index - b.index) * (a.runs === 'back' ? 1 : -1);
}

function stretchOf({ at, width, runs }: SidedMark): Stretch {
  return runs === 'onward' ? { from: at, to: at + width } : { from: at - width, to: at };
}

function covers(label: SidedMark, mark: Mark): boolean {
  const { from, to } = stretchOf(label);
  return from < mark.at && mark.at < to;
}

function overlap(a: SidedMark, b: SidedMark): boolean {
  const [one, other] = [stretchOf(a), stretchOf(b)];
  return one.from < other.to && other.from < one.to;
}
