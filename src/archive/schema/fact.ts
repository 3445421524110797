import { z } from 'zod';
import { WebAddressSchema } from './web-address.ts';

/** What an editor writes where the report does not give a fact. */
export const NOT_STATED = 'not stated';

/** A fact that every record must have: stated by its report, inferred by the editors, or evidenced by another page. */
export type GivenFact =
  | { readonly known: 'stated'; readonly value: string }
  | { readonly known: 'inferred'; readonly value: string; readonly reason: string }
  | { readonly known: 'evidenced'; readonly value: string; readonly reason: string; readonly url: string };

/** A fact of the record together with how it is known. */
export type Fact = GivenFact | { readonly known: typeof NOT_STATED };

/** A fact that the report does not state outright, with the reason why it holds. */
function inferredSchema(value: z.ZodType<string, string>) {
  return z.strictObject({
    value: value.describe('The fact as inferred.'),
    inferred: z
      .string()
      .min(1)
      .describe('From what the fact was inferred: one sentence, shown to readers beside the fact.'),
  });
}

/** A fact that the report does not state and another published page does. */
function evidencedSchema(value: z.ZodType<string, string>) {
  return z.strictObject({
    value: value.describe('The fact as the other page gives it.'),
    evidenced: z
      .string()
      .min(1)
      .describe('By what it is evidenced, in words: publisher, language and day of the page.'),
    url: WebAddressSchema.describe('The address of that page.'),
  });
}

/**
 * A fact that may be absent. An editor writes the plain value where the report states it,
 * `not stated` where it does not, `{ value: …, inferred: "from what" }`, or
 * `{ value: …, evidenced: "by what", url: … }` where another published page states it.
 */
export function factSchema(value: z.ZodType<string, string>) {
  return z
    .union([z.literal(NOT_STATED), value, inferredSchema(value), evidencedSchema(value)])
    .transform((written): Fact => (written === NOT_STATED ? { known: NOT_STATED } : givenFact(written)));
}

/** A fact that must be there: the plain value, inferred or evidenced. */
export function givenFactSchema(value: z.ZodType<string, string>) {
  return z.union([value, inferredSchema(value), evidencedSchema(value)]).transform(givenFact);
}

type WrittenFact = string | { value: string; inferred: string } | { value: string; evidenced: string; url: string };

function givenFact(written: WrittenFact): GivenFact {
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
