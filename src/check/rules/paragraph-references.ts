import type { Position, Problem, Report } from '../../archive/content.ts';
import { errorAt } from '../error-at.ts';
import type { Rule } from '../rule.ts';

/** Every paragraph number, in front matter or commitments, is one that the record has; and a record has some. */
export const paragraphReferences: Rule = ({ reports, entities }) => {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const ofReports = reports.flatMap((report) => {
    const { figures, refersTo, notes } = report.frontMatter;
    const at = (list: string) => (entry: { paragraph?: number | undefined }, index: number) =>
      entry.paragraph === undefined
        ? []
        : missing(report.file, () => report.positionOf([list, index, 'paragraph']), report, entry.paragraph);
    const empty =
      report.paragraphs.length > 0
        ? []
        : [
            errorAt(report.file, { line: 1, column: 1 }, 'empty-record', {
              found: 'a record without paragraphs',
              expected: 'the full account, in sections',
              fix: 'write the record below the front matter',
            }),
          ];
    return [
      ...empty,
      ...figures.flatMap(at('figures')),
      ...refersTo.flatMap(at('refersTo')),
      ...notes.flatMap(at('notes')),
    ];
  });
  const ofCommitments = entities.flatMap((entity) => {
    if (entity.kind !== 'commitments') return [];
    return entity.steps.flatMap((step, index) => {
      const report = byId.get(step.meeting);
      if (report === undefined) return [];
      return missing(entity.file, () => entity.positionOf(['steps', index, 'paragraph']), report, step.paragraph);
    });
  });
  return [...ofReports, ...ofCommitments];
};

function missing(file: string, position: () => Position, report: Report, paragraph: number): Problem[] {
  const count = report.paragraphs.length;
  // That a record has no paragraphs at all is a problem of its own.
  if (paragraph <= count || count === 0) return [];
  return [
    errorAt(file, position(), 'missing-paragraph', {
      found: `paragraph ${String(paragraph)} of ${report.id}`,
      expected: `a number from 1 to ${String(count)}`,
      fix: 'correct the number; the record’s page shows the numbers of its paragraphs',
    }),
  ];
}
