import { ENTITY_KINDS } from '../archive/content.ts';
import type { EntityKind } from '../archive/content.ts';
import { ENTITY_FILTERS, FACETS } from './facets.ts';
import type { FacetValues } from './facets.ts';
import { wordsOf } from './fold.ts';
import { entityToken, numberToken } from './tokens.ts';

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

/** What is found beside the paragraphs: facts and summary of a record, what another account tells, a known meeting. */
export const BESIDE = ['facts', 'summary', 'account', 'known'] as const;
export type BesideVoice = (typeof BESIDE)[number];

/** One paragraph as it comes back from the index, or a text beside the paragraphs. */
export interface IndexedPassage {
  /** Counted from 1; 0 for a text that is no paragraph. */
  readonly paragraph: number;
  /** What the text is, if it is no paragraph. */
  readonly beside: BesideVoice | undefined;
  /** Who says it: the id of a side, `outcomes` or `background`; of what other accounts tell the sides whose they are. */
  readonly voices: readonly string[];
  readonly text: string;
  readonly mentions: readonly FoundMention[];
  /** Words of the index that stand for entities, numbers and dates of the passage, and other ways to write its words. */
  readonly tokens: ReadonlySet<string>;
  readonly facets: FacetValues;
}

/** One record as it comes back from the index, or a meeting that is known without one. */
export interface IndexedRecord {
  readonly id: string;
  readonly isKnownOnly: boolean;
  readonly title: string;
  /** The day of the meeting, YYYY-MM-DD; of one known without a record the first possible day. */
  readonly date: string;
  readonly passages: readonly IndexedPassage[];
  /** What the values of its filters are called. */
  readonly names: ReadonlyMap<string, string>;
}

/** A passage as it goes into the index. */
export interface PassageToIndex {
  /** Counted from 1; 0 for a text that is no paragraph. */
  readonly paragraph: number;
  /** The id of a side, `outcomes` or `background`; of a text that is no paragraph what it is: `account+china`. */
  readonly voice: string;
  readonly text: string;
  readonly mentions: readonly FoundMention[];
  readonly tokens: readonly string[];
}

/** Stands between the text of a passage and the words added to it. */
const END_OF_TEXT = 'zzendoftext';
/** Stands between two passages. */
const END_OF_PASSAGE = 'zzendofpassage';

/**
 * A record as the index keeps it beside what it searches: `/meetings/ID/|2015-01-21|1 background people/li@0-2;2 …|Title`
 * and its texts. All this rides on the address, the one field of a result that the engine stores without searching it:
 * it is given the words of a record alone, since the places of common words would be half and more of what a search
 * fetches.
 * @param shared words that belong to every passage
 */
export function writeRecord(
  address: string,
  date: string,
  title: string,
  shared: readonly string[],
  passages: readonly PassageToIndex[],
): string {
  const about = passages.map(({ paragraph, voice, mentions }) =>
    [paragraph, voice, ...mentions.map(({ kind, id, start, end }) => `${kind}/${id}@${String(start)}-${String(end)}`)].join(' '),
  ); // prettier-ignore
  const texts = passages.map(({ text, tokens }) => [text, END_OF_TEXT, ...tokens].join(' '));
  const content = [shared.join(' '), ...texts].join(` ${END_OF_PASSAGE} `);
  return `${[`/${address}`, date, about.join(';'), title].join('|')}\n${content}`;
}

/** Words that stand for what a text mentions and for its numbers, and other ways to write its words. */
export function tokensIn(text: string, mentions: readonly Pick<FoundMention, 'kind' | 'id'>[]): string[] {
  const words = wordsOf(text).map(({ word }) => word);
  const numbers = words.map((word) => Number(word.replaceAll(',', ''))).filter((value) => Number.isFinite(value));
  return [
    ...mentions.map(({ kind, id }) => entityToken(kind, id)),
    ...numbers.map(numberToken),
    ...words.filter((word) => word.includes('-')).map((word) => word.replaceAll('-', '')),
  ];
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

/** Reads a record as the engine gives it; nothing where the address is none of a record. */
export function readRecord(
  address: string,
  filters: Readonly<Record<string, readonly string[]>>,
): IndexedRecord | undefined {
  const end = address.indexOf('\n');
  const content = end === -1 ? '' : address.slice(end + 1);
  const [path = '', date = '', about = '', ...title] = address.slice(0, end === -1 ? undefined : end).split('|');
  const [, known, id] = /meetings\/(#known-)?([^/]+)\/?$/u.exec(path) ?? [];
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
  const passages = written.map((textAndTokens, at) => {
    const [paragraph = '', voice = '', ...mentioned] = (abouts[at] ?? '').split(' ');
    const mentions = mentioned.flatMap(readMention);
    const topics = mentions.filter(({ kind }) => kind === ENTITY_FILTERS.topic).map((mention) => mention.id);
    const end = textAndTokens.lastIndexOf(END_OF_TEXT);
    const text = (end === -1 ? textAndTokens : textAndTokens.slice(0, end)).trim();
    const given = [shared, end === -1 ? '' : textAndTokens.slice(end + END_OF_TEXT.length)];
    const tokens = [...given.flatMap((all) => all.split(/\s+/u)), ...tokensIn(text, mentions)];
    const [what, ...sides] = voice.split('+');
    const beside = paragraph === '0' ? BESIDE.find((one) => one === what) : undefined;
    return {
      paragraph: Number(paragraph),
      beside,
      voices: beside === undefined ? [voice] : sides,
      text,
      mentions,
      tokens: new Set(tokens.filter((token) => token !== '')),
      facets: { ...ofRecord, side: beside === undefined ? [voice] : [], topic: [...new Set(topics)] },
    };
  });
  return { id, isKnownOnly: known !== undefined, date, title: title.join('|'), passages, names };
}

function readMention(written: string): FoundMention[] {
  const [, folder, id, start, end] = /^([a-z]+)\/([a-z0-9-]+)@(\d+)-(\d+)$/u.exec(written) ?? [];
  const kind = ENTITY_KINDS.find((name) => name === folder);
  if (kind === undefined || id === undefined) return [];
  return [{ kind, id, start: Number(start), end: Number(end) }];
}
