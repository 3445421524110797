import type { Archive, Term } from './archive.ts';
import type { Stretch } from './label-places.ts';
import { dayNumber, dayOfNumber, parsePartialDate } from './partial-date.ts';

/** A term of office on a scale of years. */
export interface TermBar {
  readonly term: Term;
  /** The time in which it may have lasted: from the first to the last day that its dates admit. */
  readonly possible: Stretch;
  /** The time in which it lasted for certain; nothing where its dates leave none. */
  readonly certain: Stretch | undefined;
  /** Whether it is too short to be drawn with a name. */
  readonly isBrief: boolean;
}

/** The holders of a side’s office, in order of time. */
export interface TermLane {
  readonly side: Term['side'];
  readonly bars: readonly TermBar[];
}

/** Shorter terms, in fractions of the scale, are told in words. */
const BRIEF = 0.01;

/** The terms of office of the heads of government from the first of January of one year to that of another. */
export function termLanes(
  { settings, terms }: Pick<Archive, 'settings' | 'terms'>,
  firstYear: number,
  end: number,
): TermLane[] {
  const at = (day: string) => (yearsOf(day) - firstYear) / (end - firstYear);
  const after = (day: string) => at(dayOfNumber(dayNumber(day) + 1));
  return settings.sides.map((side) => ({
    side,
    bars: terms.flatMap((term) => {
      if (term.side.id !== side.id) return [];
      const from = parsePartialDate(term.office.from);
      const to = term.office.to === undefined ? undefined : parsePartialDate(term.office.to);
      const possible = cut(from === undefined ? 0 : at(from.first), to === undefined ? 1 : after(to.last));
      if (possible === undefined) return [];
      const certain = cut(from === undefined ? 0 : at(from.last), to === undefined ? 1 : after(to.first));
      return [{ term, possible, certain, isBrief: possible.to - possible.from < BRIEF }];
    }),
  }));
}

/** What lies on the scale of a stretch of time; nothing where none of it does. */
function cut(from: number, to: number): Stretch | undefined {
  const stretch = { from: Math.max(0, from), to: Math.min(1, to) };
  return stretch.from < stretch.to ? stretch : undefined;
}

/** The years since the beginning of the calendar, every year as long as any other. */
function yearsOf(day: string): number {
  const year = Number(day.slice(0, 4));
  const begin = dayNumber(`${day.slice(0, 4)}-01-01`);
  const next = dayNumber(`${String(year + 1).padStart(4, '0')}-01-01`);
  return year + (dayNumber(day) - begin) / (next - begin);
}
