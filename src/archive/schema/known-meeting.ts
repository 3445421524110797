import { z } from 'zod';
import { CitedTextSchema, LeaderIdsSchema } from './meeting.ts';
import {
  factSchema,
  givenFactSchema,
  IdSchema,
  listOf,
  optionalText,
  PartialDateSchema,
  text,
  TextSchema,
  translationsSchema,
} from './parts.ts';

const KnownDateSchema = z.union([
  givenFactSchema(PartialDateSchema),
  z
    .strictObject({ oneOf: z.array(PartialDateSchema).min(2).describe('The dates that are possible, earliest first.') })
    .transform(({ oneOf }) => ({ known: 'one of' as const, dates: oneOf })),
]);

/**
 * A meeting for which there is evidence and no record yet: content/known-meetings/ID.yaml. The file name begins with
 * the date as far as it is known: 2016-11-03-astana, 2011-11-st-petersburg, 2011-unknown-place.
 */
export const KnownMeetingSchema = z.strictObject({
  date: KnownDateSchema.describe(
    'No more exact than the sources: `2018`, `2018-11`, `2018-11-22`, a span `1992-02-24/1992-02-28`, one of several days `{ oneOf: [2019-11-01, 2019-11-02] }`, or `{ value: 2011-11, inferred: "from what" }`.',
  ),
  place: factSchema(IdSchema).describe('Where it was held (a file in content/places), or `not stated`.'),
  leaders: LeaderIdsSchema,
  occasion: text('On what occasion, in a few words: Third regular meeting, official visit.'),
  about: text('One line of what it was about, in our own words.'),
  sure: z
    .enum(['yes', 'likely'])
    .describe('`likely` where the sources leave it open that the two met; then `doubt` says why.'),
  doubt: optionalText('Why it is not certain: one sentence, shown to readers.'),
  translations: translationsSchema({
    ...{ occasion: TextSchema, about: TextSchema, doubt: TextSchema },
    sources: z.array(TextSchema).describe('Who published each of the sources, in the same order.'),
    reasons: z
      .strictObject({ date: TextSchema, place: TextSchema })
      .partial()
      .describe('From what date or place were inferred, or by what they are evidenced.'),
  }),
  sources: z.array(CitedTextSchema).min(1).describe('The pages that evidence it; copies on other sites are none.'),
});

const year = z.int().min(1).max(9999);

/** Where the editors looked for meetings, and where not: content/coverage.yaml. */
export const CoverageSchema = z.strictObject({
  rule: text('What counts as a meeting here: one or two sentences, shown to readers.'),
  since: z
    .strictObject({
      date: PartialDateSchema.describe('The date from which meetings are looked for.'),
      why: text('Why from then: one sentence.'),
    })
    .describe('Where the timeline begins.'),
  searches: listOf(
    z.strictObject({
      where: text('What was looked through.'),
      short: optionalText('The same in a few words, for the home page: public web pages.'),
      on: PartialDateSchema.describe('When.'),
      from: year.describe('The first year looked for.'),
      to: year.describe('The last year looked for.'),
      result: text('What was found, in a few words.'),
    }),
    'Where was looked. A year without a meeting is “none found” only if one of these covers it.',
  ),
  notSearched: listOf(
    z.strictObject({
      where: text('What was not looked through.'),
      short: optionalText('The same in a few words, for the home page: printed newspapers.'),
      why: text('Why not.'),
    }),
    'Where was not looked yet.',
  ),
  translations: translationsSchema({
    rule: TextSchema,
    since: z.strictObject({ why: TextSchema }).describe('Why from then, in that language.'),
    searches: z
      .array(z.strictObject({ where: TextSchema, short: TextSchema.optional(), result: TextSchema }))
      .describe('The texts of each search, in the same order.'),
    notSearched: z
      .array(z.strictObject({ where: TextSchema, short: TextSchema.optional(), why: TextSchema }))
      .describe('The texts of each place not searched, in the same order.'),
  }),
});

export type KnownDate = z.output<typeof KnownDateSchema>;
export type KnownMeetingFields = z.output<typeof KnownMeetingSchema>;
export type Coverage = z.output<typeof CoverageSchema>;
