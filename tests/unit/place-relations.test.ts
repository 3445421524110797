import { expect, test } from 'vitest';
import { bearingTo, kilometresBetween, nearestPlaces } from '../../src/archive/place-relations.ts';
import { archiveOf, present } from './written-content.ts';

const place = (name: string, latitude: number, longitude: number, kind = 'city') =>
  `name: ${name}\nkind: ${kind}\ncountry: Somewhere\ncoordinates: { latitude: ${String(latitude)}, longitude: ${String(longitude)} }\nabout: A place.\n`;
const archive = archiveOf([], {
  'places/riverton': place('Zero', 0, 0),
  'places/beijing': place('Beijing', 39.9, 116.41),
  'places/shanghai': place('Shanghai', 31.23, 121.47),
  'places/hall': place('Hall', 39.9, 116.39, 'building'),
  'places/suburb': place('Suburb', 39.95, 116.41, 'town'),
  'places/fiji': place('East', 0, 179),
  'places/samoa': place('West', 0, -179),
});
const at = (id: string) => present(archive.places.find((one) => one.id === id));

test('distances are those of an atlas, across the 180th meridian too', () => {
  // Beijing to Shanghai is 1,067 km by great circle.
  expect(kilometresBetween(at('beijing'), at('shanghai'))).toBeGreaterThan(1060);
  expect(kilometresBetween(at('beijing'), at('shanghai'))).toBeLessThan(1075);
  expect(kilometresBetween(at('fiji'), at('samoa'))).toBeCloseTo(222.39, 1);
});

test('bearings run clockwise from north', () => {
  expect(bearingTo(at('riverton'), at('fiji'))).toBeCloseTo(90);
  expect(bearingTo(at('riverton'), at('samoa'))).toBeCloseTo(270);
  expect(bearingTo(at('beijing'), at('suburb'))).toBeCloseTo(0);
  expect(bearingTo(at('suburb'), at('beijing'))).toBeCloseTo(180);
  expect(Math.round(bearingTo(at('beijing'), at('shanghai')) / 45)).toBe(3);
});

test('the nearest towns are those apart from the place, nearest first, and no buildings', () => {
  expect(nearestPlaces(archive, at('hall'), 2).map((one) => one.place.id)).toEqual(['shanghai', 'fiji']);
  expect(
    nearestPlaces(archive, at('shanghai'), 9)
      .map((one) => one.place.id)
      .slice(0, 2)
      .sort(),
  ).toEqual(['beijing', 'suburb']);
});
