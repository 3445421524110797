import type { Problem, Report } from '../../archive/content.ts';
import { OWN_REPORT, toldIn } from '../../archive/schema/meeting.ts';
import { errorAt, type Rule, warningAt } from '../problems.ts';

/** A record leads to its report: the address and the day on which the editors found it go together. */
export const sources: Rule = function* ({ reports }) {
  for (const { file, frontMatter, positionOf } of reports) {
    const { url, found } = frontMatter.source;
    if (url === undefined) {
      yield warningAt(file, positionOf(['source']), 'source-without-address', {
        found: 'a source without “url”',
        expected: 'the address of the page where readers find the report',
        fix: 'add “url” with the address and “found” with the day on which you found it; leave both out only if it is not online',
      });
    } else if (found === undefined) {
      yield errorAt(file, positionOf(['source', 'url']), 'missing-field', {
        found: '“url” without “found”',
        expected: 'the day on which the editors found the text at this address',
        fix: 'add the line “found: "YYYY-MM-DD"” under “source”',
      });
    }
  }
};

/** A comparison names accounts of its record; what it gives as one side’s alone comes from accounts of that side. */
export const comparisons: Rule = function* ({ reports }) {
  for (const report of reports) {
    const ids = report.frontMatter.accounts.map(({ id }) => id);
    for (const [index, id] of ids.entries()) {
      if (ids.indexOf(id) === index) continue;
      yield errorAt(report.file, report.positionOf(['accounts', index, 'id']), 'unknown-account', {
        found: `“${id}” a second time`,
        expected: 'an id that no other account of this record has',
        fix: 'give one of the two another id, in the comparison too',
      });
    }
    for (const told of toldIn(report.frontMatter.comparison).flat()) yield* faultsOf(report, told);
  }
};

type Told = ReturnType<typeof toldIn>[number][number];

function* faultsOf(report: Report, { path: within, by, paragraphs, side }: Told): Iterable<Problem> {
  const { file, frontMatter, positionOf } = report;
  const path = ['comparison', ...within];
  const sideOf = new Map([
    [OWN_REPORT, frontMatter.source.side],
    ...frontMatter.accounts.map((one) => [one.id, one.side] as const),
  ]);
  for (const [index, id] of by.entries()) {
    const of = sideOf.get(id);
    if (of !== undefined && (side === undefined || of === side)) continue;
    yield errorAt(file, positionOf([...path, 'by', index]), 'unknown-account', {
      found: of === undefined ? `“${id}”, which is no account of this record` : `“${id}”, an account of ${of}`,
      expected: `one of ${[...sideOf].flatMap(([one, its]) => (side === undefined || its === side ? [one] : [])).join(', ')}`,
      fix: 'correct the id, or add the account to “accounts”',
    });
  }
  if (by.includes(OWN_REPORT) === paragraphs.length > 0) return;
  yield errorAt(file, positionOf(path), 'missing-paragraph', {
    found: paragraphs.length > 0 ? 'paragraphs of the record without “report” in “by”' : '“report” without paragraphs',
    expected: 'the paragraphs of the record that say so, exactly where “report” is among the accounts',
    fix: `add “paragraphs: [4]” with their numbers, or take “${OWN_REPORT}” out`,
  });
}
