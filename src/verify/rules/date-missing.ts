import { quoted } from '../../archive/schema-problems.ts';
import type { Comparison } from '../comparison.ts';
import type { Discrepancy } from '../finding.ts';
import { saysAllOf } from '../text/dates-in-text.ts';
import type { WrittenDate } from '../text/dates-in-text.ts';
import { isWithin } from '../text/span.ts';

/** Dates and weekdays of the source that the record does not have in its text, as exactly as the source has them. */
export function missingDates({ source, inSource, furniture, paragraphs, recordPosition }: Comparison): Discrepancy[] {
  const held = paragraphs.flatMap(({ dates }) => dates);
  const missing: WrittenDate[] = [];
  for (const date of inSource.dates) {
    const isKnown = [...held, ...missing].some((other) => other.kind === date.kind && saysAllOf(other, date));
    if (!isKnown && !isWithin(date, furniture)) missing.push(date);
  }
  return missing.map((date) => {
    return {
      rule: 'date-missing',
      ...recordPosition(date.start),
      words: date.text,
      source: source.lineAt(date.start),
      found: `${quoted(date.text)} in the source, which the record lacks`,
      expected: 'every date and weekday of the source in the text of the record',
      fix: `write it into the paragraph that tells this, or list “${date.text}” under “explains” in a note that says why it is absent`,
    };
  });
}
