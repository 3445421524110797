import { expect, inject, test } from 'vitest';
import { sizeOf } from '../../bench/build/site-size.ts';
import { ANY_ARCHIVE } from '../site-under-test.ts';

/** So much comes with the first round trip: HTML with its CSS, compressed. */
const ONE_ROUND_TRIP = 14_000;

test.for(ANY_ARCHIVE)('every page of the %s comes with the first round trip', async (name) => {
  const { templates } = await sizeOf(inject(name).folder);
  expect(Object.keys(templates).length).toBeGreaterThan(15);
  const tooHeavy = Object.values(templates).filter(({ weight }) => weight > ONE_ROUND_TRIP);
  expect(tooHeavy).toEqual([]);
});
