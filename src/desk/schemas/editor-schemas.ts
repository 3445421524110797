import { z } from 'zod';
import { ArchiveSettingsSchema, MovedSchema } from '../../archive/schema/archive-settings.ts';
import {
  CommitmentSchema,
  GlossaryEntrySchema,
  PersonSchema,
  PlaceSchema,
  TopicSchema,
} from '../../archive/schema/entities.ts';
import { CoverageSchema, KnownMeetingSchema } from '../../archive/schema/known-meeting.ts';
import { MeetingFrontMatterSchema } from '../../archive/schema/meeting.ts';

/** A JSON Schema for one kind of content file, which gives completion and explanations in a code editor. */
export interface EditorSchema {
  /** Its file is NAME.schema.json. */
  readonly name: string;
  /** The files of the content folder that it describes. */
  readonly files: string;
  readonly schema: z.core.JSONSchema.JSONSchema;
}

/** Every kind of content that people write; what programs write (the ledger) has none. */
const KINDS: readonly (readonly [name: string, files: string, schema: z.ZodType])[] = [
  ['archive', 'archive.yaml', ArchiveSettingsSchema],
  ['meeting', 'meetings/*.md', MeetingFrontMatterSchema],
  ['known-meeting', 'known-meetings/*.yaml', KnownMeetingSchema],
  ['coverage', 'coverage.yaml', CoverageSchema],
  ['moved', 'moved.yaml', MovedSchema],
  ['person', 'people/*.yaml', PersonSchema],
  ['place', 'places/*.yaml', PlaceSchema],
  ['topic', 'topics/*.yaml', TopicSchema],
  ['glossary-entry', 'glossary/*.yaml', GlossaryEntrySchema],
  ['commitment', 'commitments/*.yaml', CommitmentSchema],
];

/**
 * The JSON Schemas of what an editor writes (draft 2020-12), with the descriptions of the fields. They say less than
 * the check: that a day is one of the calendar, or that a reference leads somewhere, no JSON Schema can express.
 */
export const EDITOR_SCHEMAS: readonly EditorSchema[] = KINDS.map(([name, files, schema]) => ({
  name,
  files,
  schema: z.toJSONSchema(schema, { io: 'input' }),
}));
