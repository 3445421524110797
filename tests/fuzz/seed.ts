import type { Parameters } from 'fast-check';

/** FUZZ_SEED=n tries other cases; a failure prints its seed, and its shrunk case belongs in tests/fixtures/fuzz. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20150327);

console.log(`Fuzzing with FUZZ_SEED=${String(SEED)}`);

/** What fast-check is given: so many cases, the same ones at every run unless FUZZ_SEED is set. */
export function cases<T>(numRuns: number): Parameters<T> {
  return { seed: SEED, numRuns, endOnFailure: false };
}
