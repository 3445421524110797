import type { Problem, Report } from '../../archive/content.ts';
import { OWN_REPORT } from '../../archive/schema/meeting.ts';
import { errorAt } from '../error-at.ts';
import type { Rule } from '../rule.ts';

/** One line of a comparison, wherever it is. */
interface Line {
  readonly path: readonly PropertyKey[];
  readonly by: readonly string[];
  readonly paragraphs: readonly number[];
  /** The side that the line says is alone with it. */
  readonly side?: string;
}

/**
 * A comparison names accounts of its record and paragraphs that are there; what it gives as one side’s alone comes
 * from accounts of that side, and what it gives as told by both comes from two sides at least.
 */
export const comparisons: Rule = ({ reports }) =>
  reports.flatMap((report) => [...duplicateIds(report), ...linesOf(report).flatMap((line) => faultsOf(report, line))]);

function linesOf(report: Report): Line[] {
  const { comparison } = report.frontMatter;
  if (comparison === undefined) return [];
  const told = (['differently', 'disputed'] as const).flatMap((list) =>
    comparison[list].flatMap(({ tells }, i) =>
      tells.map((one, k): Line => ({ path: ['comparison', list, i, 'tells', k], ...one })),
    ),
  );
  return [
    ...told,
    ...comparison.only.map((one, i): Line => ({ path: ['comparison', 'only', i], ...one })),
    ...comparison.both.map((one, i): Line => ({ path: ['comparison', 'both', i], ...one })),
  ];
}

function duplicateIds(report: Report): Problem[] {
  const ids = report.frontMatter.accounts.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [
          errorAt(report.file, report.positionOf(['accounts', index, 'id']), 'unknown-account', {
            found: `“${id}” a second time`,
            expected: 'an id that no other account of this record has',
            fix: 'give one of the two another id, in the comparison too',
          }),
        ],
  );
}

function faultsOf(report: Report, { path, by, paragraphs, side }: Line): Problem[] {
  const { accounts, source } = report.frontMatter;
  const sideOf = new Map([[OWN_REPORT, source.side], ...accounts.map((one) => [one.id, one.side] as const)]);
  const problems = by.flatMap((id, index) => {
    const of = sideOf.get(id);
    if (of !== undefined && (side === undefined || of === side)) return [];
    return [
      errorAt(report.file, report.positionOf([...path, 'by', index]), 'unknown-account', {
        found: of === undefined ? `“${id}”, which is no account of this record` : `“${id}”, an account of ${of}`,
        expected: `one of ${[...sideOf].flatMap(([one, its]) => (side === undefined || its === side ? [one] : [])).join(', ')}`,
        fix: 'correct the id, or add the account to “accounts”',
      }),
    ];
  });
  const count = report.paragraphs.length;
  const missing = paragraphs.flatMap((number, index) =>
    number <= count || count === 0
      ? []
      : [
          errorAt(report.file, report.positionOf([...path, 'paragraphs', index]), 'missing-paragraph', {
            found: `paragraph ${String(number)} of ${report.id}`,
            expected: `a number from 1 to ${String(count)}`,
            fix: 'correct the number; the record’s page shows the numbers of its paragraphs',
          }),
        ],
  );
  if (by.includes(OWN_REPORT) === paragraphs.length > 0) return [...problems, ...missing];
  return [
    ...problems,
    ...missing,
    errorAt(report.file, report.positionOf(path), 'missing-paragraph', {
      found:
        paragraphs.length > 0 ? 'paragraphs of the record without “report” in “by”' : '“report” without paragraphs',
      expected: 'the paragraphs of the record that say so, exactly where “report” is among the accounts',
      fix: `add “paragraphs: [4]” with their numbers, or take “${OWN_REPORT}” out`,
    }),
  ];
}
