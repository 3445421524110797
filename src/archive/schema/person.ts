import { z } from 'zod';
import { DaySchema } from '../partial-date.ts';
import { IdSchema } from './id.ts';
import { nameFields } from './names.ts';

const OfficeSchema = z.strictObject({
  /** The office as the archive names it: Prime Minister of Kazakhstan. */
  title: z.string().min(1),
  /** Only for the office of head of government of a side of this archive: that side's id in archive.yaml. */
  headOfGovernmentOf: IdSchema.optional(),
  /** First day in office. */
  from: DaySchema,
  /** Last day in office; left out while no end is recorded. */
  to: DaySchema.optional(),
});

/** A person named in the records: content/people/ID.yaml. */
export const PersonSchema = z.strictObject({
  ...nameFields,
  /** The family name, as used in running text after the first mention; sorts the indexes. */
  familyName: z.string().min(1),
  /** The country whose citizen the person is, as a plain name. */
  country: z.string().min(1),
  /** Offices held, in order of time; only those that matter to the records. */
  offices: z.array(OfficeSchema).default([]),
  /** One or two plain sentences on who this is. */
  about: z.string().min(1),
});

export type PersonEntry = z.output<typeof PersonSchema>;
export type Office = z.output<typeof OfficeSchema>;
