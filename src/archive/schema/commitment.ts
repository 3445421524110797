import { z } from 'zod';
import { IdSchema } from './id.ts';
import { nameFields } from './names.ts';

/** How far a commitment had come, as a record says it. */
export const COMMITMENT_STATES = ['raised', 'repeated', 'signed', 'under way', 'done'] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/** A promise or project followed through the meetings: content/commitments/ID.yaml. */
export const CommitmentSchema = z.strictObject({
  ...nameFields,
  /** One plain sentence on what was promised or planned. */
  about: z.string().min(1),
  /** What each record says of it, in order of time; nothing that a record does not say. */
  steps: z
    .array(
      z.strictObject({
        /** The id of the record. */
        meeting: IdSchema,
        /** The paragraph of that record that says so. */
        paragraph: z.int().min(1),
        state: z.enum(COMMITMENT_STATES),
        /** What the paragraph says of it, in one line. */
        says: z.string().min(1),
      }),
    )
    .min(1),
});

export type CommitmentEntry = z.output<typeof CommitmentSchema>;
