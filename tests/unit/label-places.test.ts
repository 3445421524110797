import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_ROWS, LABEL_WIDTH, placeLabels } from '../../src/archive/timeline.ts';
import type { LabelPlace } from '../../src/archive/timeline.ts';

/** Rounding of binary fractions. */
const NOTHING = 1e-9;

const stems = fc
  .array(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.25, 0.5, 1)), { maxLength: 60 })
  .map((all) => all.sort((a, b) => a - b));

function stretchOf({ at, runs }: LabelPlace): { from: number; to: number } {
  return runs === 'onward' ? { from: at, to: at + LABEL_WIDTH } : { from: at - LABEL_WIDTH, to: at };
}

/** The labels that have a place. */
const placed = (all: readonly number[]) => placeLabels(all).filter((label) => label !== undefined);

describe('labels of records', () => {
  test('are on the scale, at their stems, and never overlap in a row', () => {
    fc.assert(
      fc.property(stems, (all) => {
        const labels = placed(all);
        placeLabels(all).forEach((label, index) => {
          expect(label?.at ?? all[index]).toBe(all[index]);
        });
        labels.forEach((label, index) => {
          const { from, to } = stretchOf(label);
          expect(from).toBeGreaterThanOrEqual(-NOTHING);
          expect(to).toBeLessThanOrEqual(1 + NOTHING);
          for (const other of labels.slice(index + 1)) {
            if (other.row !== label.row) continue;
            const second = stretchOf(other);
            expect(Math.min(to, second.to) - Math.max(from, second.from)).toBeLessThanOrEqual(NOTHING);
          }
        });
      }),
    );
  });

  test('fill their rows from the axis outwards', () => {
    fc.assert(
      fc.property(stems, (all) => {
        const rows = new Set(placed(all).map(({ row }) => row));
        expect([...rows].sort((a, b) => a - b)).toEqual([...rows].map((_, index) => index + 1));
      }),
    );
  });

  test('of one stem are on both its sides, row by row', () => {
    expect(placed([0.5, 0.5, 0.5, 0.5]).map(({ row, runs }) => [row, runs])).toEqual([
      [1, 'back'],
      [1, 'onward'],
      [2, 'back'],
      [2, 'onward'],
    ]);
    expect(placed([0, 0]).map(({ row, runs }) => [row, runs])).toEqual([
      [1, 'onward'],
      [2, 'onward'],
    ]);
  });

  test('are in few rows: where all would need more, the earliest have none', () => {
    fc.assert(
      fc.property(stems, (all) => {
        const labels = placeLabels(all);
        expect(labels.length).toBe(all.length);
        for (const label of labels) expect(label?.row ?? 1).toBeLessThanOrEqual(MOST_ROWS);
        expect(labels.at(-1) === undefined).toBe(all.length === 0);
      }),
    );
    const six = placeLabels([0, 0, 0, 0, 0, 0]);
    expect(six.map((label) => label?.row)).toEqual([undefined, undefined, 1, 2, 3, 4]);
  });
});
