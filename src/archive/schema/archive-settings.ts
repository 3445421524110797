import { z } from 'zod';
import { IdSchema } from './id.ts';

const colour = z.string().regex(/^#[0-9a-f]{6}$/, { error: 'a colour of the form #a1b2c3' });

const SideSchema = z.strictObject({
  /** A short id; offices and sections refer to it. */
  id: IdSchema,
  /** The side's name; it is also the heading of the side's section in every record. */
  name: z.string().min(1),
  /** The adjective: Chinese. */
  adjective: z.string().min(1),
  /** The title of its head of government: Premier of China. */
  office: z.string().min(1),
  /** The colour of its statements, at least 4.5:1 against the paper in each scheme. */
  colour: z.strictObject({ light: colour, dark: colour }),
});

/** What makes this archive this one: content/archive.yaml. */
export const ArchiveSettingsSchema = z.strictObject({
  /** The name of the site. */
  name: z.string().min(1),
  /** One sentence: what is collected here. */
  description: z.string().min(1),
  /** A second sentence for the home page: what a reader can do here. */
  invitation: z.string().min(1),
  /** The permanent address of the site, with its sub-path if it has one; ends with a slash. */
  url: z.url({ protocol: /^https?$/ }).endsWith('/'),
  /** Who edits the archive, as cited. */
  editor: z.string().min(1),
  /** The licence of the records. */
  licence: z.strictObject({ name: z.string().min(1), url: z.url({ protocol: /^https?$/ }) }),
  /** Where a reader can report an error: an https or mailto address. */
  corrections: z.url({ protocol: /^(https|mailto)$/ }).optional(),
  /** The two sides of the table, in the order used everywhere. */
  sides: z.array(SideSchema).length(2),
});

export type ArchiveSettings = z.output<typeof ArchiveSettingsSchema>;
export type Side = z.output<typeof SideSchema>;
