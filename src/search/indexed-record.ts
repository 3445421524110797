import { ENTITY_KINDS } from '../archive/report.ts';
import type { EntityKind } from '../archive/report.ts';
import { ENTITY_FILTERS, FACETS } from './facets.ts';
import type { FacetValues } from './facets.ts';

/*
 * What the index stores of one record, and how it is read back. Records are the units of the index: one of every
 * passage would need a list of all passages before the first answer, a megabyte at ten thousand meetings.
 */

/** A mention of an entity in a found passage, with its place in the text. */
export interface FoundMention {
  readonly kind: EntityKind;
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** One paragraph as it comes back from the index. */
export interface IndexedPassage {
  readonly paragraph: number;
  readonly text: string;
  readonly mentions: readonly FoundMention[];
  /** Words of the index that stand for entities, numbers and dates of the passage, and other ways to write its words. */
  readonly tokens: ReadonlySet<string>;
  readonly facets: FacetValues;
}

/** One record as it comes back from the index. */
export interface IndexedRecord {
  readonly id: string;
  readonly title: string;
  /** The day of the meeting, YYYY-MM-DD. */
  readonly date: string;
  readonly passages: readonly IndexedPassage[];
  /** What the values of its filters are called. */
  readonly names: ReadonlyMap<string, string>;
}

/** A paragraph as it goes into the index. */
export interface PassageToIndex {
  readonly paragraph: number;
  /** The id of a side, `outcomes` or `background`. */
  readonly voice: string;
  readonly text: string;
  readonly mentions: readonly FoundMention[];
  readonly tokens: readonly string[];
}

/** Stands in the index between the text of a passage and the words added to it. */
export const END_OF_TEXT = 'zzendoftext';
/** Stands in the index between two passages. */
export const END_OF_PASSAGE = 'zzendofpassage';

/** The text of a record as the index takes it: first the words that belong to every passage of it. */
export function writeContent(shared: readonly string[], passages: readonly PassageToIndex[]): string {
  const written = passages.map(({ text, tokens }) => [text, END_OF_TEXT, ...tokens].join(' '));
  return [shared.join(' '), ...written].join(` ${END_OF_PASSAGE} `);
}

/**
 * The address under which a record is indexed: `/meetings/ID/|2015-01-21|1 background people/li@0-2;2 …|Title`. The
 * voices and mentions ride on it because it is the one field of a result that the engine stores without searching it.
 */
export function writeAddress(id: string, date: string, title: string, passages: readonly PassageToIndex[]): string {
  const written = passages.map(({ paragraph, voice, mentions }) =>
    [paragraph, voice, ...mentions.map(({ kind, id, start, end }) => `${kind}/${id}@${String(start)}-${String(end)}`)].join(' '),
  ); // prettier-ignore
  return [`/meetings/${id}/`, date, written.join(';'), title].join('|');
}

/**
 * The same address with the whole text of the record on it, for an index that is given only the words of records:
 * the places of a common word are half and more of what a search of a large archive fetches of its index.
 */
export function withText(address: string, content: string): string {
  return `${address}\n${content}`;
}

/** A value of a filter with the name it is shown by, so that no list of all names is needed to show it. */
export function namedValue(id: string, name: string): string {
  return `${id}|${name}`;
}

/** The id of a filter’s value, and its name where it has one. */
export function readNamedValue(value: string): [id: string, name: string | undefined] {
  const bar = value.indexOf('|');
  return bar === -1 ? [value, undefined] : [value.slice(0, bar), value.slice(bar + 1)];
}

/**
 * Reads a record as the engine gives it; nothing where the address is none of a record.
 * @param indexed what the engine searched: the text of the record, where that does not ride on the address
 */
export function readRecord(
  address: string,
  indexed: string,
  filters: Readonly<Record<string, readonly string[]>>,
): IndexedRecord | undefined {
  const end = address.indexOf('\n');
  const content = end === -1 ? indexed : address.slice(end + 1);
  const [path = '', date = '', about = '', ...title] = address.slice(0, end === -1 ? undefined : end).split('|');
  const id = /meetings\/([^/]+)\/$/u.exec(path)?.[1];
  if (id === undefined) return undefined;
  const names = new Map<string, string>();
  const ofRecord: Partial<Record<(typeof FACETS)[number], string[]>> = {};
  for (const facet of FACETS) {
    ofRecord[facet] = (filters[facet] ?? []).map((value) => {
      const [one, name] = readNamedValue(value);
      if (name !== undefined) names.set(one, name);
      return one;
    });
  }
  const [shared = '', ...written] = content.split(END_OF_PASSAGE);
  const abouts = about.split(';');
  const passages = written.map((text, at) => {
    const [paragraph = '', voice = '', ...mentioned] = (abouts[at] ?? '').split(' ');
    const mentions = mentioned.flatMap(readMention);
    const topics = mentions.filter(({ kind }) => kind === ENTITY_FILTERS.topic).map((mention) => mention.id);
    const end = text.lastIndexOf(END_OF_TEXT);
    const tokens = [shared, end === -1 ? '' : text.slice(end + END_OF_TEXT.length)].flatMap((all) => all.split(/\s+/u));
    return {
      paragraph: Number(paragraph),
      text: (end === -1 ? text : text.slice(0, end)).trim(),
      mentions,
      tokens: new Set(tokens.filter((token) => token !== '')),
      facets: { ...ofRecord, side: [voice], topic: [...new Set(topics)] },
    };
  });
  return { id, date, title: title.join('|'), passages, names };
}

function readMention(written: string): FoundMention[] {
  const [, folder, id, start, end] = /^([a-z]+)\/([a-z0-9-]+)@(\d+)-(\d+)$/u.exec(written) ?? [];
  const kind = ENTITY_KINDS.find((name) => name === folder);
  if (kind === undefined || id === undefined) return [];
  return [{ kind, id, start: Number(start), end: Number(end) }];
}
