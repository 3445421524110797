import { expect, test } from 'vitest';
import { passagesOfPerson } from '../../src/archive/passages.ts';
import { archiveOf, present } from './written-content.ts';
import { places } from './topic-archive.ts';

const ada = '[Ada North](../people/ada-north.yaml)';
const archive = archiveOf([
  {
    date: '2015-03-27',
    body: `## Background\n\n${ada} came.\n\nIt rained.\n\n## North\n\nHer words.\n\n## South\n\nNo.\n`,
  },
  { date: '2015-05-01', body: `## South\n\nThanks to ${ada}.\n` },
]);
const person = present(archive.people.find(({ id }) => id === 'ada-north'));

test('a person’s passages are those that name them and those of their side, in order', () => {
  expect(places(passagesOfPerson(archive, person))).toEqual(['1 ¶ 1', '1 ¶ 3', '2 ¶ 1']);
});
