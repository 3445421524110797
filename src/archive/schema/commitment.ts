import { z } from 'zod';
import { IdSchema } from './id.ts';
import { nameFields } from './names.ts';

export const COMMITMENT_STATES = ['raised', 'repeated', 'signed', 'under way', 'done'] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/** What was proposed, promised or signed, followed through the meetings: content/commitments/ID.yaml. */
export const CommitmentSchema = z.strictObject({
  ...nameFields,
  about: z.string().min(1).describe('One plain sentence on what was proposed, promised or planned.'),
  steps: z
    .array(
      z.strictObject({
        meeting: IdSchema.describe('The id of the record.'),
        paragraph: z.int().min(1).describe('The paragraph of that record that says so.'),
        state: z.enum(COMMITMENT_STATES).describe('How far it had come, as the record says it.'),
        says: z.string().min(1).describe('What the paragraph says of it, in one line.'),
      }),
    )
    .min(1)
    .describe('What each record says of it, in order of time; nothing that a record does not say.'),
});

export type CommitmentEntry = z.output<typeof CommitmentSchema>;
