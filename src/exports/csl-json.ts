import type { CslEntry } from './citation.ts';

/**
 * Records as CSL-JSON, which every CSL processor and reference manager reads: an array, also for one record. The day
 * and place of the meeting stand in the title alone, because styles would print them as those of a conference.
 */
export function cslJson(entries: readonly CslEntry[]): string {
  const items = entries.map((entry) => ({
    ...entry,
    'event-date': undefined,
    'event-place': undefined,
    subjects: undefined,
  }));
  return `${JSON.stringify(items, undefined, 2)}\n`;
}
