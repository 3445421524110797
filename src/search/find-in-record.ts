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
 * The passages of a record that answer a query: facts and summary only where no paragraph does. What leaves something
 * out, or asks for nothing, looks for paragraphs: that a summary has not the word says nothing.
 * @param weights what each wanted thing is worth, where a passage need not have all
 */
export function findInRecord(record: IndexedRecord, query: UnderstoodQuery, weights?: readonly number[]): FoundRecord {
  const { wanted, excluded } = query;
  const answering = record.passages.filter((passage) => {
    const held = wanted.filter((one) => has(passage, one)).length;
    return (weights === undefined ? held === wanted.length : held > 0) && !excluded.some((one) => has(passage, one));
  });
  const isPlain = wanted.length > 0 && excluded.length === 0;
  const hasParagraph = answering.some(({ beside }) => beside === undefined);
  const passages = answering.flatMap((passage) => {
    const { beside } = passage;
    const isShown = beside === undefined || beside === 'known' || (isPlain && (beside === 'accounts' || !hasParagraph));
    const worth = beside === undefined ? 1 : WORTH[beside];
    return isShown ? [{ ...passage, score: scoreOf(passage, query, weights) * worth }] : [];
  });
  return { record, passages };
}

/** Found records in order of their best passages, which come first, or of their days; with those that fit what was chosen. */
export function inOrder(found: readonly FoundRecord[], chosen: Chosen, sort: SortOrder): FoundRecord[] {
  const narrowed = found
    .map(({ record, passages }) => ({ record, passages: passages.filter(({ facets }) => fits(facets, chosen)) }))
    .filter(({ passages }) => passages.length > 0)
    .sort(({ record: a }, { record: b }) => b.date.localeCompare(a.date));
  if (sort !== 'relevance') return sort === 'newest' ? narrowed : narrowed.reverse();
  return narrowed
    .map(({ record, passages }) => ({ record, passages: passages.toSorted((a, b) => b.score - a.score) }))
    .sort((a, b) => (b.passages[0]?.score ?? 0) - (a.passages[0]?.score ?? 0));
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
