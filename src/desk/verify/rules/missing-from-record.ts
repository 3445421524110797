import { quoted } from '../../../content/yaml-file.ts';
import type { Comparison } from '../comparison.ts';
import type { Discrepancy } from '../finding.ts';
import type { Span } from '../../../english/span.ts';

/** Something of the source that the record lacks, at the line of the source that has it. */
export function missingFromRecord(
  missing: Span & { readonly text: string },
  { source, recordPosition }: Pick<Comparison, 'source' | 'recordPosition'>,
  { rule, expected }: Pick<Discrepancy, 'rule' | 'expected'>,
): Discrepancy {
  return {
    rule,
    ...recordPosition(missing.start),
    words: missing.text,
    source: source.lineAt(missing.start),
    found: `${quoted(missing.text)} in the source, which the record lacks`,
    expected,
    fix: `write it into the paragraph that tells this, or list “${missing.text}” under “explains” in a note that says why it is absent`,
  };
}
