import type { Archive, Term } from './archive.ts';
import type { Stretch } from './label-rows.ts';
import { parsePartialDate } from './partial-date.ts';

/** A term of office on the scale. */
export interface TermBar {
  readonly term: Term;
  readonly stretch: Stretch;
  /** Whether the term goes on beyond the scale, at its beginning or end. */
  readonly opensBefore: boolean;
  readonly opensAfter: boolean;
}

/**
 * The terms of office of the heads of government, a lane for each side, cut at the ends of the scale.
 * @param at the place of a day on the scale, beyond 0 and 1 when it lies outside
 */
export function termLanes(
  { settings, terms }: Pick<Archive, 'settings' | 'terms'>,
  at: (day: string) => number,
): { side: Term['side']; bars: TermBar[] }[] {
  return settings.sides.map((side) => ({
    side,
    bars: terms
      .filter((term) => term.side.id === side.id)
      .map((term) => {
        const { from: first, to: last } = term.office;
        const from = at(parsePartialDate(first)?.first ?? first);
        const to = last === undefined ? 1 : at(parsePartialDate(last)?.last ?? last);
        return {
          term,
          stretch: { from: clamp(from), to: clamp(to) },
          opensBefore: from < 0,
          opensAfter: term.office.to === undefined || to > 1,
        };
      })
      .filter(({ stretch }) => stretch.to > stretch.from),
  }));
}

function clamp(fraction: number): number {
  return Math.min(1, Math.max(0, fraction));
}
