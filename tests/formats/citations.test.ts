import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accessedOn } from '../../src/client/access-date.ts';
import { citationOf, citedTitle, cslDate } from '../../src/formats/citation.ts';
import type { CslEntry } from '../../src/formats/citation.ts';
import { STYLE_IDS, cslStyle, readStyle } from '../../src/formats/csl-style.ts';
import { cslJson } from '../../src/formats/csl-json.ts';
import { printedOf, styledCitations } from '../../src/formats/styled-citation.ts';
import { present } from '../unit/written-content.ts';
import { HOME, ownArchive as archive } from './archives.ts';
import { hostileRecord } from './hostile-record.ts';

const entries = archive.meetings.map((meeting) => citationOf(archive, meeting, HOME));
const video = present(entries[3]);
const styled = (entry: CslEntry) => styledCitations(entry).map(({ before, after }) => `${before}${after}`);
const byProcessor = (entry: CslEntry) => STYLE_IDS.map((id) => cslStyle(id).write(printedOf(entry)));

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

test('the day of the meeting stands in the title once', () => {
  expect(citedTitle({ title: 'A meets B', date: '2015-03-27' })).toBe('A meets B, 27 March 2015');
  expect(citedTitle({ title: 'A meets B, March 2015', date: '2015-03-27' })).toBe('A meets B, 27 March 2015');
  expect(citedTitle({ title: 'A meets B on 27 March 2015', date: '2015-03-27' })).toBe('A meets B on 27 March 2015');
});

test('what the processor does not write itself is what it would write', () => {
  for (const entry of entries) expect(styled(entry)).toEqual(byProcessor(entry));
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
      'e-mail',
      'up',
      'is',
      'per',
      '21st',
    ),
    fc.stringMatching(/^[A-Za-zÀ-ž]{1,9}$/u),
  );
  const title = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(title, fc.constantFrom('', ',', '?', '.', ' “x”', ': y', ' & z', '’s'), (words, end) => {
      const entry = { ...video, title: `${words}${end}` };
      expect(styled(entry)).toEqual(byProcessor(entry));
    }),
    { numRuns: 25, seed: 5 },
  );
}, 60_000);

test('hostile texts pass through the processor, and no title is lost', () => {
  const hostile = hostileRecord();
  const entry = citationOf(hostile.archive, hostile.meeting, HOME);
  expect(styled(entry)).toEqual(byProcessor(entry));
  for (const text of styled(entry)) {
    expect(text).toContain(entry.URL);
    expect(text).toContain('alert(1)');
  }
});

test('a corporate or Chinese name stays whole and in its order', () => {
  for (const literal of ['Xinhua News Agency', '李克强', 'Ministry of Trade, Department Two']) {
    for (const text of styled({ ...video, author: [{ literal }] })) {
      expect(text.toLowerCase()).toContain(literal.toLowerCase());
    }
  }
});

test('an unpublished record has no date of publication', () => {
  const meeting = { ...present(archive.meetings[3]), published: undefined };
  const unpublished = citationOf(archive, meeting, HOME);
  for (const text of styled(unpublished)) expect(text).not.toContain('2026');
});

describe('the date of access', () => {
  test.for([...Array(12).keys()])('is that of the style in month %i', (month) => {
    const day = new Date(2027, month, month + 1);
    const accessed = cslDate(`2027-${String(month + 1).padStart(2, '0')}-${String(month + 1).padStart(2, '0')}`);
    for (const citation of styledCitations(video)) {
      const filled = accessedOn(citation.accessed, day);
      const style = cslStyle(citation.style);
      const dated = style.write({ ...printedOf(video), accessed });
      if (dated === style.write(printedOf(video))) {
        // The style has it for undated pages only: there, in these words.
        expect(style.write({ ...printedOf(video), issued: undefined, accessed })).toContain(filled.trim());
      } else expect(`${citation.before}${filled}${citation.after}`).toBe(dated);
    }
  });
});

test('the CSL-JSON gives any CSL processor the same citations', () => {
  const read: unknown = JSON.parse(cslJson(entries));
  if (!Array.isArray(read)) throw new Error('CSL-JSON is an array');
  expect(STYLE_IDS.flatMap((id) => read.map((entry: CslEntry) => cslStyle(id).write(entry)))).toEqual(
    STYLE_IDS.flatMap((id) => entries.map((entry) => cslStyle(id).write(printedOf(entry)))),
  );
});

test('what is cut from the styles makes no difference', { timeout: 120_000 }, () => {
  const hostile = hostileRecord();
  const entry = printedOf(citationOf(hostile.archive, hostile.meeting, HOME));
  const accessed = { 'date-parts': [[2027, 1, 5]] } as const;
  const cases = [
    printedOf(video),
    { ...entry, accessed },
    { ...entry, issued: undefined },
    { ...entry, issued: undefined, accessed },
  ];
  for (const id of STYLE_IDS) {
    const [cut, whole] = [readStyle(id), readStyle(id, true)];
    expect(cases.map((each) => cut.write(each))).toEqual(cases.map((each) => whole.write(each)));
  }
});
