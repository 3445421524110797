import { parse } from '@retorquere/bibtex-parser';
import { expect, test } from 'vitest';
import type { Archive, Meeting } from '../../src/archive/archive.ts';
import { bibTex } from '../../src/exports/citation-files.ts';
import { citationOf, citedTitle, sourceSentence } from '../../src/exports/citation.ts';
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
  const [entry, ...others] = readBack(hostile.archive, [hostile.meeting]);
  expect(others).toEqual([]);
  expect(entry?.fields).toMatchObject({
    author: [{ name: HOSTILE_LINE }],
    title: `${HOSTILE_LINE}, 27 March 2015`,
    organization: [HOSTILE_LINE],
    note: `Retold from a Northern report (${HOSTILE_LINE}, 28 March 2015, https://reports.example/r)`,
  });
});
