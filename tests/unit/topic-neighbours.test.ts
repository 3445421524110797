import { expect, test } from 'vitest';
import { topicNeighbours } from '../../src/archive/topic-neighbours.ts';
import { present } from './written-content.ts';
import { places, spokenArchive, topicOf } from './topic-archive.ts';

const archive = spokenArchive([
  { date: '2015-01-10', says: { North: ['rail trade', 'rail', 'zinc'] } },
  { date: '2016-03-09', says: { South: ['trade rail aviation', 'rail rail'] } },
]);

test('neighbours share paragraphs, those that share the most first, then by name', () => {
  const neighbours = topicNeighbours(archive, topicOf(archive, 'rail'));
  expect(neighbours.map(({ topic, passages }) => [topic.id, places(passages)])).toEqual([
    ['trade', ['1 ¶ 1', '2 ¶ 1']],
    ['aviation', ['2 ¶ 1']],
  ]);
});

test('a topic that stands alone has none', () => {
  expect(topicNeighbours(archive, topicOf(archive, 'zinc'))).toEqual([]);
});

test('other entities have the topics of their paragraphs', () => {
  const glossary = spokenArchive([{ date: '2015-01-10', says: { North: ['rail'], Outcomes: ['trade'] } }]);
  expect(topicNeighbours(glossary, present(glossary.glossary[0]))).toEqual([]);
});
