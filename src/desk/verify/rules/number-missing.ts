import type { Comparison } from '../comparison.ts';
import type { Discrepancy } from '../finding.ts';
import { figureNumbers } from '../figure-numbers.ts';
import { isSameNumber } from '../../../english/numbers-in-text.ts';
import type { WrittenNumber } from '../../../english/numbers-in-text.ts';
import { isWithin } from '../../../english/span.ts';
import { missingFromRecord } from './missing-from-record.ts';

/** Numbers, amounts and ordinals of the source that stand neither in the text nor among the figures of the record. */
export function missingNumbers(comparison: Comparison): Discrepancy[] {
  const { report, inSource, furniture, paragraphs } = comparison;
  const held = [...paragraphs.flatMap(({ numbers }) => numbers), ...figureNumbers(report)];
  const missing: WrittenNumber[] = [];
  for (const number of inSource.numbers) {
    const isKnown = [...held, ...missing].some((other) => isSameNumber(number, other));
    if (!isKnown && !isWithin(number, furniture)) missing.push(number);
  }
  const expected = 'every number of the source, with its unit and with words such as “more than”';
  return missing.map((number) => missingFromRecord(number, comparison, { rule: 'number-missing', expected }));
}
