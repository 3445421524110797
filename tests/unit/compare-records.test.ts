import { describe, expect, test } from 'vitest';
import { MEETINGS_OF_A_SMALL_ARCHIVE } from '../../src/archive/pager.ts';
import { comparablePairs, comparableWith, compareRecords } from '../../src/archive/compare-records.ts';
import type { ComparedTopics } from '../../src/archive/compare-records.ts';
import { archiveOf, present } from './written-content.ts';
import type { WrittenRecord } from './written-content.ts';

const topic = (name: string) => `name: ${name}\nabout: ${name}.\n`;
const TOPICS = { 'topics/rail': topic('Rail'), 'topics/gas': topic('Gas'), 'topics/art': topic('Art') };
const link = (id: string) => `[${id}](../topics/${id}.yaml)`;

/** The comparison of two records with these bodies. */
function compared(earlier: string, later: string) {
  const records: WrittenRecord[] = [
    { date: '2015-01-01', body: earlier },
    { date: '2016-01-01', body: later },
  ];
  const archive = archiveOf(records, TOPICS);
  const [first, second] = archive.meetings;
  return compareRecords(present(first), present(second), archive);
}

const numbersOf = (statement: ComparedTopics['voices'][number]['earlier']) =>
  statement === undefined ? '–' : [...statement.paragraphs.map(({ number }) => number), ...statement.above].join(' ');

/** Rows as `Topics: voice earlier | later`. */
const written = (rows: readonly ComparedTopics[]) =>
  rows.flatMap(({ topics, voices }) =>
    voices.map(
      ({ voice, earlier, later }) =>
        `${topics.map(({ name }) => name).join(', ')}: ${voice} ${numbersOf(earlier)} | ${numbersOf(later)}`,
    ),
  );

describe('two records', () => {
  const comparison = compared(
    `## Background\n\nThey met.\n\n## North\n\nOn ${link('rail')}.\n\nOn ${link('gas')}.\n\n## South\n\nOn ${link('gas')}.\n`,
    `## South\n\nOn ${link('rail')} and ${link('art')}.\n\n## North\n\nOn ${link('rail')}.\n`,
  );

  test('are aligned by topic and voice, the sides in their order', () => {
    expect(written(comparison.both)).toEqual(['Rail: north 2 | 2', 'Rail: south – | 1']);
  });

  test('have apart what only one of them has', () => {
    expect(written(comparison.onlyEarlier)).toEqual(['Gas: north 3 | –', 'Gas: south 4 | –']);
    expect(written(comparison.onlyLater)).toEqual(['Art: south – | 1']);
  });

  test('tell which paragraphs name no topic', () => {
    expect(comparison.withoutTopic).toEqual({ earlier: [1], later: [] });
  });

  test('join topics of the very same paragraphs in one row, and no others', () => {
    const joined = compared(
      `## North\n\nOn ${link('rail')} and ${link('gas')}.\n`,
      `## South\n\nOn ${link('gas')}, ${link('rail')} and ${link('art')}.\n`,
    );
    expect(written(joined.both)).toEqual(['Rail, Gas: north 1 | –', 'Rail, Gas: south – | 1']);
    expect(written(joined.onlyLater)).toEqual(['Art: south – | 1']);
  });

  test('have each paragraph whole where a reader comes to it first, and its number after that', () => {
    const said = (body: string) => compared(body, body).both.map(({ voices }) => voices[0]?.earlier);
    const [rail, gas] = said(`## North\n\nOn ${link('rail')}.\n\nOn ${link('rail')} and ${link('gas')}.\n`);
    expect(rail?.paragraphs.map(({ text }) => text)).toEqual(['On rail.', 'On rail and gas.']);
    expect(rail?.above).toEqual([]);
    expect(gas?.paragraphs).toEqual([]);
    expect(gas?.above).toEqual([2]);
  });

  test('that have nothing in common have no row in common', () => {
    const apart = compared(`## North\n\nA word.\n`, `## North\n\nOn ${link('gas')}.\n`);
    expect(apart.both).toEqual([]);
    expect(written(apart.onlyLater)).toEqual(['Gas: north – | 1']);
  });
});

describe('the pairs of meetings', () => {
  const meetingsOf = (count: number) =>
    archiveOf(Array.from({ length: count }, (_, year) => ({ date: `${String(1900 + year)}-01-01` }))).meetings;

  test('are all of them up to a bound, each once, the earlier first', () => {
    const meetings = meetingsOf(MEETINGS_OF_A_SMALL_ARCHIVE);
    const pairs = comparablePairs(meetings);
    expect(pairs.length).toBe((MEETINGS_OF_A_SMALL_ARCHIVE * (MEETINGS_OF_A_SMALL_ARCHIVE - 1)) / 2);
    expect(new Set(pairs.map(({ earlier, later }) => `${earlier.id} ${later.id}`)).size).toBe(pairs.length);
    expect(pairs.every(({ earlier, later }) => earlier.date < later.date)).toBe(true);
  });

  test('are neighbours in time beyond it', () => {
    const meetings = meetingsOf(MEETINGS_OF_A_SMALL_ARCHIVE + 1);
    expect(comparablePairs(meetings).map(({ earlier, later }) => later.number - earlier.number)).toEqual(
      Array.from({ length: MEETINGS_OF_A_SMALL_ARCHIVE }, () => 1),
    );
    const ends = [meetings[0], meetings.at(-1)].map((meeting) => comparableWith(present(meeting), meetings));
    expect(ends.map((others) => others.map(({ number }) => number))).toEqual([[2], [MEETINGS_OF_A_SMALL_ARCHIVE]]);
  });

  test('of one meeting are none', () => {
    expect(comparablePairs(meetingsOf(1))).toEqual([]);
  });
});
