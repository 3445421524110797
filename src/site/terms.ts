import { parsePartialDate } from '../archive/partial-date.ts';
import type { Office } from '../archive/schema/entities.ts';
import type { Words } from '../words/words.ts';

/** From when to when an office was held, as exactly as it is known, and whether the person only acted in it. */
export function termInWords({ from, to, acting }: Office, words: Words): string {
  const dates = (one: string) => words.partialDate(one);
  const areDays = [from, to ?? ''].every((date) => parsePartialDate(date)?.precision === 'day');
  const time =
    to === undefined
      ? words.entity.officeFrom(dates(from))
      : areDays && from < to
        ? dates(`${from}/${to}`)
        : words.entity.officeFromTo(dates(from), dates(to));
  return acting ? `${words.timeline.acting}, ${time}` : time;
}
