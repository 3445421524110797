import { errorAt } from '../error-at.ts';
import type { Rule } from '../rule.ts';

/** What a commitment’s step says belongs to its topic: the paragraph of the step links the topic. */
export const commitmentTopics: Rule = ({ reports, entities }) => {
  const byId = new Map(reports.map((report) => [report.id, report]));
  return entities.flatMap((entity) => {
    if (entity.kind !== 'commitments') return [];
    return entity.steps.flatMap(({ meeting, paragraph: number }, index) => {
      const paragraph = byId.get(meeting)?.paragraphs[number - 1];
      if (paragraph === undefined) return [];
      if (paragraph.mentions.some(({ kind, id }) => kind === 'topics' && id === entity.topic)) return [];
      return [
        errorAt(entity.file, entity.positionOf(['steps', index, 'paragraph']), 'commitment-without-topic', {
          found: `¶ ${String(number)} of ${meeting}, which does not link the topic “${entity.topic}”`,
          expected: 'a paragraph that links the topic of the commitment',
          fix: `link the words that speak of it to ../topics/${entity.topic}.yaml, or correct the paragraph or the topic`,
        }),
      ];
    });
  });
};
