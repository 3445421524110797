import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/content/read-content.ts';
import { figuresIn } from '../../src/desk/new/figure-finder.ts';
import { meetingDay, weekdayDisagreement } from '../../src/desk/new/meeting-day.ts';
import { nameFinder } from '../../src/desk/new/name-finder.ts';
import { sourceLines } from '../../src/desk/new/source-lines.ts';
import { voicedParagraphs } from '../../src/desk/new/voiced-paragraphs.ts';
import { writtenDates } from '../../src/desk/new/written-dates.ts';
import { draftContent } from './draft-content.ts';

describe('dates', () => {
  test.each([
    ['2020-02-03', '2020-02-03'],
    ['Monday, 3 February 2020', '2020-02-03'],
    ['the 3rd of February, 2020', '2020-02-03'],
    ['February 3, 2020', '2020-02-03'],
    ['Feb. 3, 2020', '2020-02-03'],
    ['Sept 9, 2019', '2019-09-09'],
    ['on May 3', undefined],
    ['31 April 2020', undefined],
    ['12020-02-03', 'none'],
    ['a March of 20 days', 'none'],
  ])('%s', (text, day) => {
    const [date] = writtenDates(text);
    expect(date === undefined ? 'none' : date.day).toBe(day);
  });
  test('the day that fits a weekday of the report comes before an earlier one', () => {
    const source = sourceLines('He came on 1 February 2020.\nThey met on Monday, 3 February 2020.');
    expect(meetingDay(source, '2025-06-01').day).toBe('2020-02-03');
  });
  test('a day to come is none', () => {
    expect(meetingDay(sourceLines('They meet on 3 February 2020.'), '2020-02-02').day).toBeUndefined();
  });
  test('a day after that of the publication lies in the year before', () => {
    expect(meetingDay(sourceLines('2 January 2020\nThey met on December 30.'), '2025-06-01').day).toBe('2019-12-30');
  });
  test('weekdays that fit are no disagreement', () => {
    expect(weekdayDisagreement(['Monday'], '2020-02-03')).toBeUndefined();
    expect(weekdayDisagreement(['Friday'], '2020-02-03')).toBe('The report names Friday; 2020-02-03 was a Monday.');
  });
});

describe('the lines around a report', () => {
  test('a title is never made of a sentence or a caption', () => {
    expect(sourceLines('They met on a bridge.\nThen they left.').title).toBe('not stated');
    expect(sourceLines('The premiers on a bridge [Photo: River Press]\nThey met.')).toMatchObject({
      title: 'not stated',
      credit: 'Photo: River Press',
    });
  });
  test('agency, section and day are read where the text states them', () => {
    const text =
      'Home > News > Rivers\nPremiers meet\n3 February 2020, 14:05\nA caption. (River Press/Di East)\nThey met.';
    expect(sourceLines(text)).toEqual({
      title: 'Premiers meet',
      publisher: 'not stated',
      section: 'Rivers',
      published: '2020-02-03',
      credit: 'River Press/Di East',
      paragraphs: ['A caption. (River Press/Di East)', 'They met.'],
    });
  });
});

test('figures are numbers with what they count, no dates, years or ordinals', () => {
  const text =
    'On 3 February 2020, for the 7th time since 1998, they named 33 papers, US$4.5 billion, 12.5% of trade, 1,200 km of track, a dozen bridges, and two sides.';
  expect(figuresIn(text).map(({ value, unit }) => `${String(value)} ${unit}`)).toEqual([
    '33 papers',
    '4.5 billion USD',
    '12.5 percent',
    '1200 km',
    '12 bridges',
  ]);
});

describe('names', () => {
  const find = async (text: string, files: Record<string, string> = {}) =>
    nameFinder((await readContent(await draftContent(files))).entities)(text).map(({ id, text: words }) => `${id}: ${words}`); // prettier-ignore

  test('the longest name wins, in any case, across hyphens and line breaks, as whole words', async () => {
    const fund = { 'glossary/fund.yaml': 'name: Fund\nkind: fund\nabout: A fund.\n' };
    expect(await find('the river\nfund, River-Fund, a fund, refunds and TRADE', fund)).toEqual([
      'river-fund: river fund',
      'river-fund: River-Fund',
      'fund: fund',
      'trade: TRADE',
    ]);
  });
  test('a name in capitals is no word of small letters', async () => {
    const abbreviation = { 'glossary/it.yaml': 'name: IT\nkind: term\nabout: A term.\n' };
    expect(await find('it is IT', abbreviation)).toEqual(['it: IT']);
  });
  test('signs in a name mean themselves, and scripts without spaces are found', async () => {
    const names = { 'glossary/b.yaml': 'name: B&R (new)\notherNames:\n  - 河流\nkind: term\nabout: A term.\n' };
    expect(await find('the B&R (new) and 大河流域', names)).toEqual(['b: B&R (new)', 'b: 河流']);
  });
});

test('paragraphs go to the side whose leader speaks, to the outcomes, or to the background', async () => {
  const { entities, settings } = await readContent(await draftContent());
  const people = entities.filter((entity) => entity.kind === 'people');
  const leaders = ['ada-north', 'bo-south'].flatMap((id) => people.find((person) => person.id === id) ?? []);
  const voices = voicedParagraphs(
    [
      'Ada North met Bo South.',
      'Ada North said yes.',
      'She added no.',
      'Bo South hoped so.',
      'After the talks, both signed a paper.',
      'Bo South is on a visit.',
    ],
    nameFinder(people),
    leaders,
    settings?.sides ?? [],
  );
  expect(voices.map(({ voice }) => voice)).toEqual(['background', 'north', 'north', 'south', 'outcomes', 'background']);
});
