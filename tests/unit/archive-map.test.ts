import { describe, expect, test } from 'vitest';
import { createArchive } from '../../src/archive/create-archive.ts';
import { readContent } from '../../src/content/read-content.ts';
import { drawMap, placeNames, townsOfMeetings } from '../../src/components/archive-map.ts';
import { FIVE_MEETINGS } from '../five-meetings.ts';
import { present } from './written-content.ts';

const archive = createArchive(await readContent(FIVE_MEETINGS));
const beijing = present(archive.places.find(({ id }) => id === 'beijing'));
/** A town somewhere, with one record. */
const town = (name: string, latitude: number, longitude: number) => ({
  place: { ...beijing, name, coordinates: { latitude, longitude } },
  records: 1,
});

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

describe('the map of the archive', () => {
  const towns = townsOfMeetings(archive);
  const map = present(drawMap(towns, ({ place }) => place.name));

  test('has the towns where the two met in person, with their records, and no video link', () => {
    expect(towns.map(({ place, records }) => [place.id, records])).toEqual([
      ['beijing', 2],
      ['davos', 1],
      ['shanghai', 1],
    ]);
    expect(map.marks.map(({ text }) => text)).toEqual(['Beijing', 'Davos', 'Shanghai']);
  });

  test('has every mark on land and within its edge, each with its name', () => {
    for (const mark of map.marks) {
      expect(Math.min(mark.x, mark.y, map.width - mark.x, map.height - mark.y), mark.text).toBeGreaterThanOrEqual(40);
      expect(isOnLand(map.land, mark), mark.text).toBe(true);
      expect(mark.name, mark.text).toHaveLength(2);
    }
  });

  test('is light, and stays within the drawing', () => {
    expect(map.land).toMatch(/^(M\d+ \d+l[-\d ]+z)+$/u);
    expect(map.land.length).toBeLessThan(5000);
    for (const { x, y } of ringsOf(map.land).flat()) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1);
      expect(x).toBeLessThanOrEqual(map.width + 1);
      expect(y).toBeLessThanOrEqual(map.height + 1);
    }
  });
});

test('land is land and sea is sea, around one town too', () => {
  const at = (...towns: ReturnType<typeof town>[]) => {
    const { land, marks } = present(drawMap(towns, ({ place }) => place.name));
    return marks.map((mark) => isOnLand(land, mark));
  };
  // Beijing and a spot in Mongolia, then the Sea of Japan and the East China Sea.
  expect(at(town('Beijing', 39.9, 116.4), town('M', 47, 106), town('J', 40, 135), town('E', 29, 126))).toEqual([true, true, false, false]); // prettier-ignore
  expect(at(town('Beijing', 39.9, 116.4))).toEqual([true]);
  // On both sides of the 180th meridian: Viti Levu is drawn, Savai’i is too small.
  expect(at(town('Suva', -18.1, 178.4), town('Apia', -13.8, -171.8))).toEqual([true, false]);
});

test('there is no map of no towns, and none of a town of which nobody says where it is', () => {
  expect(drawMap([], () => '')).toBeUndefined();
  const { coordinates, ...nowhere } = beijing;
  expect(coordinates).toBeDefined();
  const { meetings } = archive;
  expect(townsOfMeetings({ meetings, places: [nowhere] })).toEqual([]);
});

test('names stand where they run into nothing; where there is no room there is none', () => {
  const size = { width: 200, height: 100 };
  const spot = { text: 'Twice', x: 100, y: 50 };
  const [after, before, above] = [[1, 0], [-1, 0], [0, -1]]; // prettier-ignore
  const three = [spot, { ...spot, x: 190, y: 20 }, { ...spot, x: 100, y: 52 }];
  expect(placeNames(three, size)).toEqual([after, before, before]);
  expect(placeNames([{ text: 'A name as wide as the map', x: 100, y: 50 }], size)).toEqual([undefined]);
  expect(placeNames([{ text: 'Middle of the map', x: 100, y: 50 }], size)).toEqual([above]);
});
