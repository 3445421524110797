import { z } from 'zod';
import { nameFields } from './names.ts';

export const GLOSSARY_KINDS = ['programme', 'organization', 'fund', 'forum', 'project', 'document', 'term'] as const;

/** A programme, organization, fund, forum, project, document or term of the records: content/glossary/ID.yaml. */
export const GlossaryEntrySchema = z.strictObject({
  ...nameFields,
  kind: z.enum(GLOSSARY_KINDS).describe('What sort of thing it is.'),
  about: z.string().min(1).describe('A few explaining lines in plain text; nothing that is uncertain.'),
});

export type GlossaryEntryFields = z.output<typeof GlossaryEntrySchema>;
