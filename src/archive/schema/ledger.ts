import { z } from 'zod';
import { DaySchema, IdSchema, listOf, text } from './parts.ts';

const hash = z
  .string()
  .regex(/^[0-9a-f]{8}$/, { error: 'eight hexadecimal digits, as npm run ledger writes them' })
  .describe('The short hash of voice and text, which links to the wording carry.');

const number = z.int().min(1);

export const wordingFields = {
  hash,
  voice: text('Whose words they are: the id of a side, outcomes or background.'),
  text: text('The plain text.'),
};

export const CorrectionSchema = z.strictObject({
  date: DaySchema.describe('The day of the correction.'),
  reason: text('Why it was made, as readers see it.'),
  was: z.strictObject({ number, ...wordingFields }).describe('The paragraph as it was published before.'),
  became: z
    .strictObject({ number, hash })
    .optional()
    .describe('What this correction made of it: its number and wording then; left out when it was withdrawn.'),
  paragraph: number
    .optional()
    .describe('The number under which it stands today, after every later correction; left out while it is withdrawn.'),
});

/**
 * What was published of one record, in content/ledger/meetings/ID.yaml. Written by `npm run ledger`, not by hand.
 * It keeps the wordings, not only their hashes, because an earlier wording can be had from nowhere else.
 */
export const RecordLedgerSchema = z.strictObject({
  published: DaySchema.describe('The day on which the address was first published.'),
  movedTo: IdSchema.optional().describe('The id under which the record now stands, after it was renamed.'),
  paragraphs: z
    .array(z.strictObject(wordingFields))
    .describe('The paragraphs as published last, in order of their numbers.'),
  corrections: listOf(CorrectionSchema, 'Every change of a published paragraph, the oldest first.'),
});

/** The published addresses of entities, in content/ledger/entities.yaml. */
export const EntityLedgerSchema = z.strictObject({
  addresses: z.array(z.string()).describe('Every published address, as `people/li-keqiang`.'),
  moved: z
    .record(z.string(), z.string())
    .default({})
    .describe('Addresses that lead to another since a file was renamed.'),
});

export type RecordLedger = z.output<typeof RecordLedgerSchema>;
export type Correction = z.output<typeof CorrectionSchema>;
export type EntityLedger = z.output<typeof EntityLedgerSchema>;

/** What the archive has published so far, as its ledger files say. */
export interface Ledger {
  /** By the id under which each record was published. */
  readonly records: ReadonlyMap<string, RecordLedger>;
  readonly entities: EntityLedger;
}
