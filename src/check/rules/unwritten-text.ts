import type { Problem, Report } from '../../archive/content.ts';
import { quoted } from '../../content/yaml-file.ts';
import { UNKNOWN_SHA256, UNWRITTEN, UNWRITTEN_SIDE } from '../../archive/content.ts';
import { errorAt } from '../error-at.ts';
import type { Rule } from '../rule.ts';

/** Nothing is left of what `npm run new` wrote for an editor to replace. */
export const unwrittenText: Rule = ({ reports }) =>
  reports.flatMap((report) => [...inFields(report, report.frontMatter, []), ...inParagraphs(report)]);

/** Walks the front matter, so that no field can be forgotten here. */
function inFields(report: Report, value: unknown, path: readonly PropertyKey[]): Problem[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => {
      return inFields(report, inner, [...path, Array.isArray(value) ? Number(key) : key]);
    });
  }
  if (typeof value !== 'string') return [];
  if (value === UNKNOWN_SHA256) {
    return [
      errorAt(report.file, report.positionOf(path), 'unwritten-text', {
        found: 'a hash of zeros, which stands for that of a report not yet at hand',
        expected: 'the SHA-256 of the file of the report',
        fix: 'write what sha256sum prints for that file',
      }),
    ];
  }
  if (value === UNWRITTEN_SIDE) {
    return [
      errorAt(report.file, report.positionOf(path), 'unwritten-text', {
        found: quoted(value),
        expected: 'whose account the report is: the id of a side, or “other”',
        fix: 'write the side whose press or government published the report',
      }),
    ];
  }
  if (!value.includes(UNWRITTEN)) return [];
  return [
    errorAt(report.file, report.positionOf(path), 'unwritten-text', {
      found: quoted(value),
      expected: 'the text itself',
      fix: `write it, and remove “${UNWRITTEN}”`,
    }),
  ];
}

function inParagraphs(report: Report): Problem[] {
  return report.paragraphs.flatMap((paragraph) => {
    if (!paragraph.text.includes(UNWRITTEN)) return [];
    return [
      errorAt(report.file, paragraph, 'unwritten-text', {
        found: `paragraph ${String(paragraph.number)}, ${quoted(paragraph.text)}`,
        expected: 'what the report says, in the archive’s own words',
        fix: `write the paragraph, keep the links that it needs, and remove “${UNWRITTEN}”`,
      }),
    ];
  });
}
