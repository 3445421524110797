import { parse } from '@retorquere/bibtex-parser';
import { expect, test } from 'vitest';
import type { Archive, Meeting } from '../../src/archive/archive.ts';
import { bibTex } from '../../src/exports/citation-files.ts';
import { citationOf, citedTitle, sourceSentence } from '../../src/exports/citation.ts';
import { present } from '../unit/written-content.ts';
import { HOME, ownArchive as archive } from './archives.ts';
import { HOSTILE_LINE, hostileRecord } from './hostile-record.ts';

function readBack(archive: Archive, meetings: readonly Meeting[]) {
  const { errors, entries } = parse(bibTex(meetings.map((meeting) => citationOf(archive, meeting, HOME))), {
    sentenceCase: false,
  });
  expect(errors).toEqual([]);
  return entries.map(({ type, key, fields }) => ({ type, key, fields }));
}

test('every record is read back as it stands in the archive', () => {
  expect(readBack(archive, archive.meetings)).toEqual(
    archive.meetings.map((meeting) => ({
      type: 'online',
      key: `across-the-table.example:${meeting.id}`,
      fields: {
        author: [{ name: archive.settings.editor }],
        title: citedTitle(meeting),
        organization: [archive.settings.name],
        date: meeting.published,
        year: meeting.published?.slice(0, 4),
        month: meeting.published?.slice(5, 7),
        langid: 'english',
        url: `${HOME}meetings/${meeting.id}/`,
        // Styles end it with a full stop of their own.
        note: sourceSentence(archive, meeting).slice(0, -1),
        // The reader sorts them.
        keywords: meeting.topics.map(({ name }) => name).toSorted(),
      },
    })),
  );
});

test('no text can end a field or a record', () => {
  const hostile = hostileRecord();
  // Straight quotation marks become those that are set.
  const line = HOSTILE_LINE.replace('"d"', '“d”');
  const [entry, ...others] = readBack(hostile.archive, [hostile.meeting]);
  expect(others).toEqual([]);
  expect(entry?.fields).toMatchObject({
    author: [{ name: line }],
    title: `${line}, 27 March 2015`,
    organization: [line],
    note: `Retold from a Northern report (${line}, 28 March 2015, https://reports.example/r)`,
  });
});

test('nothing is set as another sign in the oldest encoding of LaTeX, OT1', () => {
  const [meeting] = archive.meetings;
  const title = '"a" | <b> (“c” "d")';
  const written = bibTex([{ ...citationOf(archive, present(meeting), HOME), title }]);
  expect(/title = \{\{(.*)\}\}/u.exec(written)?.[1]).toBe('“a” \\textbar{} \\textless{}b\\textgreater{} (“c” “d”)');
  expect(parse(written, { sentenceCase: false }).entries[0]?.fields.title).toBe('“a” | <b> (“c” “d”)');
});
