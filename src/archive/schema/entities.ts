import { z } from 'zod';
import {
  DaySchema,
  IdSchema,
  listOf,
  nameFields,
  PartialDateSchema,
  text,
  TextSchema,
  TextsSchema,
  translationsSchema,
  WebAddressSchema,
} from './parts.ts';

/** What is translated of every entity; a name that is left out is the native name in the language. */
const translatedNames = { name: TextSchema, about: TextSchema };

const OfficeSchema = z.strictObject({
  title: text('The office as the archive names it: Prime Minister of Kazakhstan.'),
  side: IdSchema.optional().describe(
    'Only for an office whose holders meet for a side of this archive: that side’s id in archive.yaml.',
  ),
  from: PartialDateSchema.describe('First day in office, as exact as it is known: `2016-09-09`, `2016-09` or `2016`.'),
  to: PartialDateSchema.optional().describe('Last day in office; left out while no end is recorded.'),
  acting: z.boolean().default(false).describe('Whether the person only acted in the office.'),
});

/** A person named in the records: content/people/ID.yaml. */
const PersonSchema = z.strictObject({
  ...nameFields,
  familyName: text('The family name, as used in running text after the first mention; sorts the indexes.'),
  country: text('The country whose citizen the person is, as a plain name.'),
  offices: listOf(OfficeSchema, 'Offices held, in order of time; only those that matter to the records.'),
  about: text('One or two plain sentences on who this is.'),
  translations: translationsSchema({ ...translatedNames, country: TextSchema, offices: TextsSchema }),
});

export type Office = z.output<typeof OfficeSchema>;

/** A place named in the records: content/places/ID.yaml. */
const PlaceSchema = z.strictObject({
  ...nameFields,
  kind: z
    .enum(['country', 'city', 'town', 'building'])
    .describe('What sort of place it is; a meeting is held in a city or town, in a building.'),
  country: text('The country it is in, as a plain name; for a country, its own name.'),
  within: IdSchema.optional().describe('The place it is part of, when that has a file too: the city of a building.'),
  coordinates: z
    .strictObject({
      latitude: z.number().min(-90).max(90).describe('Degrees north; south is negative.'),
      longitude: z.number().min(-180).max(180).describe('Degrees east; west is negative.'),
    })
    .optional()
    .describe('Where it is, in degrees, for the map of places; two decimals are enough.'),
  about: text('One or two plain sentences on the place.'),
  translations: translationsSchema({ ...translatedNames, country: TextSchema }),
});

/** A policy subject: content/topics/ID.yaml. `otherNames` are other words for it. */
const TopicSchema = z.strictObject({
  ...nameFields,
  about: text('One plain sentence that says what counts as this topic.'),
  translations: translationsSchema({ ...translatedNames }),
});

/** A programme, organization, fund, forum, project, document or term of the records: content/glossary/ID.yaml. */
const GlossaryEntrySchema = z.strictObject({
  ...nameFields,
  kind: z
    .enum(['programme', 'organization', 'fund', 'forum', 'project', 'document', 'term'])
    .describe('What sort of thing it is.'),
  about: text('A few explaining lines in plain text; nothing that is uncertain.'),
  translations: translationsSchema({ ...translatedNames }),
});

export const COMMITMENT_STATES = ['asked', 'offered', 'signed', 'begun', 'done'] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/** Who asks, offers or acts, where it is not one side alone: both, or nobody but the report that says it. */
export const SHARED_PARTIES = ['both', 'report'] as const;

/** What was concretely asked, offered, signed, begun or done, followed through the records: content/commitments/ID.yaml. */
const CommitmentSchema = z.strictObject({
  ...nameFields,
  topic: IdSchema.describe('The topic it belongs to; the paragraph of each step links it.'),
  about: text('One plain sentence on what was asked, offered or signed.'),
  steps: z
    .array(
      z.strictObject({
        meeting: IdSchema.describe('The id of the record.'),
        paragraph: z.int().min(1).describe('The paragraph of that record that says so.'),
        state: z.enum(COMMITMENT_STATES).describe('How far it had come, as the record says it.'),
        by: IdSchema.describe(
          'Who asks, offers, signs or acts: the id of a side, `both`, or `report` where the report says it itself.',
        ),
        says: text('What the paragraph says of it, in one line.'),
      }),
    )
    .min(1)
    .describe('What each record says of it, in order of time; nothing that a record does not say.'),
  afterwards: listOf(
    z.strictObject({
      date: PartialDateSchema.describe('When, as exact as the source says.'),
      says: text('What happened, in one line.'),
      publisher: text('Who published that.'),
      url: WebAddressSchema.describe('Where.'),
      found: DaySchema.describe('The day on which the editors read it there.'),
    }),
    'Its later course, from other sources than the reports.',
  ),
  translations: translationsSchema({ ...translatedNames, steps: TextsSchema, afterwards: TextsSchema }),
});

/** What the files of each folder hold; as an entity, each says its folder as its kind. */
export const ENTITY_SCHEMAS = {
  people: PersonSchema.transform((fields) => ({ kind: 'people' as const, ...fields })),
  places: PlaceSchema.transform(({ kind: placeKind, ...fields }) => ({
    kind: 'places' as const,
    placeKind,
    ...fields,
  })),
  topics: TopicSchema.transform((fields) => ({ kind: 'topics' as const, ...fields })),
  glossary: GlossaryEntrySchema.transform(({ kind: glossaryKind, ...fields }) => ({
    kind: 'glossary' as const,
    glossaryKind,
    ...fields,
  })),
  commitments: CommitmentSchema.transform((fields) => ({ kind: 'commitments' as const, ...fields })),
};

export type EntityFields = z.output<(typeof ENTITY_SCHEMAS)[keyof typeof ENTITY_SCHEMAS]>;
