import { z } from 'zod';
import { PartialDateSchema } from './dates.ts';
import { IdSchema } from './id.ts';
import { nameFields } from './names.ts';

const OfficeSchema = z.strictObject({
  title: z.string().min(1).describe('The office as the archive names it: Prime Minister of Kazakhstan.'),
  headOfGovernmentOf: IdSchema.optional().describe(
    'Only for the office of head of government of a side of this archive: that side’s id in archive.yaml.',
  ),
  from: PartialDateSchema.describe('First day in office, as exact as it is known: `2016-09-09`, `2016-09` or `2016`.'),
  to: PartialDateSchema.optional().describe('Last day in office; left out while no end is recorded.'),
  acting: z.boolean().default(false).describe('Whether the person only acted in the office.'),
});

/** A person named in the records: content/people/ID.yaml. */
export const PersonSchema = z.strictObject({
  ...nameFields,
  familyName: z
    .string()
    .min(1)
    .describe('The family name, as used in running text after the first mention; sorts the indexes.'),
  country: z.string().min(1).describe('The country whose citizen the person is, as a plain name.'),
  offices: z
    .array(OfficeSchema)
    .default([])
    .describe('Offices held, in order of time; only those that matter to the records.'),
  about: z.string().min(1).describe('One or two plain sentences on who this is.'),
});

export type PersonEntry = z.output<typeof PersonSchema>;
export type Office = z.output<typeof OfficeSchema>;
