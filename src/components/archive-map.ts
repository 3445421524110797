import { geoAzimuthalEqualArea, geoCentroid, geoPath } from 'd3-geo';
import type { Archive } from '../archive/archive.ts';
import type { Place } from '../archive/content.ts';
import outlines from './land.json';

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

/** A town where the two met in person. */
interface MapTown {
  readonly place: Place;
  /** How many records there are of meetings held there. */
  readonly records: number;
}

/** A town on the map, in units of the drawing. */
interface MapMark extends MapTown {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Where its name stands. */
  readonly name: NamePlace;
}

/** The map of an archive as a drawing. */
export interface ArchiveMap extends DrawingSize {
  /** The outline of the land as an SVG path. */
  readonly land: string;
  /** The town with the most records first. */
  readonly marks: readonly MapMark[];
}

const SIZE: DrawingSize = { width: 480, height: 240 };
/** So far from the edge the outermost towns stand. */
const MARGIN = 40;
/** Units of the drawing to a radian of the earth at most, so that a single town is seen with the countries around it. */
const CLOSEST = 700;
/** Islands and inlets that are drawn smaller than this, in square units, are left out. */
const SMALLEST = 12;

// Natural Earth, 1:110 million, public domain: land without borders, to the hundredth of a degree.
const land = { type: 'MultiPolygon' as const, coordinates: outlines };

/** The towns where meetings were held in person, the one with the most records first; those without coordinates not. */
export function townsOfMeetings({ meetings, places }: Pick<Archive, 'meetings' | 'places'>): MapTown[] {
  const held = Map.groupBy(
    meetings.filter(({ format }) => format === 'in-person'),
    ({ place }) => place,
  );
  return places
    .filter((place) => place.coordinates !== undefined)
    .map((place) => ({ place, records: held.get(place)?.length ?? 0 }))
    .filter(({ records }) => records > 0)
    .toSorted((a, b) => b.records - a.records);
}

/**
 * Draws the land around towns, so close that all are on it; nothing when there are none.
 * @param textOf what stands beside a town
 */
export function drawMap(towns: readonly MapTown[], textOf: (town: MapTown) => string): ArchiveMap | undefined {
  const located = towns.flatMap((town) =>
    town.place.coordinates === undefined ? [] : [{ town, at: town.place.coordinates }],
  );
  if (located.length === 0) return undefined;
  const coordinates = located.map(({ at }): [number, number] => [at.longitude, at.latitude]);
  const all = { type: 'MultiPoint' as const, coordinates };
  const [longitude, latitude] = geoCentroid(all);
  const { width, height } = SIZE;
  const projection = geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .fitExtent([[MARGIN, MARGIN], [width - MARGIN, height - MARGIN]], all); // prettier-ignore
  if (projection.scale() > CLOSEST) projection.scale(CLOSEST).translate([width / 2, height / 2]);
  projection.precision(2).clipExtent([[0, 0], [width, height]]); // prettier-ignore
  const points = located.map(({ town, at }) => {
    const [x = 0, y = 0] = projection([at.longitude, at.latitude])?.map(Math.round) ?? [];
    return { ...town, text: textOf(town), x, y };
  });
  const names = placeNames(points, SIZE);
  return {
    ...SIZE,
    land: lighter(geoPath(projection).digits(0)(land) ?? ''),
    marks: points.map((point, index) => ({ ...point, name: names[index] ?? 'none' })),
  };
}

/** The same path in relative steps, without points that do not show and shapes too small to see. */
function lighter(path: string): string {
  return path
    .split('M')
    .flatMap((ring) => {
      const points = ring
        .replace('Z', '')
        .split('L')
        .map((point) => point.split(',').map(Number))
        .flatMap(([x, y]) => (x === undefined || y === undefined ? [] : [{ x, y }]))
        .filter(({ x, y }, index, all) => x !== all[index - 1]?.x || y !== all[index - 1]?.y);
      return areaOf(points) < SMALLEST ? [] : [stepsOf(points)];
    })
    .join('');
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function areaOf(points: readonly Point[]): number {
  const twice = points.reduce((sum, { x, y }, index) => {
    const next = points[(index + 1) % points.length] ?? { x, y };
    return sum + x * next.y - next.x * y;
  }, 0);
  return Math.abs(twice) / 2;
}

function stepsOf(points: readonly Point[]): string {
  let at = { x: 0, y: 0 };
  const steps = points.map(({ x, y }) => {
    const step = `${String(x - at.x)} ${String(y - at.y)}`;
    at = { x, y };
    return step;
  });
  const [start = '', ...others] = steps;
  return `M${start}l${others.join(' ')}z`.replaceAll(' -', '-');
}
