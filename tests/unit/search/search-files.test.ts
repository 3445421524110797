import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createArchive } from '../../../src/archive/archive.ts';
import { readContent } from '../../../src/archive/read-content.ts';
import { readNames } from '../../../src/search/names.ts';
import { readPassageAddress } from '../../../src/search/passage-address.ts';
import { indexedPassages, namesFile, wordsFile } from '../../../src/search/search-files.ts';
import { withoutTokens } from '../../../src/search/tokens.ts';

describe('the files of the search, from the five records', async () => {
  const archive = createArchive(await readContent(fileURLToPath(new URL('../../../content', import.meta.url))));
  const names = readNames(namesFile(archive));
  const words = wordsFile(archive);

  test('every name of every entity leads to it', () => {
    for (const kind of ['people', 'places', 'topics', 'glossary'] as const) {
      for (const entity of archive[kind]) {
        const spellings = [entity.name, ...entity.otherNames, ...entity.nativeNames.map(({ name }) => name)];
        for (const spelling of spellings) {
          const found = names.goTo(spelling, 10).map(({ id }) => id);
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

  test('every paragraph is indexed, and its address and text come back whole', () => {
    for (const meeting of archive.meetings) {
      const indexed = indexedPassages(archive, meeting);
      expect(indexed).toHaveLength(meeting.paragraphs.length);
      for (const [index, paragraph] of meeting.paragraphs.entries()) {
        const { url = '', content = '', filters = {} } = indexed[index] ?? {};
        const address = readPassageAddress(url);
        expect(address).toMatchObject({ meeting: meeting.id, paragraph: paragraph.number, date: meeting.date });
        expect(address?.title).toBe(meeting.title);
        expect(address?.mentions.map(({ id, start, end }) => [id, paragraph.text.slice(start, end)])).toEqual(
          paragraph.mentions.map(({ id, text }) => [id, text]),
        );
        expect(withoutTokens(content)).toBe(paragraph.text);
        expect(filters).toMatchObject({ year: [meeting.date.slice(0, 4)], format: [meeting.format] });
      }
    }
  });

  test('a passage is also found by the date of an event it refers to', () => {
    const [davos] = archive.meetings;
    const content = davos === undefined ? [] : indexedPassages(archive, davos).map((passage) => passage.content);
    expect(content[3]).toContain(' zzd2014m12z');
    expect(content[4]).not.toContain('zzd2014');
  });
});
