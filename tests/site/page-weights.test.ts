import { expect, inject, test } from 'vitest';
import { sizeOf } from '../../bench/build/site-size.ts';

/** So much comes with the first round trip: HTML with its CSS, compressed. */
const ONE_ROUND_TRIP = 14_000;

test('every page of this archive comes with the first round trip', async () => {
  const { templates } = await sizeOf(inject('rootSite').folder);
  expect(Object.keys(templates).length).toBeGreaterThan(15);
  const tooHeavy = Object.values(templates).filter(({ weight }) => weight > ONE_ROUND_TRIP);
  expect(tooHeavy).toEqual([]);
});
