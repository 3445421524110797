/** Where the name of a place stands on a map, seen from its mark; or nowhere, for want of room. */
export type NamePlace = 'after' | 'before' | 'above' | 'below' | 'none';

/** A mark on the map, in units of the drawing, and the text beside it. */
export interface NamedPoint {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Width and height of a drawing. */
export interface DrawingSize {
  readonly width: number;
  readonly height: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** About the width of a letter and half the height of a line, in units of the drawing, in the type of a phone. */
const LETTER = 8.5;
const HALF_LINE = 10;
/** What a mark takes on each side of its middle. */
const MARK = 8;
const PLACES = ['after', 'before', 'above', 'below'] as const satisfies readonly NamePlace[];

/** Where the names of marks stand so that none runs into another, into a mark or over the edge; the first have the choice. */
export function placeNames(points: readonly NamedPoint[], size: DrawingSize): NamePlace[] {
  const taken = points.map(({ x, y }) => boxAround(x, y, MARK, MARK));
  return points.map((point, index) => {
    const others = taken.filter((_, other) => other !== index);
    const place = PLACES.find((one) => {
      const box = boxOf(point, one);
      const isWithin = box.left >= 0 && box.right <= size.width && box.top >= 0 && box.bottom <= size.height;
      return isWithin && !others.some((other) => overlap(box, other));
    });
    if (place !== undefined) taken.push(boxOf(point, place));
    return place ?? 'none';
  });
}

function boxOf({ text, x, y }: NamedPoint, place: Exclude<NamePlace, 'none'>): Box {
  const half = (text.length * LETTER) / 2;
  switch (place) {
    case 'after':
      return boxAround(x + MARK + half, y, half, HALF_LINE);
    case 'before':
      return boxAround(x - MARK - half, y, half, HALF_LINE);
    case 'above':
      return boxAround(x, y - MARK - HALF_LINE, half, HALF_LINE);
    case 'below':
      return boxAround(x, y + MARK + HALF_LINE, half, HALF_LINE);
  }
}

function boxAround(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
