import type { Report } from '../../archive/content.ts';
import type { Comparison } from './comparison.ts';
import type { Discrepancy, Finding } from './finding.ts';
import { misattributions } from './rules/attribution.ts';
import { copiedRuns } from './rules/copied-run.ts';
import { addedDates } from './rules/date-added.ts';
import { missingDates } from './rules/date-missing.ts';
import { addedNames } from './rules/name-added.ts';
import { missingNames } from './rules/name-missing.ts';
import { addedNumbers } from './rules/number-added.ts';
import { missingNumbers } from './rules/number-missing.ts';
import { alteredQuotations } from './rules/quotation-altered.ts';
import { unexplained } from './unexplained.ts';

/** Looks at a record beside its source and tells the differences of one kind. */
type VerifyRule = (comparison: Comparison) => Discrepancy[];

const RULES: readonly VerifyRule[] = [
  missingNumbers,
  addedNumbers,
  missingDates,
  addedDates,
  missingNames,
  addedNames,
  alteredQuotations,
  copiedRuns,
  misattributions,
];

/** Every difference of a record from its source that its notes do not explain. */
export function verifyRecord(comparison: Comparison): Finding[] {
  const { report } = comparison;
  const found = RULES.flatMap((rule) => rule(comparison));
  return unexplained(report, found).map((discrepancy) => asFinding(report, discrepancy));
}

/** A difference as it is reported. */
export function asFinding({ file }: Report, discrepancy: Discrepancy): Finding {
  const { line, column, rule, found, expected, fix, source } = discrepancy;
  return { file, line, column, rule, severity: 'error', found, expected, fix, ...(source && { source }) };
}
