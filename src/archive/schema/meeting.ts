import { z } from 'zod';
import { DaySchema, PartialDateSchema } from '../partial-date.ts';
import { factSchema, givenFactSchema } from './fact.ts';
import { IdSchema } from './id.ts';

/** How the two heads of government met. */
export const FORMATS = ['in-person', 'video'] as const;
export type MeetingFormat = (typeof FORMATS)[number];

/** What kind of event a report refers to. */
export const EVENT_KINDS = ['visit', 'meeting', 'conference', 'signing', 'anniversary', 'plan'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

const paragraph = z.int().min(1).describe('The number of the paragraph of this record that says so: 3 for ¶ 3.');

const VenueSchema = z.strictObject({
  /** The place of the meeting (a file in content/places); for a video meeting, where the report says one leader sat. */
  place: factSchema(IdSchema),
  /** The building or room, also a file in content/places. */
  building: factSchema(IdSchema),
  /** Only for a video meeting: where the other leader sat. */
  otherPlace: factSchema(IdSchema).optional(),
});

const SourceSchema = z.strictObject({
  /** The title as published, to the letter; `not stated` where the text has none. */
  title: factSchema(z.string().min(1)),
  /** Who published the text, as far as the text itself says. */
  publisher: factSchema(z.string().min(1)),
  /** The section of the publisher's site, such as China News. */
  section: factSchema(z.string().min(1)),
  /** The day of publication, as far as the text says. */
  published: factSchema(DaySchema),
  /** To whom the text credits its picture or its writing, such as `Photo: Xinhua`. */
  credit: factSchema(z.string().min(1)),
  /** The file name under which the archive's editor keeps the text used. */
  file: z.string().min(1),
  /** SHA-256 of that file, 64 hexadecimal digits (`sha256sum FILE`). */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: '64 lower-case hexadecimal digits, as sha256sum prints them' }),
  /** Where the text stands online, when that is known. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** Where an archived copy of it stands, when that is known. */
  archivedUrl: z.url({ protocol: /^https?$/ }).optional(),
});

const FigureSchema = z.strictObject({
  /** The number as the report gives it: 23.6, 33. */
  value: z.number(),
  /** Its unit: `billion USD`, `km`, `documents`. */
  unit: z.string().min(1),
  /** What it measures or counts, in a few words. */
  of: z.string().min(1),
  paragraph,
});

const ReferredEventSchema = z.strictObject({
  /** The same id in two records means the same event; it is then one mark on the timeline. */
  event: IdSchema,
  kind: z.enum(EVENT_KINDS),
  /** What it was, in a few words: Li Keqiang visits Kazakhstan. */
  title: z.string().min(1),
  /** As exact as is known: `2014`, `2014-12`, `2015-12-14` or a span `2015-12-16/2015-12-18`. */
  date: givenFactSchema(PartialDateSchema),
  /** A file in content/places. */
  place: factSchema(IdSchema),
  paragraph,
});

const NoteSchema = z.strictObject({
  /** What the note is about, in one or two words: date, spelling. */
  about: z.string().min(1),
  /** The note itself, in plain text. */
  text: z.string().min(1),
  /** The paragraph beside which the note stands; without it, the note is about the record as a whole. */
  paragraph: paragraph.optional(),
});

/** The front matter of one record in content/meetings. Unknown keys are errors. */
export const MeetingFrontMatterSchema = z.strictObject({
  /** One neutral line: who met whom, where. Shown as the page's heading; no other record may have it. */
  title: z.string().min(1),
  /** The local day of the venue, YYYY-MM-DD; the file name begins with it. */
  date: givenFactSchema(DaySchema),
  format: z.enum(FORMATS),
  /** The heads of government, one for each side: files in content/people. */
  leaders: z.array(IdSchema).length(2),
  venue: VenueSchema,
  /** Every subject that the record's paragraphs link to, once: files in content/topics. */
  topics: z.array(IdSchema).min(1),
  source: SourceSchema,
  /** The figures of the report, each with its paragraph. */
  figures: z.array(FigureSchema).default([]),
  /** Other dated events that the report mentions, earlier or later. */
  refersTo: z.array(ReferredEventSchema).default([]),
  /** What was inferred and from what, odd spellings, gaps: the editor's notes. */
  notes: z.array(NoteSchema).default([]),
});

export type MeetingFrontMatter = z.output<typeof MeetingFrontMatterSchema>;
export type Figure = z.output<typeof FigureSchema>;
export type ReferredEvent = z.output<typeof ReferredEventSchema>;
export type Note = z.output<typeof NoteSchema>;
export type Source = z.output<typeof SourceSchema>;
