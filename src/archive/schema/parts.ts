import { z } from 'zod';
import { isDay, parsePartialDate } from '../partial-date.ts';

/** What every id looks like: lower-case Latin letters and digits in words joined by single hyphens. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Words as an id: “Saint-Étienne, Town Hall” → saint-etienne-town-hall; `undefined` where no letter of an id is in them. */
export function asId(words: string): string | undefined {
  return words.normalize('NFKD').replace(/\p{Mark}/gu, '').toLowerCase().match(/[a-z0-9]+/gu)?.join('-'); // prettier-ignore
}

/** A text that is not empty. */
export function text(says: string) {
  return z.string().min(1).describe(says);
}

/** One that may be left out. */
export function optionalText(says: string) {
  return z.string().min(1).optional().describe(says);
}

/** The id of a meeting or entity, its file name without the ending: `karim-massimov`. */
export const IdSchema = z.string().regex(ID_PATTERN, {
  error: 'lower-case letters a–z and digits in words joined by hyphens, such as karim-massimov',
});

/** An address of the web: https://across-the-table.example/. One with a user’s name in it shows another site than it leads to. */
export const WebAddressSchema = z
  .url({ protocol: /^https?$/, error: 'an address that begins with https://' })
  .regex(/^[^/]+\/\/[^/?#@]+(?:[/?#]|$)/, { error: 'an address without a user’s name before the site' });

/** A day of the calendar: YYYY-MM-DD. */
export const DaySchema = z
  .string()
  .refine(isDay, { error: 'a day of the calendar, YYYY-MM-DD, such as 2015-03-27' })
  // What is added to the JSON Schema, which knows nothing of the refinement.
  .meta({ format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

export const PartialDateSchema = z
  .string()
  .refine((text) => parsePartialDate(text) !== undefined, {
    error: 'a year 2014, a month 2014-12, a day 2015-12-14 or a span 2015-12-16/2015-12-18',
  })
  .meta({ pattern: '^\\d{4}(-\\d{2}(-\\d{2}(/\\d{4}-\\d{2}-\\d{2})?)?)?$' });

/** What an editor writes where the report does not give a fact. */
export const NOT_STATED = 'not stated';

/** A fact that every record must have: stated by its report, inferred by the editors, or evidenced by another page. */
type GivenFact =
  | { readonly known: 'stated'; readonly value: string }
  | { readonly known: 'inferred'; readonly value: string; readonly reason: string }
  | { readonly known: 'evidenced'; readonly value: string; readonly reason: string; readonly url: string };

/** A fact of the record together with how it is known. */
export type Fact = GivenFact | { readonly known: typeof NOT_STATED };

/** The fact itself; as the editors inferred it; as another published page states it. */
function givenForms(value: z.ZodType<string, string>) {
  const inferred = text('From what the fact was inferred: one sentence, shown to readers beside the fact.');
  const evidenced = text('By what it is evidenced, in words: publisher, language and day of the page.');
  const url = WebAddressSchema.describe('The address of that page.');
  return [
    value,
    z.strictObject({ value: value.describe('The fact as inferred.'), inferred }),
    z.strictObject({ value: value.describe('The fact as the other page gives it.'), evidenced, url }),
  ] as const;
}

/**
 * A fact that may be absent. An editor writes the plain value where the report states it, `not stated` where it does
 * not, `{ value: …, inferred: "from what" }`, or `{ value: …, evidenced: "by what", url: … }`.
 */
export function factSchema(value: z.ZodType<string, string>) {
  return z
    .union([z.literal(NOT_STATED), ...givenForms(value)])
    .transform((written): Fact => (written === NOT_STATED ? { known: NOT_STATED } : givenFact(written)));
}

/** A fact that must be there: the plain value, inferred or evidenced. */
export function givenFactSchema(value: z.ZodType<string, string>) {
  return z.union(givenForms(value)).transform(givenFact);
}

function givenFact(written: z.output<ReturnType<typeof givenForms>[number]>): GivenFact {
  if (typeof written === 'string') return { known: 'stated', value: written };
  if ('evidenced' in written) {
    return { known: 'evidenced', value: written.value, reason: written.evidenced, url: written.url };
  }
  return { known: 'inferred', value: written.value, reason: written.inferred };
}

/** The value of a fact, or `undefined` where the report does not state it. */
export function factValue(fact: Fact | undefined): string | undefined {
  return fact === undefined || fact.known === NOT_STATED ? undefined : fact.value;
}

/** A BCP 47 tag: a language, and its script where it has several. */
export function languageTag(examples: string) {
  return z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/, { error: `a language tag such as ${examples}` });
}

/** A list that may be left out. */
export function listOf<S extends z.ZodType>(entry: S, says: string) {
  return z.array(entry).default([]).describe(says);
}

/** A name in its own script. Pages mark it with its language, so that it is spoken and drawn rightly. */
const NativeNameSchema = z.strictObject({
  lang: languageTag('zh-Hans, kk, ru or sr').describe(
    'A BCP 47 tag: zh-Hans, kk (Kazakh in Cyrillic), ru, sr (Serbian in Cyrillic).',
  ),
  name: text('The name in that script.'),
});

export type NativeName = z.output<typeof NativeNameSchema>;

/** What every kind of entity has: a name, its native forms, its other spellings. */
export const nameFields = {
  name: text('The name used throughout the archive, in Latin script.'),
  nativeNames: listOf(NativeNameSchema, 'The name in other scripts; leave out what you are not certain of.'),
  otherNames: listOf(
    z.string().min(1),
    'Every other spelling, abbreviation or former name that a reader may type or a report may use.',
  ),
};

/** The tag of a language in which an archive has an edition beside the English one. */
export const LanguageSchema = z.string().regex(/^[a-z]{2,3}$/, { error: 'the tag of a language such as zh, kk or ru' });

/** Some texts of a file in the further languages of the archive. */
export function translationsSchema<Texts extends z.ZodRawShape>(texts: Texts) {
  return z
    .record(LanguageSchema, z.strictObject(texts).partial())
    .optional()
    .describe('The same in the further languages of the archive, `zh: { about: … }`; what is left out is in English.');
}

export const TextSchema = text('What the field of this name says, in that language.');

export const TextsSchema = z
  .array(z.string().min(1))
  .describe('What each entry of the list of this name says, in that language and in the same order.');
