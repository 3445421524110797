export const USAGE = `npm run bench -- [--meetings N[,N…]] [--runs 3] [--no-browser] [--seed 1] [--keep DIR] [--no-write]
Without --meetings: 5 and 1,000. From 10,000 on, 1,000 is measured too, to tell how the cost grows.`;

const DEFAULT_SIZES = [5, 1000];

/** The sizes of archive to measure, ascending; none where the text holds anything but numbers from 1. */
export function sizesOf(text: string | undefined): number[] | undefined {
  const sizes = text === undefined ? DEFAULT_SIZES : text.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) return undefined;
  const all = Math.max(...sizes) >= 10_000 ? [1000, ...sizes] : sizes;
  return [...new Set(all)].sort((a, b) => a - b);
}
