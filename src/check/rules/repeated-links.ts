import type { Mention } from '../../archive/content.ts';
import { warningAt } from '../error-at.ts';
import type { Rule } from '../rule.ts';

/** A person, place or term is linked once in a record; named again, it counts by itself. */
export const repeatedLinks: Rule = ({ reports }) =>
  reports.flatMap((report) => {
    const seen = new Set<string>();
    return report.paragraphs.flatMap((paragraph) =>
      paragraph.mentions.filter(isLink).flatMap((mention) => {
        const key = `${mention.kind}/${mention.id}`;
        if (mention.kind === 'topics') return [];
        if (!seen.has(key)) {
          seen.add(key);
          return [];
        }
        return [
          warningAt(report.file, mention, 'repeated-link', {
            found: `a second link to “${key}”`,
            expected: 'one link to each person, place and term, where the record first names it',
            fix: 'write the words without the link; they are counted as a mention where they are its name',
          }),
        ];
      }),
    );
  });

function isLink(mention: Mention): boolean {
  return mention.isLinked;
}
