import { errorAt } from '../error-at.ts';
import type { Rule } from '../rule.ts';

/** The topics of the front matter are exactly those that the paragraphs link to. */
export const topics: Rule = ({ reports }) =>
  reports.flatMap((report) => {
    // That a record has no paragraphs at all is a problem of its own.
    if (report.paragraphs.length === 0) return [];
    const listed = report.frontMatter.topics;
    const mentions = report.paragraphs
      .flatMap((paragraph) => paragraph.mentions)
      .filter(({ kind }) => kind === 'topics');
    const mentioned = new Set(mentions.map(({ id }) => id));
    const unmentioned = listed.flatMap((id, index) => {
      const repeated = listed.indexOf(id) !== index;
      if (mentioned.has(id) && !repeated) return [];
      return [
        errorAt(report.file, report.positionOf(['topics', index]), 'unmentioned-topic', {
          found: repeated ? `“${id}” a second time` : `“${id}”, to which no paragraph links`,
          expected: 'each topic once, and only those that a paragraph links to',
          fix: repeated
            ? 'remove the line'
            : `link the words that speak of it to ../topics/${id}.yaml, or remove the line`,
        }),
      ];
    });
    const first = mentions.filter(({ id }, index) => mentions.findIndex((mention) => mention.id === id) === index);
    const unlisted = first
      .filter(({ id }) => !listed.includes(id))
      .map((mention) =>
        errorAt(report.file, mention, 'unlisted-topic', {
          found: `a link to the topic “${mention.id}”, which the front matter does not list`,
          expected: 'every topic that a paragraph links to in the list “topics”',
          fix: `add the line “- ${mention.id}” to “topics”`,
        }),
      );
    return [...unmentioned, ...unlisted];
  });
