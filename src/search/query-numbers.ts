/** A number in a query and how many words it takes up. */
export interface QueryNumber {
  readonly value: number;
  readonly length: number;
}

const UNITS = new Set(['bn', 'billion', 'm', 'mn', 'million', 'km', 'kilometre', 'kilometres', 'kilometer', 'kilometers', 'usd', 'dollar', 'dollars', '%', 'percent']); // prettier-ignore
const WRITTEN = /^(?:us)?[$€¥]?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(bn|billion|mn?|million|km|usd|%)?$/;

/** The number that begins at a word of the query, with its unit if one follows: $23.6bn, 23.6 billion USD, 22.4km. */
export function numberAt(words: readonly string[], at: number): QueryNumber | undefined {
  const digits = WRITTEN.exec(words[at] ?? '')?.[1];
  if (digits === undefined) return undefined;
  let length = 1;
  while (UNITS.has(words[at + length] ?? '')) length += 1;
  return { value: Number(digits.replaceAll(',', '')), length };
}
