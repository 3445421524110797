import type { Beside, IndexedRecord, Passage } from './indexed-record.ts';
import { has, scoreOf } from './match-passage.ts';
import { type Chosen, fits, type SortOrder } from './search-state.ts';
import type { UnderstoodQuery } from './understand-query.ts';

/** A record with the passages in it that answer a query. */
export interface FoundRecord {
  readonly record: IndexedRecord;
  readonly passages: readonly (Passage & { readonly score: number })[];
}

/** What a text is worth that is no paragraph, so that it comes after those: first those of records. */
const WORTH: Readonly<Record<Beside, number>> = { facts: 0.01, summary: 0.01, accounts: 0.01, known: 0.0001 };

/**
 * The passages of a record that answer a query, in the order of the record. Its facts and its summary are among them
 * only where no paragraph is. What leaves something out, or asks for nothing, looks for paragraphs: that a summary has
 * not the word says nothing.
 * @param weights what each wanted thing is worth, where a passage need not have all
 */
export function findInRecord(
  record: IndexedRecord,
  query: UnderstoodQuery,
  weights?: readonly number[],
): FoundRecord['passages'] {
  const { wanted, excluded } = query;
  const found = record.passages.flatMap((passage) => {
    const held = wanted.filter((one) => has(passage, one)).length;
    if (weights === undefined ? held < wanted.length : held === 0) return [];
    if (excluded.some((one) => has(passage, one))) return [];
    const worth = passage.beside === undefined ? 1 : WORTH[passage.beside];
    return [{ ...passage, score: scoreOf(passage, query, weights) * worth }];
  });
  const isPlain = wanted.length > 0 && excluded.length === 0;
  const hasParagraph = found.some(({ beside }) => beside === undefined);
  return found.filter(({ beside }) => {
    if (beside === undefined || beside === 'known') return true;
    return isPlain && (beside === 'accounts' || !hasParagraph);
  });
}

/** The found records that have passages which fit what was chosen, with these passages alone. */
export function narrowed(found: readonly FoundRecord[], chosen: Chosen): FoundRecord[] {
  return found
    .map(({ record, passages }) => ({ record, passages: passages.filter(({ facets }) => fits(facets, chosen)) }))
    .filter(({ passages }) => passages.length > 0);
}

/**
 * Found records in order. By relevance a record comes where its best passage would, and its best passages come first;
 * among equals the later meeting comes first. By date its passages follow each other as in the record.
 */
export function inOrder(found: readonly FoundRecord[], sort: SortOrder): FoundRecord[] {
  const byDate = ({ record: a }: FoundRecord, { record: b }: FoundRecord) => Number(a.date > b.date) - Number(a.date < b.date); // prettier-ignore
  if (sort !== 'relevance') return found.toSorted((a, b) => (sort === 'oldest' ? byDate(a, b) : byDate(b, a)));
  const best = ({ passages }: FoundRecord) => passages[0]?.score ?? 0;
  return found
    .map(({ record, passages }) => ({ record, passages: passages.toSorted((a, b) => b.score - a.score) }))
    .sort((a, b) => best(b) - best(a) || byDate(b, a));
}

/** How many there are of each kind of thing found; records apart that are found by their facts or summary alone. */
export function countsOf(found: readonly FoundRecord[]) {
  const passages = found.flatMap((one) => one.passages);
  const are = (beside: Beside | undefined) => passages.filter((one) => one.beside === beside).length;
  const knownMeetings = found.filter(({ record }) => record.isKnownOnly).length;
  const byFacts = found.filter((one) => one.passages.every(({ beside }) => beside === 'facts' || beside === 'summary')).length; // prettier-ignore
  const records = found.length - knownMeetings - byFacts;
  return { passages: are(undefined), accounts: are('accounts'), records, byFacts, knownMeetings };
}
