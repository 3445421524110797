import { expect, test } from 'vitest';
import { topicChanges } from '../../src/archive/topic-changes.ts';
import { meetingOf, places, spoken, spokenArchive } from './topic-archive.ts';

const archive = spokenArchive([
  { date: '2015-01-10', says: { North: ['rail', 'aviation'] } },
  { date: '2016-03-09', says: { North: ['trade', 'customs'], South: ['trade'] } },
  { date: '2020-05-20', says: { South: ['trade aviation', 'energy'], Outcomes: ['trade'] } },
]);

test('the first meeting has nothing to be compared with', () => {
  expect(topicChanges(archive, meetingOf(archive, 1))).toBeUndefined();
});

test('topics are new, repeated or fallen silent, with who spoke of them then and now', () => {
  const compared = topicChanges(archive, meetingOf(archive, 3));
  expect(compared?.previous.number).toBe(2);
  expect(
    compared?.changes.map(({ change, topic, now, before }) => [change, topic.id, spoken(now), spoken(before)]),
  ).toEqual([
    ['new', 'aviation', ['south 3 ¶ 1'], []],
    ['new', 'energy', ['south 3 ¶ 2'], []],
    ['repeated', 'trade', ['south 3 ¶ 1', 'outcomes 3 ¶ 3'], ['north 2 ¶ 1', 'south 2 ¶ 3']],
    ['silent', 'customs', [], ['north 2 ¶ 2']],
  ]);
});

test('a new topic that was spoken of longer ago leads to its last passage', () => {
  const last = topicChanges(archive, meetingOf(archive, 3))?.changes.map((one) => one.last && places([one.last]));
  expect(last).toEqual([['1 ¶ 2'], undefined, undefined, undefined]);
});
