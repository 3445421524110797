import { z } from 'zod';
import { nameFields } from './names.ts';

/** A policy subject: content/topics/ID.yaml. `otherNames` are other words for it. */
export const TopicSchema = z.strictObject({
  ...nameFields,
  about: z.string().min(1).describe('One plain sentence that says what counts as this topic.'),
});

export type TopicEntry = z.output<typeof TopicSchema>;
