import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeLabels, rowsOf } from '../../src/archive/label-rows.ts';
import type { Label, Mark } from '../../src/archive/label-rows.ts';

/** Rounding of binary fractions. */
const NOTHING = 1e-9;

/** Marks of which some fall on the same point, with labels of all widths. */
const anyMarks = fc.array(
  fc.record({
    at: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.25, 0.5, 0.75, 1)),
    width: fc.oneof(fc.double({ min: 0.01, max: 1.5, noNaN: true }), fc.constantFrom(0.05, 0.27, 0.4)),
  }),
  { maxLength: 40 },
);

function stretchOf({ at, width, runs }: Label): { from: number; to: number } {
  return runs === 'onward' ? { from: at, to: at + width } : { from: at - width, to: at };
}

function pairs(labels: readonly Label[]): [Label, Label][] {
  return labels.flatMap((one, index) => labels.slice(index + 1).map((other): [Label, Label] => [one, other]));
}

function covers(label: Label, mark: Mark): boolean {
  const { from, to } = stretchOf(label);
  return from < mark.at && mark.at < to;
}

function evenly(count: number, width: number, at: number): Label[] {
  return placeLabels(Array.from({ length: count }, () => ({ at, width })));
}

describe('labels', () => {
  test('never overlap in a row', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        for (const [one, other] of pairs(placeLabels(marks))) {
          if (one.row !== other.row) continue;
          const [a, b] = [stretchOf(one), stretchOf(other)];
          expect(Math.min(a.to, b.to) - Math.max(a.from, b.from)).toBeLessThanOrEqual(NOTHING);
        }
      }),
    );
  });

  test('stand on the scale, at their marks, in the order given, as wide as asked where there is room', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const labels = placeLabels(marks);
        expect(labels.map(({ at }) => at)).toEqual(marks.map(({ at }) => at));
        labels.forEach((label, index) => {
          const { from, to } = stretchOf(label);
          expect(from).toBeGreaterThanOrEqual(-NOTHING);
          expect(to).toBeLessThanOrEqual(1 + NOTHING);
          expect(label.width).toBe(Math.min(marks[index]?.width ?? 0, Math.max(label.at, 1 - label.at)));
        });
      }),
    );
  });

  test('fill their rows from the axis outwards', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const labels = placeLabels(marks);
        const rows = new Set(labels.map(({ row }) => row));
        expect([...rows].sort((a, b) => a - b)).toEqual(Array.from({ length: rowsOf(labels) }, (_, row) => row));
      }),
    );
  });

  test('are crossed by no stem, unless two run towards each other', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const labels = placeLabels(marks);
        const areFacing = ([one, other]: [Label, Label]) => covers(one, other) && covers(other, one);
        fc.pre(!pairs(labels).some(areFacing));
        for (const label of labels) {
          for (const other of labels) if (covers(label, other)) expect(label.row).toBeGreaterThan(other.row);
        }
      }),
    );
  });

  test('run towards each other only where no other sides are better', () => {
    const facing = pairs(
      placeLabels([
        { at: 0.1, width: 0.3 },
        { at: 0.6, width: 0.3 },
        { at: 0.8, width: 0.3 },
      ]),
    ).filter(([one, other]) => covers(one, other) && covers(other, one));
    expect(facing).toEqual([]);
  });

  test('are the same for the same marks', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        expect(placeLabels(marks)).toEqual(placeLabels([...marks]));
      }),
    );
  });

  test.each([0, 0.3, 0.8, 1])('of ten marks on the point %d stand in ten rows', (at) => {
    const rows = evenly(10, 0.27, at).map(({ row }) => row);
    expect(rows.sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('with room for all stand in the first row', () => {
    const labels = placeLabels([0, 0.25, 0.5, 0.75].map((at) => ({ at, width: 0.25 })));
    expect(labels.map(({ row, runs }) => [row, runs])).toEqual(Array.from({ length: 4 }, () => [0, 'onward']));
  });

  test('run back where there is no room onward', () => {
    const labels = placeLabels([0.1, 0.5, 0.95].map((at) => ({ at, width: 0.27 })));
    expect(labels.map(({ runs }) => runs)).toEqual(['onward', 'onward', 'back']);
  });

  test('of no marks are none', () => {
    expect(placeLabels([])).toEqual([]);
  });
});
