import { describe, expect, test } from 'vitest';
import { holdsNumber } from '../../src/english/numbers.ts';

describe('a text holds a number', () => {
  test.each([
    ['trade of 23.6 billion dollars', 23.6],
    ['33 documents', 33],
    ['the 14th meeting', 14],
    ['some 1,000 km', 1000],
    ['1,234,567.5 tonnes', 1_234_567.5],
    ['Seven documents were signed', 7],
    ['for the third time', 3],
    ['a dozen projects', 12],
    ['by 2024, at last', 2024],
  ])('%j: %d', (text, value) => {
    expect(holdsNumber(text, value)).toBe(true);
  });

  test.each([
    ['trade of 23.6 billion dollars', 23],
    ['trade of 23.6 billion dollars', 6],
    ['some 1,000 km', 1],
    ['133 documents', 33],
    ['someone, often', 1],
    ['often', 10],
    ['no number at all', 0],
  ])('but not %j: %d', (text, value) => {
    expect(holdsNumber(text, value)).toBe(false);
  });
});
