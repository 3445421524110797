import { describe, expect, test } from 'vitest';
import { AnswerDrawer } from '../../../src/search/ui/draw-answer.ts';
import type { Drawn } from '../../../src/search/ui/draw-answer.ts';
import type { FoundCounts, SearchAnswer, ShownRecord } from '../../../src/search/find-in-record.ts';
import { readSearchState } from '../../../src/search/search-state.ts';

const NOTHING: SearchAnswer = {
  corrections: [],
  offers: [],
  leftOut: [],
  apart: [],
  yearWithout: undefined,
  goTo: [],
  shown: [],
  records: 0,
  counts: { passages: 0, accounts: 0, records: 0, byFacts: 0, knownMeetings: 0 },
  isOnlyNamed: false,
  read: undefined,
  isMore: false,
  isNarrowed: false,
  givenUpAfter: undefined,
  facets: undefined,
  suggestions: [],
};
const RECORD: ShownRecord = { id: 'a', isKnownOnly: false, title: 'A', date: '2015-12-14', passages: [], more: 0 };

const drawer = new AnswerDrawer({ base: '/base/', language: 'en', sides: 'cn=China', lexiconFiles: 1 });
const textOf = (drawn: Drawn): string => {
  if (typeof drawn === 'string') return drawn;
  const [, , ...children] = drawn;
  return children.map(textOf).join('');
};
const write = (answer: Partial<SearchAnswer>, query = 'gas') =>
  drawer.drawAnswer({ ...NOTHING, ...answer }, readSearchState(new URLSearchParams({ q: query })));
const found = (counts: Partial<FoundCounts>) =>
  write({ shown: [RECORD], counts: { passages: 0, accounts: 0, records: 0, byFacts: 0, knownMeetings: 0, ...counts } }).status; // prettier-ignore

describe('an answer in words', () => {
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
    expect(write({ givenUpAfter: 200, isNarrowed: true }).status).toContain('The best 200 records');
  });

  test('says what is in no passage together, and of which year there is no record', () => {
    const counts = { passages: 3, accounts: 0, records: 2, byFacts: 0, knownMeetings: 0 };
    expect(write({ shown: [RECORD], counts, apart: ['visa', '“gas supply”'] }).status).toBe(
      'No passage has “visa” and “gas supply” together. With one of them, the rarer first: 3 passages in 2 records',
    );
    const known = { ...RECORD, isKnownOnly: true };
    expect(write({ shown: [known, RECORD], yearWithout: '2018' }).status).toBe(
      'No record of 2018 but 1 known meeting. The nearest records are shown.',
    );
    expect(write({ shown: [RECORD], yearWithout: '1999' }).status).toBe(
      'No record of 1999. The nearest records are shown.',
    );
  });

  test('names the facts that were asked for, and how they are known', () => {
    const facts = [
      { label: 'place', parts: [{ text: 'Beijing', found: true }], how: 'inferred' },
      { label: 'format', parts: [{ text: 'In person', found: false }], how: undefined },
    ];
    const passage = { paragraph: undefined, beside: 'facts', voices: [], parts: [], facts, explanations: [] } as const;
    const { records } = write({ shown: [{ ...RECORD, passages: [passage] }] });
    expect(records.map(textOf).join('')).toContain('Place: Beijing, inferred · Format: In person');
  });

  test('writes days, names and what is left out of a record', () => {
    const explanations = [{ reason: 'spelled', names: ['Massimov', 'Masimov'] }] as const;
    const passage = { paragraph: 3, beside: undefined, voices: ['cn'], parts: [], facts: [], explanations };
    const { records, notes } = write({
      shown: [{ ...RECORD, passages: [passage], more: 2 }, RECORD],
      corrections: [{ written: 'capasity', instead: 'capacity' }],
      offers: [{ written: 'Gaz', instead: 'Gas' }],
      leftOut: ['what', 'did'],
    });
    expect(records.map(textOf)).toEqual([
      '14 December 2015A¶ 3 China spelled Massimov and Masimov here2 more passages in this record',
      '14 December 2015A',
    ]);
    expect(notes.map(textOf)).toEqual([
      'Showing capacity. Search for “capasity” as typed',
      'Left out: what, did',
      'Did you mean Gas',
    ]);
  });
});
