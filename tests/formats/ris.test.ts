import reader from '@customcommander/ris';
import { expect, test } from 'vitest';
import { ris } from '../../src/exports/citation-files.ts';
import { citationOf, citedTitle, sourceSentence } from '../../src/exports/citation.ts';
import { HOME, ownArchive as archive } from './archives.ts';
import { HOSTILE_LINE, hostileRecord } from './hostile-record.ts';

test('every record is read back as it stands in the archive', () => {
  const text = ris(archive.meetings.map((meeting) => citationOf(archive, meeting, HOME)));
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  expect(reader.read(text.replaceAll('\r\n', '\n'))).toEqual(
    archive.meetings.map((meeting) => ({
      TY: ['ELEC'],
      ID: [`across-the-table.example:${meeting.id}`],
      AU: [expect.anything()],
      TI: [citedTitle(meeting)],
      T2: [archive.settings.name],
      PY: [meeting.published?.slice(0, 4)],
      DA: [expect.anything()],
      LA: ['en'],
      UR: [`${HOME}meetings/${meeting.id}/`],
      N1: [sourceSentence(archive, meeting)],
      KW: meeting.topics.map(({ name }) => name),
    })),
  );
});

test('no text can begin a field or a record', () => {
  const hostile = hostileRecord();
  const text = ris([citationOf(hostile.archive, hostile.meeting, HOME)]);
  const [record, ...others] = reader.read(text.replaceAll('\r\n', '\n')) ?? [];
  expect(others).toEqual([]);
  expect(record).toMatchObject({
    TY: ['ELEC'],
    TI: [`${HOSTILE_LINE}, 27 March 2015`],
    T2: [HOSTILE_LINE],
    KW: [HOSTILE_LINE],
    N1: [`Retold from a Northern report (${HOSTILE_LINE}, 28 March 2015, https://reports.example/r).`],
  });
});

test('the name of the editors is that of a body: its only comma is at its end', () => {
  const hostile = hostileRecord();
  const text = ris([citationOf(hostile.archive, hostile.meeting, HOME)]);
  expect(/^AU {2}- (?<name>.*)\r$/mu.exec(text)?.groups?.['name']).toBe(`${HOSTILE_LINE.replaceAll(',', '')},`);
});
