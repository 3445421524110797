import { z } from 'zod';

/** A name in its own script. Pages mark it with its language, so that it is spoken and drawn rightly. */
const NativeNameSchema = z.strictObject({
  lang: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/, { error: 'a language tag such as zh-Hans, kk, ru or sr' })
    .describe('A BCP 47 tag: zh-Hans, kk (Kazakh in Cyrillic), ru, sr (Serbian in Cyrillic).'),
  name: z.string().min(1).describe('The name in that script.'),
});

export type NativeName = z.output<typeof NativeNameSchema>;

/** What every kind of entity has: a name, its native forms, its other spellings. */
export const nameFields = {
  name: z.string().min(1).describe('The name used throughout the archive, in Latin script.'),
  nativeNames: z
    .array(NativeNameSchema)
    .default([])
    .describe('The name in other scripts; leave out what you are not certain of.'),
  otherNames: z
    .array(z.string().min(1))
    .default([])
    .describe('Every other spelling, abbreviation or former name that a reader may type or a report may use.'),
};
