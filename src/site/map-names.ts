/** How the name of a place stands on a map: above its mark, after it, before it; or not at all, for want of room. */
export type NamePlace = 'above' | 'after' | 'before' | 'none';

/** A mark on the map, in units of the drawing, and its name. */
export interface NamedPoint {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** About the width of a letter and half the height of a line, in units of the drawing. */
const LETTER = 7;
const HALF_LINE = 7;
/** What the first mark takes on each side of its middle; from the others, names keep as far. */
const MARK = 6;

/**
 * Where the names of marks stand so that none runs into another or over the edge: the first above its mark, the others
 * away from the middle of the drawing, in their order as long as there is room.
 * @param size the width of the drawing
 */
export function placeNames(points: readonly NamedPoint[], size: number): NamePlace[] {
  const taken: Box[] = points.slice(0, 1).map(({ x, y }) => ({
    left: x - MARK,
    right: x + MARK,
    top: y - MARK,
    bottom: y + MARK,
  }));
  return points.map((point, index) => {
    const isRight = point.x > size / 2;
    const places: readonly NamePlace[] = index === 0 ? ['above'] : isRight ? ['after', 'before'] : ['before', 'after'];
    const place = places.find((one) => index === 0 || hasRoom(boxOf(point, one), taken, size)) ?? 'none';
    taken.push(boxOf(point, place));
    return place;
  });
}

function boxOf({ name, x, y }: NamedPoint, place: NamePlace): Box {
  const width = name.length * LETTER;
  const [top, bottom] = [y - HALF_LINE, y + HALF_LINE];
  switch (place) {
    case 'above':
      return { left: x - width / 2, right: x + width / 2, top: y - MARK - 2 * HALF_LINE - 3, bottom: y - MARK };
    case 'after':
      return { left: x + MARK, right: x + MARK + width, top, bottom };
    case 'before':
      return { left: x - MARK - width, right: x - MARK, top, bottom };
    case 'none':
      return { left: x, right: x, top: y, bottom: y };
  }
}

function hasRoom(box: Box, taken: readonly Box[], size: number): boolean {
  const isWithin = box.left >= 0 && box.right <= size;
  return isWithin && !taken.some((other) => overlap(box, other));
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
