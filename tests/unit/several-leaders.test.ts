import { describe, expect, test } from 'vitest';
import { leadersOf, speakerOf } from '../../src/archive/archive.ts';
import { passagesOfPerson } from '../../src/archive/passages.ts';
import { termLanes } from '../../src/archive/timeline.ts';
import { speakersAmong, spokenSentences } from '../../src/english/speakers.ts';
import { sentencesIn } from '../../src/english/text.ts';
import { archiveOf, present } from './written-content.ts';

const minister = (name: string, family: string) =>
  `name: ${name}\nfamilyName: ${family}\ncountry: North\nabout: A minister.\noffices:\n  - { title: Foreign Minister of North, side: north, from: "2010" }\n`;

/** Two of the north meet one of the south. */
const archive = archiveOf(
  [
    {
      date: '2015-03-27',
      fields: { leaders: '[ada-north, eva-west, bo-south]' },
      body: `## North

It was cold in Riverton.

[Ada North](../people/ada-north.yaml) spoke of [trade](../topics/trade.yaml).

She named seven goods.

[Eva West](../people/eva-west.yaml) spoke of rivers and thanked [Bo South](../people/bo-south.yaml).

Ada North agreed.

## South

Bo South agreed with Eva West.

## Background

Eva West spoke for the press.
`,
    },
  ],
  { 'people/eva-west': minister('Eva West', 'West') },
);
const meeting = present(archive.meetings[0]);
const ids = (people: readonly ({ id: string } | undefined)[]) => people.map((one) => one?.id);

describe('several who met for a side', () => {
  test('speak from the paragraph on that begins with their name', () => {
    expect(ids(leadersOf(meeting, 'north'))).toEqual(['ada-north', 'eva-west']);
    expect(ids(leadersOf(meeting, 'background'))).toEqual([]);
    const speakers = meeting.paragraphs.map((paragraph) => speakerOf(meeting, paragraph));
    expect(ids(speakers)).toEqual([
      undefined,
      'ada-north',
      'ada-north',
      'eva-west',
      'ada-north',
      'bo-south',
      undefined,
    ]);
  });

  test('have on their pages what they said, and what names them', () => {
    const numbers = (id: string) =>
      passagesOfPerson(archive, present(archive.people.find((one) => one.id === id))).map(
        (one) => one.paragraph.number,
      );
    expect(numbers('ada-north')).toEqual([2, 3, 5]);
    expect(numbers('eva-west')).toEqual([4, 6, 7]);
  });

  test('have a lane for each office, that of the side first', () => {
    const lanes = termLanes(archive, 2000, 2020);
    expect(lanes.map(({ side, office, bars }) => [side.id, office, ids(bars.map(({ term }) => term.person))])).toEqual([
      ['north', 'Premier of North', ['ada-north']],
      ['north', 'Foreign Minister of North', ['eva-west']],
      ['south', 'Premier of South', ['bo-south']],
    ]);
  });

  test('are told apart in a report by their offices', () => {
    const speakers = speakersAmong(meeting.leaders, [], archive.settings.sides);
    const report = `The Northern Foreign Minister said that rivers rise. Premier of South Bo South said that they fall.
The premier said so again.`;
    expect(spokenSentences(sentencesIn(report), speakers).map(({ side }) => side)).toEqual(['north', 'south', 'south']);
    expect(speakers.map(({ titles }) => titles.includes('the Foreign Minister'))).toEqual([false, true, false]);
  });
});
