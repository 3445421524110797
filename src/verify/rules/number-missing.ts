import { quoted } from '../../archive/schema-problems.ts';
import type { Comparison } from '../comparison.ts';
import type { Discrepancy } from '../finding.ts';
import { figureNumbers } from '../figure-numbers.ts';
import { isSameNumber } from '../text/numbers-in-text.ts';
import type { WrittenNumber } from '../text/numbers-in-text.ts';
import { isWithin } from '../text/span.ts';

/** Numbers, amounts and ordinals of the source that stand neither in the text nor among the figures of the record. */
export function missingNumbers({
  report,
  source,
  inSource,
  furniture,
  paragraphs,
  recordPosition,
}: Comparison): Discrepancy[] {
  const held = [...paragraphs.flatMap(({ numbers }) => numbers), ...figureNumbers(report)];
  const missing: WrittenNumber[] = [];
  for (const number of inSource.numbers) {
    const isKnown = [...held, ...missing].some((other) => isSameNumber(number, other));
    if (!isKnown && !isWithin(number, furniture)) missing.push(number);
  }
  return missing.map((number) => ({
    rule: 'number-missing',
    ...recordPosition(number.start),
    words: number.text,
    source: source.lineAt(number.start),
    found: `${quoted(number.text)} in the source, which the record lacks`,
    expected: 'every number of the source, with its unit and with words such as “more than”',
    fix: `write it into the paragraph that tells this, or list “${number.text}” under “explains” in a note that says why it is absent`,
  }));
}
