import { z } from 'zod';
import {
  DaySchema,
  type Fact,
  factSchema,
  givenFactSchema,
  IdSchema,
  languageTag,
  listOf,
  NOT_STATED,
  optionalText,
  PartialDateSchema,
  text,
  WebAddressSchema,
} from './parts.ts';

/** The name by which a comparison calls the report that the record retells. */
export const OWN_REPORT = 'report';
/** Whose account a text is that neither side published. */
export const THIRD_PARTY = 'other';

const side = IdSchema.describe('Whose account it is: the id of a side, or `other` for a third party.');
const language = languageTag('en, ru, ja or zh-Hans').describe(
  'The language it is written in, a BCP 47 tag: en, ru, kk, zh-Hans.',
);
const found = DaySchema.describe('The day on which the editors read it there.');

/** The ids of those who met. */
export const LeaderIdsSchema = z
  .array(IdSchema)
  .min(2)
  .describe('Those who met, one or several of each side, the first side’s first: files in content/people.');

/** A published text as it is cited: for another account of a meeting, and for what evidences a known meeting. */
export const CitedTextSchema = z.strictObject({
  publisher: text('Who published it.'),
  title: optionalText('Its title, to the letter; left out where it is not known.'),
  side,
  language,
  published: z
    .union([z.literal(NOT_STATED), PartialDateSchema])
    .describe('When it was published, as exact as the page says; `not stated` where it does not.'),
  url: WebAddressSchema.describe('Its address.'),
  found,
});

/** Another published account of the meeting. */
export const AccountSchema = CitedTextSchema.extend({
  id: IdSchema.refine((id) => id !== OWN_REPORT, {
    error: `an id other than “${OWN_REPORT}”, which is the record’s own`,
  }).describe('A short id; the comparison refers to it.'),
  length: optionalText('How long it is, as far as read: about 250 words.'),
  read: z.enum(['whole', 'part']).describe('How much of it the editors have read.'),
});

const subject = text('What it is about, in two to four words.');
const paragraphs = listOf(
  z.int().min(1),
  'The paragraphs of this record that say so; only where `report` is among the accounts.',
);
const by = z
  .array(IdSchema)
  .min(1)
  .describe('The accounts that say so: their ids, `report` for the report that the record retells.');

const ToldDifferentlySchema = z.strictObject({
  subject,
  tells: z
    .array(z.strictObject({ by, paragraphs, says: text('What they say, in our own words.') }))
    .min(2)
    .describe('What the accounts say, a line for each version.'),
});

/** What the accounts of one meeting tell alike, differently, or alone; each thing once. */
export const ComparisonSchema = z.strictObject({
  made: DaySchema.describe('The day on which the accounts were compared.'),
  differently: listOf(ToldDifferentlySchema, 'What they tell differently.'),
  disputed: listOf(ToldDifferentlySchema, 'What one denies that another says.'),
  only: listOf(
    z.strictObject({
      side,
      subject,
      says: text('What its accounts say, in our own words.'),
      by,
      paragraphs,
    }),
    'What only accounts of one side mention.',
  ),
  both: listOf(z.strictObject({ subject, by, paragraphs }), 'What accounts of both sides mention.'),
});

/** A side of whose own account the editors know nothing. */
export const AccountNotFoundSchema = z.strictObject({
  side: IdSchema.describe('The id of the side.'),
  where: text('Where an account was looked for.'),
  on: DaySchema.describe('The day on which it was looked for.'),
});

export type CitedText = z.output<typeof CitedTextSchema>;
export type Account = z.output<typeof AccountSchema>;
export type ToldDifferently = z.output<typeof ToldDifferentlySchema>;

type Comparison = z.output<typeof ComparisonSchema>;

/** What accounts tell, a list of versions for each thing, each version with its path in the comparison. */
export function toldIn({ differently = [], disputed = [], only = [], both = [] }: Partial<Comparison> = {}) {
  const versions = (kind: 'differently' | 'disputed', told: readonly ToldDifferently[]) =>
    told.map(({ subject, tells }, at) =>
      tells.map((one, version) => ({ kind, path: [kind, at, 'tells', version], subject, side: undefined, ...one })),
    );
  return [
    ...versions('differently', differently),
    ...versions('disputed', disputed),
    ...only.map((one, at) => [{ kind: 'only' as const, path: ['only', at], ...one }]),
    ...both.map((one, at) => [{ kind: 'both' as const, path: ['both', at], side: undefined, says: undefined, ...one }]),
  ];
}

export const FORMATS = ['in-person', 'video', 'telephone'] as const;
export type MeetingFormat = (typeof FORMATS)[number];

