import { describe, expect, test } from 'vitest';
import type { countsOf, FoundRecord } from '../../../src/search/match-passage.ts';
import type { IndexedRecord, Passage } from '../../../src/search/indexed-record.ts';
import type { FoundMention } from '../../../src/search/notation.ts';
import { readSearchState } from '../../../src/search/search-state.ts';
import { AnswerDrawer } from '../../../src/search/ui/draw-answer.ts';
import type { Drawn } from '../../../src/search/ui/draw-answer.ts';
import type { SearchAnswer } from '../../../src/search/ui/searcher.ts';
import { wordsOf } from '../../../src/search/words.ts';
import { understand } from './small-archive.ts';

type FoundCounts = ReturnType<typeof countsOf>;

const NO_COUNTS: FoundCounts = { passages: 0, accounts: 0, records: 0, byFacts: 0, knownMeetings: 0 };
const NOTHING: SearchAnswer = {
  query: understand(''),
  isApart: false,
  dateWithout: undefined,
  goTo: [],
  shown: [],
  records: 0,
  read: 0,
  counts: NO_COUNTS,
  isOnlyNamed: false,
  isMore: false,
  isNarrowed: false,
  facets: undefined,
};
const record = (passages: FoundRecord['passages'] = [], isKnownOnly = false): FoundRecord => {
  const whole: IndexedRecord = {
    id: 'a',
    isKnownOnly,
    title: 'A',
    date: '2015-12-14',
    passages: [...passages],
    names: new Map(),
  };
  return { record: whole, passages };
};
const RECORD = record();

const passageOf = (what: Pick<Passage, 'paragraph' | 'beside' | 'voices' | 'text' | 'mentions'>) => ({
  ...{ ...what, words: wordsOf(what.text), tokens: new Set<string>(), facets: {}, score: 1 },
});

const drawer = new AnswerDrawer({ base: '/base/', sides: 'cn=China' });
const textOf = (drawn: Drawn): string => {
  if (typeof drawn === 'string') return drawn;
  const [, , ...children] = drawn;
  return children.map(textOf).join('');
};
const write = (answer: Partial<SearchAnswer>, query = 'gas') =>
  drawer.drawAnswer({ ...NOTHING, ...answer }, readSearchState(new URLSearchParams({ q: query })));
const found = (counts: Partial<FoundCounts>) => write({ shown: [RECORD], counts: { ...NO_COUNTS, ...counts } }).status;

describe('an answer in words', () => {
  test('dates a record as exactly as it is known, a span of days without an element that has none', () => {
    const dated = (date: string) => {
      const [drawn] = write({ shown: [{ record: { ...RECORD.record, date }, passages: [] }] }).records;
      const day = typeof drawn === 'string' ? undefined : drawn?.[2];
      return typeof day === 'string' ? undefined : day?.[2];
    };
    expect(dated('2015-12-14')).toEqual(['time', { datetime: '2015-12-14' }, '14 December 2015']);
    expect(dated('2015-12')).toEqual(['time', { datetime: '2015-12' }, 'December 2015']);
    expect(dated('2015-12-14/2015-12-16')).toMatch(/^14\s–\s16 December 2015$/u);
  });

  test('says how much was found, and of a large archive how much was read', () => {
    expect(found({ passages: 1, records: 1 })).toBe('1 passage in 1 record');
    expect(found({ passages: 3456, records: 1200 })).toBe('3,456 passages in 1,200 records');
    expect(write({ shown: [RECORD], records: 1200, counts: undefined, read: 20 }).status).toBe(
      'up to 1,200 records and known meetings, of which the best 20 were searched',
    );
  });

  test('tells apart what was found', () => {
    expect(found({ knownMeetings: 2 })).toBe('2 known meetings');
    expect(found({ byFacts: 1, knownMeetings: 1 })).toBe('1 record by its facts or summary; 1 known meeting');
    expect(found({ passages: 2, accounts: 1, records: 2, knownMeetings: 1 })).toBe(
      '2 passages and 1 statement from another account in 2 records; 1 known meeting',
    );
    expect(write({ isOnlyNamed: true }).status).toBe(
      'In none of the records and known meetings; it has an entry of its own.',
    );
  });

  test('says why there is nothing', () => {
    expect(write({}, 'oil gas').status).toBe('Nothing matches “oil gas”.');
    expect(write({ isNarrowed: true }).status).toContain('these filters');
    expect(write({ records: 1200, read: 200, isNarrowed: true }).status).toContain('The best 200 records');
  });

  test('says what is in no passage together, and of which year there is no record', () => {
    const counts = { ...NO_COUNTS, passages: 3, records: 2 };
    expect(write({ shown: [RECORD], counts, isApart: true, query: understand('trade "gas supply"') }).status).toBe(
      'No passage has “trade” and “gas supply” together. With one of them, the rarer first: 3 passages in 2 records',
    );
    expect(write({ shown: [record([], true), RECORD], dateWithout: '2018' }).status).toBe(
      'No record of 2018 but 1 known meeting. The nearest records are shown.',
    );
    expect(write({ shown: [RECORD], dateWithout: '1999' }).status).toBe(
      'No record and no known meeting of 1999. The nearest records are shown.',
    );
  });

  test('names the facts that were asked for, and how they are known', () => {
    const noted = (id: string, start: number, end: number): FoundMention => ({ kind: 'facts', id, start, end });
    const mentions = [noted('place-inferred', 0, 7), noted('format', 10, 19)];
    const facts = passageOf({
      paragraph: undefined,
      beside: 'facts',
      voices: [],
      text: 'Beijing · In person',
      mentions,
    });
    const { records } = write({ shown: [record([facts])] });
    expect(records.map(textOf).join('')).toContain('Place: Beijing, inferred · Format: In person');
  });

  test('writes days, names and what is left out of a record', () => {
    const massimov = (start: number, end: number): FoundMention => ({
      kind: 'people',
      id: 'karim-massimov',
      start,
      end,
    });
    const mentions = [massimov(0, 8), massimov(12, 19)];
    const passage = passageOf({
      paragraph: 3,
      beside: undefined,
      voices: ['cn'],
      text: 'Massimov or Masimov',
      mentions,
    });
    const query = {
      ...understand('Мәсімов'),
      corrections: [{ written: 'capasity', instead: 'capacity' }],
      offers: [{ written: 'Gaz', instead: 'Gas' }],
      leftOut: ['what', 'did'],
    };
    const { records, notes } = write({
      query,
      shown: [record([passage]), record(Array<typeof passage>(7).fill(passage)), RECORD],
    });
    const written = '¶ 3 ChinaMassimov or Masimov spelled Massimov and Masimov here';
    expect(records.map(textOf)).toEqual([
      `14 December 2015A${written}`,
      `14 December 2015A${written.repeat(5)}2 more passages in this record`,
      '14 December 2015A',
    ]);
    expect(notes.map(textOf)).toEqual([
      'Showing capacity. Search for “capasity” as typed',
      'Left out: what, did',
      'Did you mean Gas',
    ]);
  });
});
