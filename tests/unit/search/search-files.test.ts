import { describe, expect, test } from 'vitest';
import { createArchive } from '../../../src/archive/create-archive.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { wordsOf } from '../../../src/search/fold.ts';
import { readRecord } from '../../../src/search/indexed-record.ts';
import { readNames } from '../../../src/search/named-entity.ts';
import { Names } from '../../../src/search/names.ts';
import { lexiconFiles, namesFile, recordsToIndex, wordsFile } from '../../../src/search/search-files.ts';
import { dayOf, unitsOf } from '../../../src/search/units.ts';
import type { Unit } from '../../../src/search/units.ts';
import { FIVE_MEETINGS } from '../../five-meetings.ts';
import { largeArchive } from '../../formats/archives.ts';

describe('the files of the search, from the five records', async () => {
  const archive = createArchive(await readContent(FIVE_MEETINGS));
  const names = new Names(readNames(namesFile(archive)));
  const words = wordsFile(archive);
  const toIndex = recordsToIndex(archive);

  test('every name of every entity leads to it', () => {
    for (const kind of ['people', 'places', 'topics', 'glossary'] as const) {
      for (const entity of archive[kind]) {
        const spellings = [entity.name, ...entity.otherNames, ...entity.nativeNames.map(({ name }) => name)];
        for (const spelling of spellings) {
          const found = names.directory.goTo(spelling, 10).map(({ id }) => id);
          expect(found, spelling).toContain(entity.id);
        }
      }
    }
  });

  test('the words are each there once, the most frequent first, numbers left out', () => {
    expect(new Set(words).size).toBe(words.length);
    expect(words).toEqual(expect.arrayContaining(['kazakhstan', 'ecommerce', '14th', 'vucic', 'win-win', 'win']));
    expect(words).not.toContain('23.6');
    expect(words.indexOf('the')).toBeLessThan(words.indexOf('deflation'));
  });

  test('a small archive has one file of each', () => {
    expect([...lexiconFiles(archive)]).toEqual([
      ['names/0.json', namesFile(archive)],
      ['names/words-0.json', words],
    ]);
  });

  test('every paragraph is indexed, and comes back whole with its mentions', () => {
    for (const meeting of archive.meetings) {
      const { url, filters } = toIndex(meeting);
      const record = readRecord(url, filters);
      expect(record).toMatchObject({ id: meeting.id, date: meeting.date, title: meeting.title });
      expect(record?.passages.filter(({ beside }) => beside === undefined)).toHaveLength(meeting.paragraphs.length);
      for (const [index, paragraph] of meeting.paragraphs.entries()) {
        const passage = record?.passages[index];
        expect(passage).toMatchObject({ paragraph: paragraph.number, text: paragraph.text });
        expect(passage?.mentions.map(({ id, start, end }) => [id, passage.text.slice(start, end)])).toEqual(
          paragraph.mentions.map(({ id, text }) => [id, text]),
        );
        expect(passage?.facets).toMatchObject({ year: [meeting.date.slice(0, 4)], format: [meeting.format] });
      }
    }
  });

  test('a large archive indexes the words of a record alone, and the record comes back the same', () => {
    const large = largeArchive(200);
    const largeToIndex = recordsToIndex(large);
    for (const meeting of large.meetings.slice(0, 3)) {
      const { url, content, filters } = largeToIndex(meeting);
      const record = readRecord(url, filters);
      const paragraphs = record?.passages.filter(({ beside }) => beside === undefined);
      expect(paragraphs?.map(({ text }) => text)).toEqual(meeting.paragraphs.map(({ text }) => text));
      expect(record).toMatchObject({ id: meeting.id, date: meeting.date, title: meeting.title });
      const indexed = content.split(' ');
      const wanted = meeting.paragraphs.flatMap(({ text }) => wordsOf(text).map(({ word }) => word));
      for (const word of wanted) expect(indexed).toContain(word);
      for (const token of record?.passages.flatMap(({ tokens }) => [...tokens]) ?? []) expect(indexed).toContain(token);
    }
  });

  test('a passage is also found by the date of an event it refers to', () => {
    const [davos] = archive.meetings;
    const { url, filters } = davos === undefined ? expect.fail() : toIndex(davos);
    const passages = readRecord(url, filters)?.passages;
    expect(passages?.[3]?.tokens).toContain('zzd2014m12z');
    expect(passages?.[4]?.tokens).not.toContain('zzd2014z');
  });

  const besideOf = (unit: Unit) => {
    const { url, filters } = toIndex(unit);
    return (readRecord(url, filters)?.passages ?? []).filter(({ beside }) => beside !== undefined);
  };

  test('a record is also found by its facts, its summary and what other accounts tell', () => {
    const video = archive.meeting('2022-11-29-video') ?? expect.fail();
    const [facts, summary, ...accounts] = besideOf(video);
    expect(facts).toMatchObject({
      beside: 'facts',
      text: 'Beijing · Great Hall of the People (from another page) · By video link · Li Keqiang and Alikhan Smailov · China asks for stable gas, more in winter',
    });
    expect(facts?.tokens).toContain('zzeplacesgreathallofthepeoplez');
    expect(summary).toMatchObject({ beside: 'summary', text: video.summary });
    expect(new Set(accounts.map(({ beside }) => beside))).toEqual(new Set(['account']));
    const trade = accounts.find(({ text }) => text.includes('19.7 billion'));
    expect(trade).toMatchObject({ voices: ['kazakhstan'], facets: { side: [] } });
    expect(trade?.tokens).toContain('zzn19d7z');
    // What the report tells too is in its paragraphs.
    expect(accounts.some(({ text }) => text.startsWith('Gas deliveries'))).toBe(false);
  });

  test('a known meeting is found by its leaders, its place and every date that it may have', () => {
    const known = archive.knownMeetings.find(({ id }) => id === '2018-10-11-dushanbe') ?? expect.fail();
    const { url, filters } = toIndex(known);
    const record = readRecord(url, filters);
    expect(record).toMatchObject({ id: known.id, isKnownOnly: true, title: 'Dushanbe, 11 October 2018' });
    expect(record?.passages).toHaveLength(1);
    expect([...(record?.passages[0]?.tokens ?? [])]).toEqual(
      expect.arrayContaining([
        'zzepeoplebakytzhansagintayevz',
        'zzeplacesdushanbez',
        'zzd2018m10z',
        'known',
        'meetings',
      ]),
    );
    const [span] = archive.knownMeetings;
    const dates = span === undefined ? [] : besideOf(span).flatMap(({ tokens }) => [...tokens]);
    expect(dates).toEqual(expect.arrayContaining(['zzd1992m02d24z', 'zzd1992m02d28z']));
  });

  test('records and known meetings follow each other by date', () => {
    const days = unitsOf(archive).map(dayOf);
    expect(days).toEqual(days.toSorted());
    expect(days).toHaveLength(archive.meetings.length + archive.knownMeetings.length);
  });
});
