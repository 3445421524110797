import { z } from 'zod';
import { AccountNotFoundSchema, AccountSchema, ComparisonSchema } from './account.ts';
import { DaySchema, PartialDateSchema } from './dates.ts';
import { factSchema, givenFactSchema } from './fact.ts';
import { IdSchema } from './id.ts';
import { WebAddressSchema } from './web-address.ts';

export const FORMATS = ['in-person', 'video'] as const;
export type MeetingFormat = (typeof FORMATS)[number];

export const EVENT_KINDS = ['visit', 'meeting', 'conference', 'signing', 'anniversary', 'plan'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

const paragraph = z.int().min(1).describe('The number of the paragraph of this record that says so: 3 for ¶ 3.');

const VenueSchema = z.strictObject({
  place: factSchema(IdSchema).describe(
    'The place of the meeting (a file in content/places); for a video meeting, where the report says one leader sat.',
  ),
  building: factSchema(IdSchema).describe('The building or room, also a file in content/places.'),
  otherPlace: factSchema(IdSchema).optional().describe('Only for a video meeting: where the other leader sat.'),
});

/** At most so many words; a summary says what a reader must know. */
const SUMMARY_WORDS = 60;
/** At most so many words beside the mark on the timeline. */
const OUTCOME_WORDS = 8;

function shortText(words: number) {
  return z
    .string()
    .min(1)
    .refine((text) => text.trim().split(/\s+/u).length <= words, { error: `at most ${String(words)} words` });
}

const pairs = z
  .array(z.tuple([z.int().min(1), z.int().min(1)]))
  .default([])
  .describe('Pairs of paragraphs, the first side’s number first: [[4, 11]].');

const TableSchema = z.strictObject({
  level: pairs.describe('Pairs that face each other whatever the rule says.'),
  apart: pairs.describe('Pairs that never do.'),
});

const SourceSchema = z.strictObject({
  title: factSchema(z.string().min(1)).describe(
    'The title as published, to the letter; `not stated` where the text has none.',
  ),
  publisher: factSchema(z.string().min(1)).describe('Who published the text, as far as the text itself says.'),
  section: factSchema(z.string().min(1)).describe('The section of the publisher’s site, such as China News.'),
  published: factSchema(DaySchema).describe('The day of publication, as far as the text says.'),
  credit: factSchema(z.string().min(1)).describe(
    'To whom the text credits its picture or its writing, such as `Photo: Xinhua`.',
  ),
  file: z.string().min(1).describe('The file name under which the archive’s editor keeps the text used.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: '64 lower-case hexadecimal digits, as sha256sum prints them' })
    .describe('SHA-256 of that file, 64 hexadecimal digits (`sha256sum FILE`).'),
  side: IdSchema.describe('Whose account the report is: the id of a side, or `other` for a third party.'),
  url: WebAddressSchema.optional().describe('Where the text is online, when that is known.'),
  found: DaySchema.optional().describe('The day on which the editors found the text at that address.'),
  archivedUrl: WebAddressSchema.optional().describe('Where an archived copy of it is, when that is known.'),
});

const FigureSchema = z.strictObject({
  value: z.number().describe('The number as the report gives it: 23.6, 33.'),
  unit: z.string().min(1).describe('Its unit: `billion USD`, `km`, `documents`.'),
  of: z.string().min(1).describe('What it measures or counts, in a few words.'),
  paragraph,
});

const ReferredEventSchema = z.strictObject({
  event: IdSchema.describe('The same id in two records means the same event; it is then one mark on the timeline.'),
  kind: z.enum(EVENT_KINDS).describe('What kind of event the report refers to.'),
  title: z.string().min(1).describe('What it was, in a few words: Li Keqiang visits Kazakhstan.'),
  date: givenFactSchema(PartialDateSchema).describe(
    'As exact as is known: `2014`, `2014-12`, `2015-12-14` or a span `2015-12-16/2015-12-18`.',
  ),
  place: factSchema(IdSchema).describe('A file in content/places.'),
  paragraph,
});

const NoteSchema = z.strictObject({
  about: z.string().min(1).describe('What the note is about, in one or two words: date, spelling.'),
  text: z.string().min(1).describe('The note itself, in plain text.'),
  paragraph: paragraph
    .optional()
    .describe('The paragraph beside which the note stands; without it, the note is about the record as a whole.'),
  explains: z
    .array(z.string().min(1))
    .optional()
    .describe(
      'The numbers, names or words that `npm run verify` would otherwise report and this note accounts for, each as it is reported: those of the note’s paragraph, or of the whole record when the note names none.',
    ),
});

/** The front matter of one record in content/meetings. Unknown keys are errors. */
export const MeetingFrontMatterSchema = z.strictObject({
  title: z
    .string()
    .min(1)
    .describe('One neutral line: who met whom, where. Shown as the page’s heading; no other record may have it.'),
  summary: shortText(SUMMARY_WORDS).describe('What a reader must know, in our own words, at most 60.'),
  outcome: shortText(OUTCOME_WORDS).describe(
    'What came of it, at most eight words, for the timeline: 33 documents, 23.6 billion USD.',
  ),
  date: givenFactSchema(DaySchema).describe('The local day of the venue, YYYY-MM-DD; the file name begins with it.'),
  format: z.enum(FORMATS).describe('How the two heads of government met.'),
  leaders: z.array(IdSchema).length(2).describe('The heads of government, one for each side: files in content/people.'),
  venue: VenueSchema.describe('Where they met.'),
  topics: z
    .array(IdSchema)
    .min(1)
    .describe('Every topic that the record’s paragraphs link to, once: files in content/topics.'),
  source: SourceSchema.describe('The published report that the record is written from.'),
  accounts: z
    .array(AccountSchema)
    .default([])
    .describe('Other published accounts of the same meeting, as far as the editors have read them.'),
  comparison: ComparisonSchema.optional().describe('What those accounts and the report tell, compared.'),
  accountsNotFound: z
    .array(AccountNotFoundSchema)
    .default([])
    .describe('The sides of which no own account is known, and where it was looked for.'),
  table: TableSchema.default({ level: [], apart: [] }).describe(
    'Only where the editors overrule which paragraphs of the two sides face each other.',
  ),
  figures: z.array(FigureSchema).default([]).describe('The figures of the report, each with its paragraph.'),
  refersTo: z
    .array(ReferredEventSchema)
    .default([])
    .describe('Other dated events that the report mentions, earlier or later.'),
  notes: z
    .array(NoteSchema)
    .default([])
    .describe('What was inferred and from what, odd spellings, gaps: the editor’s notes.'),
});

export type MeetingFrontMatter = z.output<typeof MeetingFrontMatterSchema>;
export type Figure = z.output<typeof FigureSchema>;
export type ReferredEvent = z.output<typeof ReferredEventSchema>;
export type Note = z.output<typeof NoteSchema>;
export type TablePairs = z.output<typeof TableSchema>;
export type Source = z.output<typeof SourceSchema>;