export const EVENT_KINDS = ['visit', 'meeting', 'conference', 'signing', 'anniversary', 'plan'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

const paragraph = z.int().min(1).describe('The number of the paragraph of this record that says so: 3 for ¶ 3.');

const VenueSchema = z.strictObject({
  place: factSchema(IdSchema)
    .optional()
    .describe('The place of the meeting (a file in content/places); of a video meeting or a call, where one side was.'),
  building: factSchema(IdSchema).optional().describe('The building or room, also a file in content/places.'),
  otherPlace: factSchema(IdSchema).optional().describe('Only for a video meeting or a call: where the other side was.'),
});

/** A call is held nowhere: where each side was is told where it is known. */
const NOWHERE: Fact = { known: NOT_STATED };

/** What every meeting but a call has to say of its venue, with what is accepted. */
const VENUE_SAYS = [
  ['venue', 'a group of fields'],
  ['place', `the id of a place, or “${NOT_STATED}”`],
  ['building', `the id of a building, or “${NOT_STATED}”`],
] as const;

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

const pairs = listOf(
  z.tuple([z.int().min(1), z.int().min(1)]),
  'Pairs of paragraphs, the first side’s number first: [[4, 11]].',
);

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
  file: text('The file name under which the archive’s editor keeps the text used.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: '64 lower-case hexadecimal digits, as sha256sum prints them' })
    .describe('SHA-256 of that file, 64 hexadecimal digits (`sha256sum FILE`).'),
  side: IdSchema.describe('Whose account the report is: the id of a side, or `other` for a third party.'),
  url: WebAddressSchema.optional().describe('Where the text is online, when that is known.'),
  found: DaySchema.optional().describe('The day on which the editors found the text at that address.'),
  archivedUrl: WebAddressSchema.optional().describe('Where an archived copy of it is, when that is known.'),
});

export const FigureSchema = z.strictObject({
  value: z.number().describe('The number as the report gives it: 23.6, 33.'),
  unit: text('Its unit: `billion USD`, `km`, `documents`.'),
  of: text('What it measures or counts, in a few words.'),
  paragraph,
});

