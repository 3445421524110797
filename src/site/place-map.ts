import { geoAzimuthalEqualArea, geoDistance, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import land110 from 'world-atlas/land-110m.json';
import type { Place } from '../archive/entity.ts';
import { pointOf } from '../archive/place-relations.ts';
import { placeNames } from './map-names.ts';
import type { NamePlace } from './map-names.ts';

/** A place on its map, in units of the drawing. */
interface MapMark {
  readonly place: Place;
  readonly x: number;
  readonly y: number;
  /** How its name stands there. */
  readonly name: NamePlace;
}

/** A map as a drawing: a disc of the earth around a place, which is its middle. */
export interface PlaceMap {
  /** Width and height. */
  readonly size: number;
  /** The outline of the land as an SVG path. */
  readonly land: string;
  /** The place itself in the middle, then those of the others that lie within. */
  readonly marks: readonly MapMark[];
}

const SIZE = 320;
/** The radius of the disc in degrees of arc; a degree is 111 km. */
export const MAP_REACH = 32;
/** Islands and inlets that are drawn smaller than this, in square units, are left out. */
const SMALLEST = 6;

// Natural Earth, 1:110 million, public domain: land without borders.
const land = feature(land110, land110.objects.land);

/**
 * Draws the land around a place and the other places near enough.
 * @param others the nearest first
 */
export function drawPlaceMap(place: Place, others: readonly Place[]): PlaceMap {
  const [longitude, latitude] = pointOf(place);
  const projection = geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .clipAngle(MAP_REACH)
    .fitSize([SIZE, SIZE], { type: 'Sphere' })
    .precision(2);
  const points = [{ place, x: SIZE / 2, y: SIZE / 2 }];
  for (const other of others) {
    if (geoDistance(pointOf(place), pointOf(other)) > ((MAP_REACH - 1) * Math.PI) / 180) continue;
    const [x, y] = projection(pointOf(other))?.map(Math.round) ?? [];
    if (x !== undefined && y !== undefined) points.push({ place: other, x, y });
  }
  const names = placeNames(
    points.map((point) => ({ name: point.place.name, x: point.x, y: point.y })),
    SIZE,
  );
  const marks = points.map((point, index) => ({ ...point, name: names[index] ?? 'none' }));
  return { size: SIZE, land: lighter(geoPath(projection).digits(0)(land) ?? ''), marks };
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
