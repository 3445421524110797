import { z } from 'zod';

/**
 * A name in its own script. `lang` is a BCP 47 tag: `zh-Hans`, `kk` (Kazakh in Cyrillic), `ru`, `sr` (Serbian in Cyrillic).
 * Pages mark the name with it, so that it is spoken and drawn rightly.
 */
export const NativeNameSchema = z.strictObject({
  lang: z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/, { error: 'a language tag such as zh-Hans, kk, ru or sr' }),
  name: z.string().min(1),
});

export type NativeName = z.output<typeof NativeNameSchema>;

/** What every kind of entity has: a name, its native forms, its other spellings. */
export const nameFields = {
  /** The name used throughout the archive, in Latin script. */
  name: z.string().min(1),
  /** The name in other scripts; leave out what you are not certain of. */
  nativeNames: z.array(NativeNameSchema).default([]),
  /** Every other spelling, abbreviation or former name that a reader may type or a report may use. */
  otherNames: z.array(z.string().min(1)).default([]),
};
