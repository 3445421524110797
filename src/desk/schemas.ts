import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { ArchiveSettingsSchema, MovedSchema } from '../archive/schema/archive-settings.ts';
import { ENTITY_SCHEMAS } from '../archive/schema/entities.ts';
import { CoverageSchema, KnownMeetingSchema } from '../archive/schema/known-meeting.ts';
import { MeetingFrontMatterSchema } from '../archive/schema/meeting.ts';

/** Every kind of content that people write, with its files in the content folder. */
const KINDS: readonly (readonly [name: string, files: string, schema: z.ZodType])[] = [
  ['archive', 'archive.yaml', ArchiveSettingsSchema],
  ['meeting', 'meetings/*.md', MeetingFrontMatterSchema],
  ['known-meeting', 'known-meetings/*.yaml', KnownMeetingSchema],
  ['coverage', 'coverage.yaml', CoverageSchema],
  ['moved', 'moved.yaml', MovedSchema],
  ['person', 'people/*.yaml', ENTITY_SCHEMAS.people],
  ['place', 'places/*.yaml', ENTITY_SCHEMAS.places],
  ['topic', 'topics/*.yaml', ENTITY_SCHEMAS.topics],
  ['glossary-entry', 'glossary/*.yaml', ENTITY_SCHEMAS.glossary],
  ['commitment', 'commitments/*.yaml', ENTITY_SCHEMAS.commitments],
];

/**
 * The JSON Schemas of what an editor writes (draft 2020-12), with the descriptions of the fields, by which a code editor
 * completes and explains. They say less than the check: that a day is one of the calendar, or that a reference leads
 * somewhere, no JSON Schema can express.
 */
export const EDITOR_SCHEMAS = KINDS.map(([name, files, schema]) => ({
  name,
  files,
  schema: z.toJSONSchema(schema, { io: 'input' }),
}));

/** A JSON Schema as it is kept in the repository: as Prettier, which watches over every file there, writes it. */
export async function schemaText(schema: object): Promise<string> {
  const options = await resolveConfig(import.meta.filename);
  return format(JSON.stringify(schema), { ...options, parser: 'json' });
}

/**
 * Tells the Astro extension which Markdown files have which front matter, as it is told for content collections:
 * an index of files by lower-cased address, and a schema beside it. The addresses are those of this machine, so the
 * index lives in `.astro/`, which is not kept in git; Astro writes it only for collections, of which the site has none.
 * @param root the project’s folder
 * @param content the content folder
 */
export async function indexFrontMatter(root: string, content: string): Promise<void> {
  const folder = join(root, '.astro', 'collections');
  await mkdir(folder, { recursive: true });
  const meetings = join(content, 'meetings');
  const entries: Record<string, string> = {};
  for (const name of (await readdir(meetings)).sort()) {
    if (!name.endsWith('.md')) continue;
    entries[decodeURIComponent(pathToFileURL(join(meetings, name)).href).toLowerCase()] = 'meeting';
  }
  const index = { collections: [{ name: 'meeting', hasSchema: true }], entries };
  const meeting = EDITOR_SCHEMAS.find(({ name }) => name === 'meeting')?.schema;
  await writeFile(join(folder, 'meeting.schema.json'), JSON.stringify(meeting));
  await writeFile(join(folder, 'collections.json'), JSON.stringify(index, null, 2));
}
