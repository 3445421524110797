import { describe, expect, test } from 'vitest';
import { createArchive } from '../../src/archive/create-archive.ts';
import { readContent } from '../../src/archive/read-content.ts';
import { placeNames } from '../../src/site/map-names.ts';
import { drawPlaceMap } from '../../src/site/place-map.ts';
import { FIVE_MEETINGS } from '../five-meetings.ts';
import { present } from './written-content.ts';

const { places } = createArchive(await readContent(FIVE_MEETINGS));
const place = (id: string) => present(places.find((one) => one.id === id));

/** The rings of a path of one absolute start and relative steps each, as points. */
function ringsOf(path: string): { x: number; y: number }[][] {
  return path
    .split('M')
    .slice(1)
    .map((ring) => {
      const numbers = (ring.match(/-?\d+/gu) ?? []).map(Number);
      const points: { x: number; y: number }[] = [];
      for (let index = 0; index < numbers.length; index += 2) {
        const from = points.at(-1) ?? { x: 0, y: 0 };
        points.push({ x: from.x + (numbers[index] ?? 0), y: from.y + (numbers[index + 1] ?? 0) });
      }
      return points;
    });
}

/** Whether a point is on land: an odd number of shores lies to its right. */
function isOnLand(path: string, at: { x: number; y: number }): boolean {
  const crossings = ringsOf(path).flatMap((ring) =>
    ring.filter((a, index) => {
      const b = ring[(index + 1) % ring.length] ?? a;
      return a.y > at.y !== b.y > at.y && at.x < ((b.x - a.x) * (at.y - a.y)) / (b.y - a.y) + a.x;
    }),
  );
  return crossings.length % 2 === 1;
}

describe.for(places)('the map of $name', (one) => {
  const map = drawPlaceMap(
    one,
    places.filter((other) => other !== one),
  );

  test('has the place in its middle and every mark within its edge', () => {
    expect(map.marks[0]).toMatchObject({ place: one, x: map.size / 2, y: map.size / 2, name: 'above' });
    for (const { x, y } of map.marks) expect(Math.hypot(x - map.size / 2, y - map.size / 2)).toBeLessThan(map.size / 2);
  });

  test('is light, and stays within the drawing', () => {
    expect(map.land).toMatch(/^(M\d+ \d+l[-\d ]+z)+$/u);
    expect(map.land.length).toBeLessThan(5000);
    for (const { x, y } of ringsOf(map.land).flat()) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1);
      expect(Math.max(x, y)).toBeLessThanOrEqual(map.size + 1);
    }
  });
});

test('land is land and sea is sea', () => {
  const spot = (latitude: number, longitude: number) => ({ ...place('davos'), coordinates: { latitude, longitude } });
  const beijing = place('beijing');
  const others = [place('zhengzhou'), spot(47, 106), spot(40, 135), spot(29, 126), spot(0, 120)];
  const { land, marks } = drawPlaceMap(beijing, others);
  // Beijing, Zhengzhou and a spot in Mongolia, then the Sea of Japan and the East China Sea; the equator is out of reach.
  expect(marks.map((mark) => isOnLand(land, mark))).toEqual([true, true, true, false, false]);
});

test('names run away from the middle; one that would run into another is left out', () => {
  const { marks } = drawPlaceMap(place('shanghai'), [place('wuzhen'), place('zhengzhou')]);
  expect(marks.map(({ name }) => name)).toEqual(['above', 'before', 'before']);
  const crowded = placeNames(
    [
      { name: 'Middle', x: 160, y: 160 },
      { name: 'Left of it', x: 100, y: 200 },
      { name: 'On the same line', x: 110, y: 203 },
      { name: 'Near the edge', x: 300, y: 60 },
      { name: 'Right', x: 200, y: 260 },
    ],
    320,
  );
  expect(crowded).toEqual(['above', 'before', 'after', 'before', 'after']);
  const twice = { name: 'Twice', x: 250, y: 100 };
  const names = placeNames([{ name: 'Middle', x: 160, y: 160 }, twice, twice, twice], 320);
  expect(names).toEqual(['above', 'after', 'before', 'none']);
});