const DOCUMENT_KINDS = [
  'agreement',
  'memorandum',
  'protocol',
  'statement',
  'communique',
  'plan',
  'contract',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const SignedDocumentSchema = z.strictObject({
  title: text('Its title as the report gives it, or what it is about in our own words.'),
  kind: z.enum(DOCUMENT_KINDS).describe('What kind of document it is.'),
  date: PartialDateSchema.describe('When it was signed, as exact as is known: `2015-12-14`, `2015-12`.'),
  url: WebAddressSchema.optional().describe('Where its text is online, when that is known.'),
  paragraph: paragraph.optional(),
});

const ReferredEventSchema = z.strictObject({
  event: IdSchema.describe('The same id in two records means the same event; it is then one mark on the timeline.'),
  kind: z.enum(EVENT_KINDS).describe('What kind of event the report refers to.'),
  title: text('What it was, in a few words: Li Keqiang visits Kazakhstan.'),
  date: givenFactSchema(PartialDateSchema).describe(
    'As exact as is known: `2014`, `2014-12`, `2015-12-14` or a span `2015-12-16/2015-12-18`.',
  ),
  place: factSchema(IdSchema).describe('A file in content/places.'),
  paragraph,
});

export const NoteSchema = z.strictObject({
  about: text('What the note is about, in one or two words: date, spelling.'),
  text: text('The note itself, in plain text.'),
  paragraph: paragraph
    .optional()
    .describe('The paragraph beside which the note stands; without it, the note is about the record as a whole.'),
});

const SettledSchema = z.strictObject({
  words: text('The words of the finding, as `npm run verify` reports them.'),
  why: text('Why the record is right all the same; only editors read it.'),
  paragraph: paragraph.optional().describe('The paragraph whose finding it is; without it, any of the record.'),
});

const FieldsSchema = z.strictObject({
  title: text('One neutral line: who met whom, where. Shown as the page’s heading; no other record may have it.'),
  summary: shortText(SUMMARY_WORDS).describe('What a reader must know, in our own words, at most 60.'),
  outcome: shortText(OUTCOME_WORDS).describe(
    'What came of it, at most eight words, for the timeline: 33 documents, 23.6 billion USD.',
  ),
  date: givenFactSchema(PartialDateSchema).describe(
    'The local day of the venue, `2015-12-14`; of a visit its days, `2015-12-14/2015-12-16`; where no more is known, `2015-12` or `"2015"`. The file name begins with as much of it as all its days share.',
  ),
  format: z.enum(FORMATS).describe('How they met; a `telephone` call needs no `venue`.'),
  leaders: LeaderIdsSchema,
  venue: VenueSchema.optional().describe('Where they met.'),
  topics: z
    .array(IdSchema)
    .min(1)
    .describe('Every topic that the record’s paragraphs link to, once: files in content/topics.'),
  source: SourceSchema.describe('The published report that the record is written from.'),
  accounts: listOf(
    AccountSchema,
    'Other published accounts of the same meeting, as far as the editors have read them.',
  ),
  comparison: ComparisonSchema.optional().describe('What those accounts and the report tell, compared.'),
  accountsNotFound: listOf(
    AccountNotFoundSchema,
    'The sides of which no own account is known, and where it was looked for.',
  ),
  table: TableSchema.default({ level: [], apart: [] }).describe(
    'Only where the editors overrule which paragraphs of the two sides face each other.',
  ),
  figures: listOf(FigureSchema, 'The figures of the report, each with its paragraph.'),
  documents: listOf(SignedDocumentSchema, 'Documents signed at the meeting, as far as a source names them.'),
  refersTo: listOf(ReferredEventSchema, 'Other dated events that the report mentions, earlier or later.'),
  notes: listOf(NoteSchema, 'What was inferred and from what, odd spellings, gaps: the editor’s notes.'),
  settled: listOf(
    SettledSchema,
    'Findings of `npm run verify` that an editor has looked at and that are right to ignore.',
  ),
});

/** The front matter of one record in content/meetings. Unknown keys are errors. */
export const MeetingFrontMatterSchema = FieldsSchema.superRefine(
  ({ format, venue }, context) => {
    if (format === 'telephone') return;
    for (const [field, message] of VENUE_SAYS) {
      const isSaid = field === 'venue' ? venue !== undefined : venue === undefined || venue[field] !== undefined;
      const path = field === 'venue' ? ['venue'] : ['venue', field];
      if (!isSaid) context.addIssue({ code: 'custom', path, message });
    }
  },
  // With the other faults, not after them.
  { when: ({ value }) => typeof value === 'object' && value !== null },
).transform(({ venue: { place = NOWHERE, building = NOWHERE, ...other } = {}, ...fields }) => {
  return { ...fields, venue: { place, building, ...other } };
});

const translated = (what: string) => optionalText(`${what}; in English where it is left out.`);

/** A list of the record in translation: an entry for each of its own, in the same order, with nothing but texts. */
const translatedList = <T extends z.ZodType>(entry: T, what: string) =>
  z.array(entry).optional().describe(`${what}, one for each of the record, in its order.`);

const reason = z.string().min(1).optional();
const title = z.strictObject({ title: z.string().min(1) });
const translatedTold = (what: string) =>
  translatedList(z.strictObject({ subject, tells: z.array(z.strictObject({ says: z.string().min(1) })) }), what);

/** The front matter of content/meetings/ID.LANGUAGE.md, whose body has the headings and links of the record. */
export const TranslationSchema = z.strictObject({
  of: z
    .string()
    .regex(/^[0-9a-f]{8}$/, { error: 'eight hexadecimal digits, as npm run check writes them' })
    .describe('The short hash of the English record that was translated, which `npm run check` says.'),
  revised: z.boolean().default(false).describe('Whether someone whose language it is has revised it.'),
  title: translated('The title of the record'),
  summary: translated('The summary'),
  outcome: translated('The outcome'),
  publisher: optionalText('Who published the report, in the language.'),
  figures: translatedList(
    FigureSchema.pick({ unit: true, of: true }).extend({
      value: z
        .number()
        .optional()
        .describe('The number where its unit is another: 236 beside 亿美元 for 23.6 billion.'),
    }),
    'What its figures measure',
  ),
  notes: translatedList(NoteSchema.pick({ about: true, text: true }), 'The notes'),
  documents: translatedList(title, 'The documents signed'),
  refersTo: translatedList(
    title.extend({ reason }),
    'The events that the report mentions, with how their date is known',
  ),
  reasons: z
    .strictObject({ date: reason, place: reason, building: reason, otherPlace: reason })
    .extend({ title: reason, publisher: reason, section: reason, published: reason, credit: reason })
    .optional()
    .describe('From what facts of the meeting or its source were inferred, or by what they are evidenced.'),
  accounts: translatedList(
    z.strictObject({ publisher: z.string().min(1), length: z.string().min(1) }).partial(),
    'Who published the other accounts, and how long they are',
  ),
  accountsNotFound: translatedList(AccountNotFoundSchema.pick({ where: true }), 'Where accounts were looked for'),
  comparison: z
    .strictObject({
      differently: translatedTold('What the accounts tell differently'),
      disputed: translatedTold('What one denies that another says'),
      only: translatedList(z.strictObject({ subject, says: z.string().min(1) }), 'What one side alone mentions'),
      both: translatedList(z.strictObject({ subject }), 'What accounts of both sides mention'),
    })
    .optional()
    .describe('The texts of the comparison, in its lists.'),
});

export type MeetingFrontMatter = z.output<typeof MeetingFrontMatterSchema>;
export type TranslationFields = z.output<typeof TranslationSchema>;
export type Figure = z.output<typeof FigureSchema>;
export type ReferredEvent = z.output<typeof ReferredEventSchema>;
export type Source = z.output<typeof SourceSchema>;
