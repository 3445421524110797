import { expect, inject, test } from 'vitest';
import { sizeOf } from '../../bench/build/site-size.ts';

/** So much comes with the first round trip: HTML with its CSS, compressed. */
const ONE_ROUND_TRIP = 14_000;

test.for(inject('archives'))('every page comes with the first round trip: $name', async ({ folder }) => {
  const { templates } = await sizeOf(folder);
  expect(Object.keys(templates).length).toBeGreaterThan(15);
  const tooHeavy = Object.values(templates).filter(({ weight }) => weight > ONE_ROUND_TRIP);
  expect(tooHeavy.map(({ heaviest, weight }) => `${heaviest}: ${String(weight)}`)).toEqual([]);
});
