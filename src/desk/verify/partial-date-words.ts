import { parsePartialDate } from '../../archive/partial-date.ts';
import type { DateWords } from '../../english/dates-in-text.ts';

/** A date of the front matter in the parts that dates in texts have; `undefined` when the text is no such date. */
export function partialDateWords(value: string): DateWords | undefined {
  const date = parsePartialDate(value);
  if (date === undefined) return undefined;
  const [year = 0, month = 0, day = 0] = date.first.split('-').map(Number);
  switch (date.precision) {
    case 'year':
      return { kind: 'year', year };
    case 'month':
      return { kind: 'month', year, month };
    case 'day':
      return { kind: 'day', year, month, day };
    case 'span':
      return { kind: 'days', year, month, day, lastDay: Number(date.last.slice(-2)) };
  }
}
