import { z } from 'zod';
import { PartialDateSchema, DaySchema } from './dates.ts';
import { IdSchema } from './id.ts';
import { nameFields } from './names.ts';
import { WebAddressSchema } from './web-address.ts';

export const COMMITMENT_STATES = ['asked', 'offered', 'signed', 'begun', 'done'] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/** Who asks, offers or acts, where it is not one side alone: both, or nobody but the report that says it. */
export const SHARED_PARTIES = ['both', 'report'] as const;

/** What was concretely asked, offered, signed, begun or done, followed through the records: content/commitments/ID.yaml. */
export const CommitmentSchema = z.strictObject({
  ...nameFields,
  topic: IdSchema.describe('The topic it belongs to; the paragraph of each step links it.'),
  about: z.string().min(1).describe('One plain sentence on what was asked, offered or signed.'),
  steps: z
    .array(
      z.strictObject({
        meeting: IdSchema.describe('The id of the record.'),
        paragraph: z.int().min(1).describe('The paragraph of that record that says so.'),
        state: z.enum(COMMITMENT_STATES).describe('How far it had come, as the record says it.'),
        by: IdSchema.describe(
          'Who asks, offers, signs or acts: the id of a side, `both`, or `report` where the report says it itself.',
        ),
        says: z.string().min(1).describe('What the paragraph says of it, in one line.'),
      }),
    )
    .min(1)
    .describe('What each record says of it, in order of time; nothing that a record does not say.'),
  afterwards: z
    .array(
      z.strictObject({
        date: PartialDateSchema.describe('When, as exact as the source says.'),
        says: z.string().min(1).describe('What happened, in one line.'),
        publisher: z.string().min(1).describe('Who published that.'),
        url: WebAddressSchema.describe('Where.'),
        found: DaySchema.describe('The day on which the editors read it there.'),
      }),
    )
    .default([])
    .describe('Its later course, from other sources than the reports.'),
});

export type CommitmentEntry = z.output<typeof CommitmentSchema>;
