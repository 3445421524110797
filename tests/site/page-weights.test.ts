import { expect, inject, test } from 'vitest';
import { pageWeights } from '../../bench/page-weights.ts';

/** So much comes with the first round trip: HTML with its CSS, compressed. */
const ONE_ROUND_TRIP = 14_000;
/**
 * A record in other letters takes two packets more at most: the same words are half as many bytes again as in English,
 * and nothing of it is to be left out.
 */
const RECORD_OF_AN_EDITION = ONE_ROUND_TRIP + 2 * 1460;
const isRecordOfAnEdition = (path: string) => /^[a-z]{2}\/meetings\/[^/]+\/index/u.test(path);

test.for(inject('archives'))(
  'every page comes with the first round trip, but for records in other letters: $name',
  async ({ folder }) => {
    const kinds = await pageWeights(folder);
    expect(kinds.length).toBeGreaterThan(15);
    const tooHeavy = kinds.filter(
      ({ heaviest, weight }) => weight > (isRecordOfAnEdition(heaviest) ? RECORD_OF_AN_EDITION : ONE_ROUND_TRIP),
    );
    expect(tooHeavy.map(({ heaviest, weight }) => `${heaviest}: ${String(weight)}`)).toEqual([]);
  },
);
