import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cslJson } from '../../src/exports/citation-files.ts';
import { citationOf, citedTitle } from '../../src/exports/citation.ts';
import type { Citation } from '../../src/exports/citation.ts';
import { STYLE_IDS, styledCitations, titleCase } from '../../src/exports/styled-citation.ts';
import { dayInPattern } from '../../src/words/day-in-pattern.ts';
import { present } from '../unit/written-content.ts';
import { HOME, ownArchive as archive } from './archives.ts';
import { byProcessor, cslDate, printedOf } from './csl-oracle.ts';
import type { CslEntry } from './csl-oracle.ts';
import { hostileRecord } from './hostile-record.ts';

const entries = archive.meetings.map((meeting) => citationOf(archive, meeting, HOME));
const video = present(entries[3]);
const styled = (entry: Citation) => styledCitations(entry).map(({ before, after }) => `${before}${after}`);
const published = (entry: Citation) => STYLE_IDS.map((id) => byProcessor(id, printedOf(entry)));

test('a record is cited as each style asks', () => {
  expect(styledCitations(video).map(({ name, before, accessed, after }) => `${name}: ${before}[${accessed}]${after}`))
    .toMatchInlineSnapshot(`
    [
      "Chicago: Editors of Across the Table. “Li Keqiang Meets Alikhan Smailov by Video Link, 29 November 2022.” Across the Table, November 22, 2026. [Accessed {MMMM} {D}, {YYYY}. ]https://archive.example/below/meetings/2022-11-29-video/.",
      "APA: Editors of Across the Table. (2026, November 22). Li Keqiang meets Alikhan Smailov by video link, 29 November 2022. Across the Table. [Retrieved {MMMM} {D}, {YYYY}, from ]https://archive.example/below/meetings/2022-11-29-video/",
      "MLA: Editors of Across the Table. “Li Keqiang Meets Alikhan Smailov by Video Link, 29 November 2022.” Across the Table, 22 Nov. 2026, https://archive.example/below/meetings/2022-11-29-video/.[ Accessed {D} {MMM} {YYYY}.]",
      "GB/T 7714-2015: EDITORS OF ACROSS THE TABLE. Li Keqiang meets Alikhan Smailov by video link, 29 November 2022[EB/OL]. (2026-11-22)[[{YYYY}-{MM}-{DD}]]. https://archive.example/below/meetings/2022-11-29-video/.",
      "GOST R 7.0.5: Editors of Across the Table. Li Keqiang meets Alikhan Smailov by video link, 29 November 2022 [Электронный ресурс] // Across the Table. 2026. URL: https://archive.example/below/meetings/2022-11-29-video/[ (дата обращения: {DD}.{MM}.{YYYY})].",
    ]
  `);
});

test('titles get the capitals of English styles', () => {
  expect(titleCase('the end of a-z: an up-to-date e-mail on “de facto” trade to')).toBe(
    'The End of A-z: An Up-to-Date E-Mail on “de Facto” Trade To',
  );
});

test('the day of the meeting stands in the title once', () => {
  expect(citedTitle({ title: 'A meets B', date: '2015-03-27' })).toBe('A meets B, 27 March 2015');
  expect(citedTitle({ title: 'A meets B, March 2015', date: '2015-03-27' })).toBe('A meets B, 27 March 2015');
  expect(citedTitle({ title: 'A meets B on 27 March 2015', date: '2015-03-27' })).toBe('A meets B on 27 March 2015');
});

test('every style is what the citation processor makes of the published one', () => {
  for (const entry of entries) expect(styled(entry)).toEqual(published(entry));
  const word = fc.oneof(
    fc.constantFrom(
      'a',
      'of',
      'the',
      'with',
      'and',
      'via',
      'in',
      'to',
      'X',
      'iPhone',
      'ОЭСР',
      'de',
      'von',
      'state',
      'Vučić',
      '李克强',
      '2015',
      'win-win',
      'up',
      'is',
      'per',
      '21st',
    ),
    fc.stringMatching(/^[A-Za-zÀ-ž]{1,9}$/u),
  );
  const title = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(title, fc.constantFrom('', '?', ' “x”', ': y', ' & z', '’s'), (words, end) => {
      // Every title that is cited ends with a day.
      const entry = { ...video, title: citedTitle({ title: `${words}${end}`, date: '2022-11-29' }) };
      expect(styled(entry)).toEqual(published(entry));
    }),
    { numRuns: 60, seed: 5 },
  );
}, 60_000);

test('no hostile title is lost', () => {
  const hostile = hostileRecord();
  const entry = citationOf(hostile.archive, hostile.meeting, HOME);
  for (const text of styled(entry)) {
    expect(text).toContain(entry.address);
    expect(text).toContain('alert(1)');
  }
});

test('a corporate or Chinese name stays whole and in its order', () => {
  for (const author of ['Xinhua News Agency', '李克强', 'Ministry of Trade, Department Two']) {
    for (const text of styled({ ...video, author })) {
      expect(text.toLowerCase()).toContain(author.toLowerCase());
    }
  }
});

test('an unpublished record has no date of publication', () => {
  const meeting = { ...present(archive.meetings[3]), published: undefined };
  const unpublished = citationOf(archive, meeting, HOME);
  for (const text of styled(unpublished)) expect(text).not.toContain('2026');
  const accessed = cslDate('2027-01-05');
  for (const { style, before, accessed: pattern, after } of styledCitations(unpublished)) {
    const cited = `${before}${dayInPattern(pattern, accessed['date-parts'][0])}${after}`;
    expect(cited).toBe(byProcessor(style, { ...printedOf(unpublished), accessed }));
  }
});

describe('the date of access', () => {
  test.for([...Array(12).keys()])('is that of the style in month %i', (month) => {
    const accessed = cslDate(`2027-${String(month + 1).padStart(2, '0')}-${String(month + 1).padStart(2, '0')}`);
    for (const citation of styledCitations(video)) {
      const filled = dayInPattern(citation.accessed, accessed['date-parts'][0]);
      const entry = { ...printedOf(video), accessed };
      const dated = byProcessor(citation.style, entry);
      if (dated === byProcessor(citation.style, printedOf(video))) {
        // The style has it for undated pages only: there, in these words.
        expect(byProcessor(citation.style, { ...entry, issued: undefined })).toContain(filled.trim());
      } else expect(`${citation.before}${filled}${citation.after}`).toBe(dated);
    }
  });
});

test('the CSL-JSON gives any CSL processor the same citations', () => {
  const read: unknown = JSON.parse(cslJson(entries));
  if (!Array.isArray(read)) throw new Error('CSL-JSON is an array');
  expect(STYLE_IDS.flatMap((id) => read.map((entry: CslEntry) => byProcessor(id, entry)))).toEqual(
    STYLE_IDS.flatMap((id) => entries.map((entry) => byProcessor(id, printedOf(entry)))),
  );
});
