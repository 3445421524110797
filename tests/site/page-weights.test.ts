import { expect, inject, test } from 'vitest';
import { pageWeights } from '../../bench/page-weights.ts';

/** So much comes with the first round trip: HTML with its CSS, compressed. */
const ONE_ROUND_TRIP = 14_000;
test.for(inject('archives'))('every page comes with the first round trip: $name', async ({ folder }) => {
  const kinds = await pageWeights(folder);
  expect(kinds.length).toBeGreaterThan(15);
  const tooHeavy = kinds.filter(({ weight }) => weight > ONE_ROUND_TRIP);
  expect(tooHeavy.map(({ heaviest, weight }) => `${heaviest}: ${String(weight)}`)).toEqual([]);
});
