import type { CslEntry } from './citation.ts';

/** Records as CSL-JSON, which every CSL processor and reference manager reads: an array, also for one record. */
export function cslJson(entries: readonly CslEntry[]): string {
  return `${JSON.stringify(entries, undefined, 2)}\n`;
}
