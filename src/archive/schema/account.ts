import { z } from 'zod';
import { NOT_STATED } from './fact.ts';
import { DaySchema, PartialDateSchema } from './dates.ts';
import { IdSchema } from './id.ts';
import { WebAddressSchema } from './web-address.ts';

/** The name by which a comparison calls the report that the record retells. */
export const OWN_REPORT = 'report';
/** Whose account a text is that neither side published. */
export const THIRD_PARTY = 'other';

const side = IdSchema.describe('Whose account it is: the id of a side, or `other` for a third party.');
const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/, { error: 'a language tag such as en, ru, ja or zh-Hans' })
  .describe('The language it is written in, a BCP 47 tag: en, ru, kk, zh-Hans.');
const found = DaySchema.describe('The day on which the editors read it there.');

/** A published text as it is cited: for another account of a meeting, and for what evidences a known meeting. */
export const CitedTextSchema = z.strictObject({
  publisher: z.string().min(1).describe('Who published it.'),
  title: z.string().min(1).optional().describe('Its title, to the letter; left out where it is not known.'),
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
  length: z.string().min(1).optional().describe('How long it is, as far as read: about 250 words.'),
  read: z.enum(['whole', 'part']).describe('How much of it the editors have read.'),
});

const subject = z.string().min(1).describe('What it is about, in two to four words.');
const paragraphs = z
  .array(z.int().min(1))
  .default([])
  .describe('The paragraphs of this record that say so; only where `report` is among the accounts.');
const by = z
  .array(IdSchema)
  .min(1)
  .describe('The accounts that say so: their ids, `report` for the report that the record retells.');

const ToldDifferentlySchema = z.strictObject({
  subject,
  tells: z
    .array(z.strictObject({ by, paragraphs, says: z.string().min(1).describe('What they say, in our own words.') }))
    .min(2)
    .describe('What the accounts say, a line for each version.'),
});

/** What the accounts of one meeting tell alike, differently, or alone; each thing once. */
export const ComparisonSchema = z.strictObject({
  made: DaySchema.describe('The day on which the accounts were compared.'),
  differently: z.array(ToldDifferentlySchema).default([]).describe('What they tell differently.'),
  disputed: z.array(ToldDifferentlySchema).default([]).describe('What one denies that another says.'),
  only: z
    .array(
      z.strictObject({
        side,
        subject,
        says: z.string().min(1).describe('What its accounts say, in our own words.'),
        by,
        paragraphs,
      }),
    )
    .default([])
    .describe('What only accounts of one side mention.'),
  both: z
    .array(z.strictObject({ subject, by, paragraphs }))
    .default([])
    .describe('What accounts of both sides mention.'),
});

/** A side of whose own account the editors know nothing. */
export const AccountNotFoundSchema = z.strictObject({
  side: IdSchema.describe('The id of the side.'),
  where: z.string().min(1).describe('Where an account was looked for.'),
  on: DaySchema.describe('The day on which it was looked for.'),
});

export type CitedText = z.output<typeof CitedTextSchema>;
export type Account = z.output<typeof AccountSchema>;
export type Comparison = z.output<typeof ComparisonSchema>;
export type ToldDifferently = z.output<typeof ToldDifferentlySchema>;
export type AccountNotFound = z.output<typeof AccountNotFoundSchema>;
