import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/content/read-content.ts';
import { findNames, knownArchive, meetingDay, weekdayDisagreement } from '../../src/desk/meeting-told.ts';
import { figuresIn, voicesOf } from '../../src/desk/new/sections.ts';
import { sourceLines } from '../../src/desk/report-text.ts';
import { datesIn, dayOf } from '../../src/english/dates.ts';
import { draftContent } from './draft-content.ts';

const linesOf = (text: string) => sourceLines({ text });

/** The content of the tests with these files more, as it is known on the day of the tests. */
async function knownWith(files: Record<string, string> = {}) {
  const known = knownArchive(await readContent(await draftContent(files)));
  if (known === undefined) throw new Error('the content of the tests has settings');
  return known;
}

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
    const [date] = datesIn(text).filter(({ kind }) => kind === 'day');
    expect(date === undefined ? 'none' : dayOf(date)).toBe(day);
  });
  test('the day that fits a weekday of the report comes before an earlier one', () => {
    const source = linesOf('He came on 1 February 2020.\nThey met on Monday, 3 February 2020.');
    expect(meetingDay(source, '2025-06-01').day).toBe('2020-02-03');
  });
  test('a day to come is none', () => {
    expect(meetingDay(linesOf('They meet on 3 February 2020.'), '2020-02-02').day).toBeUndefined();
  });
  test('a day after that of the publication lies in the year before', () => {
    expect(meetingDay(linesOf('2 January 2020\nThey met on December 30.'), '2025-06-01').day).toBe('2019-12-30');
  });
  test('weekdays that fit are no disagreement', () => {
    expect(weekdayDisagreement(['Monday'], '2020-02-03')).toBeUndefined();
    expect(weekdayDisagreement(['Friday'], '2020-02-03')).toBe('The report names Friday; 2020-02-03 was a Monday.');
  });
});

describe('the lines around a report', () => {
  test('a title is never made of a sentence or a caption', () => {
    expect(linesOf('They met on a bridge.\nThen they left.').title).toBe('not stated');
    expect(linesOf('The premiers on a bridge [Photo: River Press]\nThey met.')).toMatchObject({
      title: 'not stated',
      credit: 'Photo: River Press',
    });
  });
  test('agency, section and day are read where the text states them', () => {
    const text =
      'Home > News > Rivers\nPremiers meet\n3 February 2020, 14:05\nA caption. (River Press/Di East)\nThey met.';
    expect(linesOf(text)).toEqual({
      title: 'Premiers meet',
      publisher: 'not stated',
      section: 'Rivers',
      published: '2020-02-03',
      credit: 'River Press/Di East',
      dateline: '',
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
    findNames(await knownWith(files), '2020-02-03')(text).map(({ id, text: words }) => `${id}: ${words}`);

  test('the longest name wins, across hyphens and line breaks, as whole words; a subject in any case', async () => {
    const fund = { 'glossary/fund.yaml': 'name: Fund\nkind: fund\nabout: A fund.\n' };
    expect(await find('the River\nFund, River-Fund, a Fund, refunds and TRADE', fund)).toEqual([
      'river-fund: River Fund',
      'river-fund: River-Fund',
      'fund: Fund',
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
  const known = await knownWith();
  const leaders = ['ada-north', 'bo-south'].flatMap((id) => known.people.find((person) => person.id === id) ?? []);
  const voices = voicesOf(
    [
      'Ada North met Bo South.',
      'Ada North said yes.',
      'She added no.',
      'Bo South hoped so.',
      'After the talks, both signed a paper.',
      'Bo South is on a visit.',
    ],
    leaders,
    known,
  );
  expect(voices).toEqual(['background', 'north', 'north', 'south', 'outcomes', 'background']);
});
