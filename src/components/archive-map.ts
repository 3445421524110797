import { geoAzimuthalEqualArea, geoCentroid, geoPath } from 'd3-geo';
import type { Archive } from '../archive/archive.ts';
import type { Place } from '../archive/content.ts';
import { breadthOf } from '../words/format.ts';
import outlines from './land.json';

/** What a mark or a name takes of the drawing, around its middle. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** About the width of a letter and half the height of a line, in units of the drawing, in the type of a phone. */
const LETTER = 8.5;
const HALF_LINE = 10;
/** What a mark takes on each side of its middle. */
const MARK = 8;
/** Where a name may stand, seen from its mark, across and down; the first that has room is taken. */
const PLACES = [[1, 0], [-1, 0], [0, -1], [0, 1]] as const; // prettier-ignore

/**
 * Where the names of marks stand so that none runs into another, into a mark or over the edge; the first have the
 * choice, the last perhaps no place.
 */
export function placeNames(
  points: readonly { text: string; x: number; y: number }[],
  size: { width: number; height: number },
) {
  const taken: Box[] = points.map(({ x, y }) => ({ x, y, halfWidth: MARK, halfHeight: MARK }));
  return points.map((point, index) => {
    const others = taken.filter((_, other) => other !== index);
    const halfWidth = (breadthOf(point.text) * LETTER) / 2;
    return PLACES.find(([across, down]) => {
      const x = point.x + across * (MARK + halfWidth);
      const y = point.y + down * (MARK + HALF_LINE);
      const isWithin =
        Math.abs(x - size.width / 2) <= size.width / 2 - halfWidth &&
        Math.abs(y - size.height / 2) <= size.height / 2 - HALF_LINE;
      const box = { x, y, halfWidth, halfHeight: HALF_LINE };
      const meets = (other: Box) =>
        Math.abs(x - other.x) < halfWidth + other.halfWidth && Math.abs(y - other.y) < HALF_LINE + other.halfHeight;
      if (!isWithin || others.some(meets)) return false;
      taken.push(box);
      return true;
    });
  });
}

/** A town where the two met in person, and how many records there are of meetings held there. */
interface MapTown {
  readonly place: Place;
  readonly records: number;
}

const SIZE = { width: 480, height: 240 };
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
  const inPerson = meetings.filter(({ format }) => format === 'in-person');
  return places
    .filter((place) => place.coordinates !== undefined)
    .map((place) => ({ place, records: inPerson.filter((meeting) => meeting.place === place).length }))
    .filter(({ records }) => records > 0)
    .toSorted((a, b) => b.records - a.records);
}

/**
 * Draws the land around towns, so close that all are on it; nothing when there are none.
 * @param textOf what stands beside a town
 */
export function drawMap(towns: readonly MapTown[], textOf: (town: MapTown) => string) {
  const located = towns.flatMap((town) => {
    const { longitude, latitude } = town.place.coordinates ?? {};
    return longitude === undefined || latitude === undefined ? [] : [{ town, at: [longitude, latitude] as [number, number] }]; // prettier-ignore
  });
  if (located.length === 0) return undefined;
  const all = { type: 'MultiPoint' as const, coordinates: located.map(({ at }) => at) };
  const [longitude, latitude] = geoCentroid(all);
  const { width, height } = SIZE;
  const projection = geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .fitExtent([[MARGIN, MARGIN], [width - MARGIN, height - MARGIN]], all); // prettier-ignore
  if (projection.scale() > CLOSEST) projection.scale(CLOSEST).translate([width / 2, height / 2]);
  projection.precision(2).clipExtent([[0, 0], [width, height]]); // prettier-ignore
  const points = located.map(({ town, at }) => {
    const [x = 0, y = 0] = projection(at)?.map(Math.round) ?? [];
    return { text: textOf(town), x, y };
  });
  const names = placeNames(points, SIZE);
  return {
    ...SIZE,
    /** The outline of the land as an SVG path. */
    land: lighter(geoPath(projection).digits(0)(land) ?? ''),
    /** The town with the most records first, each with where its name stands. */
    marks: points.map((point, index) => ({ ...point, name: names[index] ?? [] })),
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
        .filter(({ x, y }, index, every) => x !== every[index - 1]?.x || y !== every[index - 1]?.y);
      const twiceItsArea = points.reduce((sum, { x, y }, index) => {
        const next = points[(index + 1) % points.length] ?? { x, y };
        return sum + x * next.y - next.x * y;
      }, 0);
      if (Math.abs(twiceItsArea) / 2 < SMALLEST) return [];
      const [start = '', ...steps] = points.map(({ x, y }, index) => {
        const from = points[index - 1] ?? { x: 0, y: 0 };
        return `${String(x - from.x)} ${String(y - from.y)}`;
      });
      return [`M${start}l${steps.join(' ')}z`.replaceAll(' -', '-')];
    })
    .join('');
}
