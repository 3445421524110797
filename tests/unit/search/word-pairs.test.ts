import { afterEach, describe, expect, test, vi } from 'vitest';
import { findRecords } from '../../../src/search/ui/find-records.ts';
import type { Pagefind, PagefindResult } from '../../../src/search/ui/load-pagefind.ts';
import { PhraseRecords } from '../../../src/search/ui/phrase-records.ts';
import { pairFileCount, pairFiles } from '../../../src/search/pair-files.ts';
import { pairsOf, recordsWith } from '../../../src/search/word-pairs.ts';
import { largeArchive } from '../../formats/archives.ts';
import { archiveOf } from '../written-content.ts';
import { understand } from './small-archive.ts';

/** Records that all have the same words, three of which side by side in two alone. */
const MEETINGS = 230;
const RARE = [17, 120];
const archive = archiveOf(
  Array.from({ length: MEETINGS }, (_, index) => ({
    date: new Date(Date.UTC(2001, 0, 1 + index)).toISOString().slice(0, 10),
    body: `## North\n\n${RARE.includes(index) ? 'Cooperation in winter trade grew.' : 'Trade grew, and in winter cooperation did.'}\n\nTrade, said Vučić.\n`,
  })),
);
const files = new Map(pairFiles(archive));

/** An engine that knows the records, the latest first, and is asked for nothing else. */
const engine: Pagefind = {
  init: () => Promise.resolve(),
  search: (words) => {
    if (words !== null) throw new Error(`asked for ${words}`);
    const data = () => Promise.reject(new Error('read'));
    const results = archive.meetings.toReversed().map(({ id }): PagefindResult => ({ id, score: 1, data }));
    return Promise.resolve({ results });
  },
};

describe('the pairs of words of a large archive', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('lead to every record that has two words side by side in a paragraph, and to no other', () => {
    const find = (phrase: string) =>
      pairsOf(phrase, files.size).map(({ file, key }) =>
        recordsWith(key, files.get(`names/pairs-${String(file)}.json`) ?? {}),
      );
    expect(find('Winter trade')).toEqual([RARE]);
    expect(find('cooperation in winter')).toEqual([RARE, archive.meetings.map((_, index) => index)]);
    expect(find('grew Trade')).toEqual([[]]);
    expect(find('said Vucic')).toEqual([archive.meetings.map((_, index) => index)]);
    expect(find('winter')).toEqual([]);
  });

  test('find a rare phrase of common words, the latest record first, and fetch what it needs once', async () => {
    const fetched: string[] = [];
    vi.stubGlobal('fetch', (address: string) => {
      fetched.push(address);
      return Promise.resolve(Response.json(files.get(address.replace('/base/', ''))));
    });
    const phrases = new PhraseRecords({ base: '/base/', language: 'en', lexiconFiles: 32, pairFiles: files.size });
    for (let turn = 0; turn < 2; turn += 1) {
      const found = await findRecords(engine, understand('“cooperation in winter trade”'), 'relevance', phrases);
      expect(found.map(({ id }) => id)).toEqual(RARE.toReversed().map((index) => archive.meetings[index]?.id));
    }
    expect(fetched.length).toBeLessThanOrEqual(3);
    expect(await phrases.find('in winter trade grew')).toEqual(RARE);
    expect(await phrases.find('winter')).toBeUndefined();
  });

  test('are spread over files that do not grow with the archive', () => {
    expect(pairFileCount(archive)).toBe(46);
    expect(files.size).toBe(46);
    expect(pairFileCount(largeArchive(199))).toBe(0);
    expect([...pairFiles(largeArchive(199))]).toEqual([]);
  });
});
