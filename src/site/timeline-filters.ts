import type { Meeting } from '../archive/archive.ts';
import { FORMATS } from '../archive/schema/meeting.ts';
import type { Dictionary } from '../i18n/en.ts';

/** What the meetings of the timeline can be narrowed by, in the order shown; also the parameters of the address. */
const TIMELINE_FILTERS = ['leader', 'topic', 'place', 'format'] as const;
type TimelineFilter = (typeof TIMELINE_FILTERS)[number];

/** A value of a filter with the class under which the style sheet of the page knows it. */
interface FilterValue {
  readonly id: string;
  readonly name: string;
  readonly code: string;
}

/** The filters of some meetings, and the classes of the values that a meeting has. */
export interface FilterSet {
  readonly filters: readonly { readonly filter: TimelineFilter; readonly values: readonly FilterValue[] }[];
  codesOf(meeting: Meeting): readonly string[];
}

/** Every value that one of the meetings has: leaders in order of time, formats in their own, the others by name. */
export function filtersOf(meetings: readonly Meeting[], words: Dictionary): FilterSet {
  const codes = new Map<string, string>();
  const filters = TIMELINE_FILTERS.map((filter) => {
    const named = new Map(meetings.flatMap((meeting) => valuesOf(meeting, filter, words)));
    const ids = [...named.keys()];
    if (filter === 'topic' || filter === 'place') ids.sort((a, b) => compare(named.get(a), named.get(b), words));
    if (filter === 'format') ids.sort((a, b) => FORMATS.findIndex((f) => f === a) - FORMATS.findIndex((f) => f === b));
    const values = ids.map((id): FilterValue => {
      const code = `f${String(codes.size)}`;
      codes.set(`${filter}/${id}`, code);
      return { id, name: named.get(id) ?? id, code };
    });
    return { filter, values };
  });
  const codesOf = (meeting: Meeting) =>
    TIMELINE_FILTERS.flatMap((filter) =>
      valuesOf(meeting, filter, words).flatMap(([id]) => codes.get(`${filter}/${id}`) ?? []),
    );
  return { filters, codesOf };
}

/** The rules that filter without script: an entry without a chosen value is filtered out. */
export function filterCss({ filters }: FilterSet): string {
  const selectors = filters.flatMap(({ values }) =>
    values.map(({ code }) => `.chart:has(.${code}:checked) .entry:not(.${code})`),
  );
  return selectors.length === 0 ? '' : `${selectors.join(',')}{--kept:none;--flag:hidden;--ghost:0.3;--one:0}`;
}

function valuesOf(
  meeting: Meeting,
  filter: TimelineFilter,
  words: Dictionary,
): (readonly [id: string, name: string])[] {
  switch (filter) {
    case 'leader':
      return meeting.leaders.map(({ id, name }) => [id, name]);
    case 'topic':
      return meeting.topics.map(({ id, name }) => [id, name]);
    case 'place':
      return meeting.place === undefined ? [] : [[meeting.place.id, meeting.place.name]];
    case 'format':
      return [[meeting.format, words.formats[meeting.format]]];
  }
}

function compare(a = '', b = '', words: Dictionary): number {
  return a.localeCompare(b, words.language);
}
