import { errorAt, warningAt } from '../error-at.ts';
import type { Rule } from '../rule.ts';

/** A record leads to its report: the address and the day on which the editors found it go together. */
export const sources: Rule = ({ reports }) =>
  reports.flatMap((report) => {
    const { url, found } = report.frontMatter.source;
    if (url === undefined) {
      return [
        warningAt(report.file, report.positionOf(['source']), 'source-without-address', {
          found: 'a source without “url”',
          expected: 'the address of the page where readers find the report',
          fix: 'add “url” with the address and “found” with the day on which you found it; leave both out only if it is not online',
        }),
      ];
    }
    if (found !== undefined) return [];
    return [
      errorAt(report.file, report.positionOf(['source', 'url']), 'missing-field', {
        found: '“url” without “found”',
        expected: 'the day on which the editors found the text at this address',
        fix: 'add the line “found: "YYYY-MM-DD"” under “source”',
      }),
    ];
  });
