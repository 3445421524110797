import { geoDistance } from 'd3-geo';
import type { Archive } from './archive.ts';
import type { Place } from './entity.ts';

/** Where a place lies, seen from another. */
export interface PlaceRelation {
  readonly place: Place;
  /** Along the shortest way on a sphere, in kilometres. */
  readonly kilometres: number;
  /** In which direction one sets out to it, in degrees clockwise from north, from 0 up to 360. */
  readonly bearing: number;
}

/** Mean radius of the earth in kilometres (IUGG R1). */
const EARTH_RADIUS = 6371.0088;
/** Nearer than this two places are as good as one on a map of a continent. */
const SAME_SPOT = 10;

const isTown = ({ placeKind }: Place) => placeKind === 'city' || placeKind === 'town';

/** The towns of the archive nearest to a place that stand clear of it, the nearest first, at most so many. */
export function nearestPlaces(archive: Archive, place: Place, most: number): PlaceRelation[] {
  return archive.places
    .filter((other) => other !== place && isTown(other))
    .map((other) => ({ place: other, kilometres: kilometresBetween(place, other), bearing: bearingTo(place, other) }))
    .filter(({ kilometres }) => kilometres > SAME_SPOT)
    .toSorted((a, b) => a.kilometres - b.kilometres)
    .slice(0, most);
}

/** The distance of two places along the shortest way on a sphere. */
export function kilometresBetween(one: Place, other: Place): number {
  return geoDistance(pointOf(one), pointOf(other)) * EARTH_RADIUS;
}

/** The direction in which one sets out from a place to another, in degrees clockwise from north. */
export function bearingTo(from: Place, to: Place): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [start, end] = [radians(from.coordinates.latitude), radians(to.coordinates.latitude)];
  const turn = radians(to.coordinates.longitude - from.coordinates.longitude);
  const east = Math.sin(turn) * Math.cos(end);
  const north = Math.cos(start) * Math.sin(end) - Math.sin(start) * Math.cos(end) * Math.cos(turn);
  return ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360;
}

/** Longitude and latitude, as geometry has them. */
export function pointOf({ coordinates }: Place): [number, number] {
  return [coordinates.longitude, coordinates.latitude];
}
