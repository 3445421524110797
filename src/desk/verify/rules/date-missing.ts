import type { Comparison } from '../comparison.ts';
import type { Discrepancy } from '../finding.ts';
import { saysAllOf } from '../../../english/dates-in-text.ts';
import type { WrittenDate } from '../../../english/dates-in-text.ts';
import { isWithin } from '../../../english/span.ts';
import { missingFromRecord } from './missing-from-record.ts';

/** Dates and weekdays of the source that the record does not have in its text, as exactly as the source has them. */
export function missingDates(comparison: Comparison): Discrepancy[] {
  const { inSource, furniture, paragraphs } = comparison;
  const held = paragraphs.flatMap(({ dates }) => dates);
  const missing: WrittenDate[] = [];
  for (const date of inSource.dates) {
    const isKnown = [...held, ...missing].some((other) => other.kind === date.kind && saysAllOf(other, date));
    if (!isKnown && !isWithin(date, furniture)) missing.push(date);
  }
  const expected = 'every date and weekday of the source in the text of the record';
  return missing.map((date) => missingFromRecord(date, comparison, { rule: 'date-missing', expected }));
}
