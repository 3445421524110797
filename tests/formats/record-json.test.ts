import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { wordingHash } from '../../src/archive/ledger.ts';
import { RecordFileSchema, recordJson, recordJsonSchema } from '../../src/exports/record-json.ts';
import { HOME, ownArchive as archive } from './archives.ts';
import { HOSTILE, hostileRecord } from './hostile-record.ts';

// Formats of strings are not checked: the reader knows none without another package.
const schema = z.record(z.string(), z.unknown()).parse(JSON.parse(recordJsonSchema(archive, HOME)));
const validate = new Ajv2020({ validateFormats: false }).compile(schema);

test.for(archive.meetings)('$id is valid by the published schema, and is the record', (meeting) => {
  const written: unknown = JSON.parse(recordJson(archive, meeting, HOME));
  validate(written);
  expect(validate.errors ?? []).toEqual([]);
  const file = RecordFileSchema.parse(written);
  const paragraphs = file.sections.flatMap((section) => section.paragraphs);
  expect(
    paragraphs.map(({ number, text, voice, hash, mentions }) => ({
      number,
      text,
      voice,
      hash,
      mentions: mentions.map(({ kind, id, text }) => ({ kind, id, text })),
    })),
  ).toEqual(
    meeting.paragraphs.map((paragraph) => ({
      number: paragraph.number,
      text: paragraph.text,
      voice: paragraph.voice,
      hash: wordingHash(paragraph),
      mentions: paragraph.mentions.map(({ kind, id, text }) => ({ kind, id, text })),
    })),
  );
  for (const { text, mentions } of paragraphs) {
    for (const mention of mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
  }
  expect(file).toMatchObject({
    id: meeting.id,
    url: `${HOME}meetings/${meeting.id}/`,
    title: meeting.title,
    date: meeting.facts.date,
    published: meeting.published,
    figures: meeting.facts.figures,
    source: meeting.facts.source,
    leaders: meeting.leaders.map(({ id, name }) => ({ id, name })),
    topics: meeting.topics.map(({ id, name }) => ({ id, name })),
  });
  expect(file.refersTo.map(({ event, date }) => [event, date])).toEqual(
    meeting.facts.refersTo.map(({ event, date }) => [event, date]),
  );
});

test('the schema refuses what is no record', () => {
  const [first] = archive.meetings;
  if (first === undefined) throw new Error('no meeting');
  const file = RecordFileSchema.parse(JSON.parse(recordJson(archive, first, HOME)));
  expect(validate({ ...file, title: 7 })).toBe(false);
  expect(validate({ ...file, more: 'x' })).toBe(false);
});

test('texts come back to the letter', () => {
  const hostile = hostileRecord();
  const file = RecordFileSchema.parse(JSON.parse(recordJson(hostile.archive, hostile.meeting, HOME)));
  expect(file).toMatchObject({
    title: HOSTILE,
    editor: HOSTILE,
    topics: [{ name: HOSTILE }],
    documents: [{ title: HOSTILE, kind: 'other', date: '2015-03' }],
    notes: [{ text: HOSTILE }],
  });
});
