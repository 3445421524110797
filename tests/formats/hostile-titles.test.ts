import { parse } from '@retorquere/bibtex-parser';
import reader from '@customcommander/ris';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import type { Meeting } from '../../src/archive/archive.ts';
import { atomFeed } from '../../src/exports/feed-formats.ts';
import { calendar } from '../../src/exports/calendar.ts';
import { bibTex, ris } from '../../src/exports/citation-files.ts';
import { citationOf } from '../../src/exports/citation.ts';
import { rowsCsv } from '../../src/exports/csv.ts';
import type { FeedEntry } from '../../src/exports/feed.ts';
import type { DataTable } from '../../src/exports/data-table.ts';
import { ACCEPTED } from '../browser/hostile-content.ts';
import { archiveOf, present } from '../unit/written-content.ts';
import { HOME, unguarded } from './archives.ts';

const archive = archiveOf([{ date: '2015-03-27', body: '## North\n\nA word on [trade](../topics/trade.yaml).\n' }]);
const [first] = archive.meetings;
/** A meeting under each of the hostile texts. */
const meetings = ACCEPTED.map((title, index): Meeting => ({ ...present(first), id: `m${String(index)}`, title }));
const citations = meetings.map((meeting) => citationOf(archive, meeting, HOME));

/** The texts that a format gives back in another form than is expected of it. */
function changed(read: readonly unknown[], expected: (text: string) => string): unknown[] {
  expect(ACCEPTED.length).toBeGreaterThan(300);
  expect(read).toHaveLength(ACCEPTED.length);
  return ACCEPTED.flatMap((text, index) => (read[index] === expected(text) ? [] : [[text, read[index]]]));
}

/** In citations a title is one line; a control character in it becomes a space. */
const cited = (text: string) => `${text.replace(/[\s\p{Cc}]+/gu, ' ').trim()}, 27 March 2015`;

test('a table gives every text back to the letter', () => {
  const columns = ['text', 'again'].map((name) => ({ name, type: 'string', meaning: 'A text' }) as const);
  const table: DataTable = { name: 'texts', row: 'a text', key: [], isOfMeetings: false, columns, rows: () => [] };
  const csv = rowsCsv(table, ACCEPTED.map((text) => [text, text])); // prettier-ignore
  const { data } = Papa.parse<[string, string]>(csv.replace(/\r\n$/u, ''), { newline: '\r\n' });
  for (const column of [0, 1] as const) {
    expect(changed(data.slice(1).map((row) => unguarded(row[column])), (text) => text)).toEqual([]); // prettier-ignore
  }
});

test('a bibliography gives every title back in one line', () => {
  const { errors, entries } = parse(bibTex(citations), { sentenceCase: false });
  expect(errors).toEqual([]);
  // Straight quotation marks become those that are set.
  const set = (text: string) => text.replace(/[“”]/gu, '"');
  expect(changed(entries.map(({ fields }) => set(fields.title ?? '')), (text) => set(cited(text)))).toEqual([]); // prettier-ignore
});

test('a reference gives every title back in one line', () => {
  const records = reader.read(ris(citations).replaceAll('\r\n', '\n')) ?? [];
  expect(changed(records.map((record) => record['TI']?.[0]), cited)).toEqual([]); // prettier-ignore
});

test('a calendar gives every title back, without control characters', () => {
  const events = ICAL.Component.fromString(calendar({ ...archive, meetings, knownMeetings: [] }, HOME));
  const summaries = events.getAllSubcomponents('vevent').map((event) => event.getFirstPropertyValue('summary'));
  // eslint-disable-next-line no-control-regex -- those that the format does not admit
  const kept = (text: string) => text.replace(/\r\n?/gu, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/gu, '');
  expect(changed(summaries, kept)).toEqual([]);
});

test('a feed gives every title back, with a mark in the place of what XML cannot hold', () => {
  const entry: FeedEntry = { id: HOME, title: '', link: HOME, summary: undefined, html: '', published: '2015-03-27', updated: '2015-03-27', topics: [] }; // prettier-ignore
  const feed = { id: HOME, title: '', subtitle: '', page: HOME, path: HOME, author: '', licence: HOME, language: 'en', updated: '2015-03-27' }; // prettier-ignore
  const read: string[] = [];
  let name = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    name = tag.name;
    if (name === 'title') read.push('');
  });
  parser.on('text', (text) => {
    if (name === 'title') read.push(`${read.pop() ?? ''}${text}`);
  });
  parser.on('closetag', () => {
    name = '';
  });
  parser.write(atomFeed({ ...feed, entries: ACCEPTED.map((title) => ({ ...entry, title })) })).close();
  // Readers of XML take every end of a line for a line feed.
  const kept = (text: string) =>
    text
      .replace(/\r\n?/gu, '\n')
      // eslint-disable-next-line no-control-regex -- those that XML cannot hold
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd');
  expect(changed(read.slice(1), kept)).toEqual([]);
});
