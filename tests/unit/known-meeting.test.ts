import { describe, expect, test } from 'vitest';
import { createArchive } from '../../src/archive/create-archive.ts';
import { datePrefix, dateSpan } from '../../src/archive/partial-date.ts';
import { readContent } from '../../src/content/read-content.ts';
import type { KnownDate } from '../../src/archive/schema/known-meeting.ts';
import { composeContent } from '../check/composed-content.ts';
import { FIVE_MEETINGS } from '../five-meetings.ts';

const on = (value: string): KnownDate => ({ known: 'stated', value });
const oneOf = (...dates: string[]): KnownDate => ({ known: 'one of', dates });

describe('the date of a known meeting', () => {
  test.each<[KnownDate, string, string, string]>([
    [on('2018'), '2018-01-01', '2018-12-31', '2018'],
    [on('2016-02'), '2016-02-01', '2016-02-29', '2016-02'],
    [on('2016-11-03'), '2016-11-03', '2016-11-03', '2016-11-03'],
    [on('1992-02-24/1992-02-28'), '1992-02-24', '1992-02-28', '1992-02'],
    [on('2015-12-30/2016-01-02'), '2015-12-30', '2016-01-02', '2015'],
    [oneOf('2019-11-01', '2019-11-02'), '2019-11-01', '2019-11-02', '2019-11'],
    [oneOf('2019-11-02', '2019-10'), '2019-10-01', '2019-11-02', '2019'],
    [{ known: 'inferred', value: '2011-11', reason: 'x' }, '2011-11-01', '2011-11-30', '2011-11'],
  ])('%j lies between its days, and its file is named so', (date, first, last, prefix) => {
    expect(dateSpan(date)).toMatchObject({ first, last });
    expect(datePrefix(date)).toBe(prefix);
  });
});

describe('the known meetings of an archive', async () => {
  const archive = createArchive(await readContent(FIVE_MEETINGS));

  test('are in order of time, with people and places', () => {
    const days = archive.knownMeetings.map(({ when }) => when.first);
    expect(days).toEqual(days.toSorted());
    const known = archive.knownMeetings.map(({ id, place }) => `${id} ${place?.name ?? ''}`);
    expect(known).toContain('2018-11-22-beijing Beijing');
    expect(archive.knownMeetings.find(({ id }) => id === '2019-11-tashkent')).toMatchObject({
      when: { first: '2019-11-01', last: '2019-11-02' },
    });
  });

  test('come with where was looked, and with addresses that lead elsewhere', () => {
    expect(archive.coverage?.since.date).toBe('1992-01-03');
    expect(archive.coverage?.searches.length).toBeGreaterThan(0);
    expect(archive.coverage?.notSearched.length).toBeGreaterThan(0);
    const moved = archive.moved.filter(({ from }) => from.startsWith('commitments/'));
    expect(moved.length).toBeGreaterThan(0);
  });
});

test('an archive need have none of them', async () => {
  const archive = createArchive(await readContent(await composeContent({})));
  expect([archive.knownMeetings, archive.coverage, archive.moved]).toEqual([[], undefined, []]);
});

test('an address that was taken away leads where the ledger lets its target lead', async () => {
  const files = {
    'moved.yaml': 'commitments/toll-road: topics/tolls\n',
    'ledger/entities.yaml': 'addresses: [topics/trade]\nmoved: { topics/tolls: topics/trade }\n',
  };
  const archive = createArchive(await readContent(await composeContent({ files })));
  expect(archive.moved).toContainEqual({ from: 'commitments/toll-road', to: 'topics/trade' });
});
