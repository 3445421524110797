import type { Meeting, Passage } from './archive.ts';
import type { Voice } from './report.ts';
import { SHARED_VOICES } from './report.ts';

/** Consecutive paragraphs of a record, or a single one. */
export interface ParagraphRange {
  readonly first: number;
  readonly last: number;
}

/** Where in one record something is spoken of. */
interface Locator {
  readonly meeting: Meeting;
  readonly ranges: readonly ParagraphRange[];
}

/** Locators of one voice, or of all of them where they are few. */
export interface LocatorGroup {
  readonly voice: Voice | undefined;
  readonly locators: readonly Locator[];
}

/** Where an entry leads. */
export interface Whereabouts {
  readonly groups: readonly LocatorGroup[];
  /** Passages between the first and the latest meetings located here; the entity’s own page has them. */
  readonly more: number;
}

/** Ranges from which on an entry is told apart by who speaks. */
const MANY_RANGES = 7;
/** Meetings whose paragraphs one entry lists, half of them the first and half the latest, so that no entry outgrows its page. */
export const MEETINGS_LISTED = 8;

/**
 * The locators of passages, which must be in order of time and of paragraph: paragraphs that follow each other become
 * ranges; many are told apart by voice, the sides in the order given.
 */
export function whereaboutsOf(passages: readonly Passage[], sides: readonly Voice[]): Whereabouts {
  const meetings = [...new Set(passages.map(({ meeting }) => meeting))];
  const isMany = meetings.length > MEETINGS_LISTED;
  const half = MEETINGS_LISTED / 2;
  const listed = new Set(isMany ? [...meetings.slice(0, half), ...meetings.slice(-half)] : meetings);
  const shown = passages.filter(({ meeting }) => listed.has(meeting));
  const together = locatorsOf(shown);
  const more = passages.length - shown.length;
  if (together.length === 0) return { groups: [], more };
  const byVoice = Map.groupBy(shown, ({ paragraph }) => paragraph.voice);
  const ranges = together.reduce((count, locator) => count + locator.ranges.length, 0);
  if (ranges < MANY_RANGES || byVoice.size < 2) return { groups: [{ voice: undefined, locators: together }], more };
  const groups = [...sides, ...Object.values(SHARED_VOICES)].flatMap((voice) => {
    const spoken = byVoice.get(voice);
    return spoken === undefined ? [] : [{ voice, locators: locatorsOf(spoken) }];
  });
  return { groups, more };
}

function locatorsOf(passages: readonly Passage[]): Locator[] {
  return [...Map.groupBy(passages, ({ meeting }) => meeting)].map(([meeting, group]) => ({
    meeting,
    ranges: rangesOf(group.map(({ paragraph }) => paragraph.number)),
  }));
}

/** Gathers ascending numbers into ranges: 4, 5, 6, 9 are 4–6 and 9. */
export function rangesOf(numbers: readonly number[]): ParagraphRange[] {
  const ranges: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const open = ranges.at(-1);
    if (open !== undefined && number <= open.last + 1) open.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges;
}
