import { type FoundMention, type MarkedText, readMarked, tokensOf, writeMarked } from './notation.ts';
import { FACETS, type FacetValues, readNamedValue } from './search-state.ts';
import { isLeftOut, stemOf, wordsOf } from './words.ts';

/*
 * A record, or a meeting that is known without one, as a page of the index: each of its passages is an element with an
 * id, whose title is the passage as it is shown, and after it our own words in order, by which alone the engine finds it.
 */

/** The texts of a record that are no paragraphs; in a known meeting there is only the last. */
const BESIDE = ['facts', 'summary', 'accounts', 'known'] as const;
export type Beside = (typeof BESIDE)[number];

/** A text as it goes into the index, by the fragment of its place in the page of the record: `p12`, `accounts`. */
export interface PassageToIndex extends MarkedText {
  readonly id: string;
}

export interface RecordToIndex {
  /** Below the home of the site. */
  readonly address: string;
  readonly title: string;
  /** The date of the meeting as it is written; of one known without a record the first possible day. */
  readonly date: string;
  readonly filters: FacetValues;
  readonly passages: readonly PassageToIndex[];
}

/** A record and a passage as they come back from the index. */
export type IndexedRecord = NonNullable<ReturnType<typeof readPage>>;
export type Passage = ReturnType<typeof readPassage>;

/**
 * The words of the index for words of a text: their stems, with an end that no word has, because the engine also takes a
 * word that begins as another. Words that only join others are left out, which halves the index.
 */
export function indexWords(words: readonly string[]): string[] {
  const found = words.filter((word) => !isLeftOut(word));
  // A point would part a word.
  return found.map((word) => `${stemOf(word).replaceAll('.', 'd').replaceAll('⁄', 'f')}qz`);
}

export function writePage({ title, date, filters, passages }: RecordToIndex): string {
  const ofDay = passages[0]?.id === 'known' ? [] : tokensOf({ kind: 'dates', id: date });
  const tokens = new Set([...ofDay, ...passages.flatMap(({ mentions }) => mentions.flatMap(tokensOf))]);
  const written = passages.map((passage) => {
    const words = wordsOf(passage.text);
    for (const token of indexWords(words.flatMap(({ joined }) => joined?.word ?? []))) tokens.add(token);
    const inOrder = indexWords(words.map(({ word }) => word)).join(' ');
    return `${titled('h2', passage.id, writeMarked(passage))}<p>${inOrder}</p>`;
  });
  const values = FACETS.flatMap((facet) => (filters[facet] ?? []).map((value) => `<meta data-pagefind-filter="${facet}[content]" content="${escaped(value)}">`)); // prettier-ignore
  return `<html><head>${values.join('')}</head><body>${titled('h1', date, title)}${written.join('\n')}<p>${[...tokens].join(' ')}</p></body></html>`;
}

function titled(element: string, id: string, title: string): string {
  return `<${element} id="${id}" data-pagefind-title="${escaped(title)}"></${element}>`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

type Anchor = Readonly<{ id: string; title?: string }>;

/** A page as the engine gives it: its address as it was indexed, and its elements that have an id. */
export interface EnginePage {
  readonly raw_url: string;
  readonly anchors: readonly Anchor[];
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** Reads a record back; nothing where the page is none of a record. */
export function readPage({ raw_url, anchors: [head, ...anchors], filters }: EnginePage) {
  const [, known, id] = /meetings\/(#known-)?([^/]+)\/?$/u.exec(raw_url) ?? [];
  if (id === undefined || head === undefined) return undefined;
  const values = FACETS.map((facet) => [facet, (filters[facet] ?? []).map(readNamedValue)] as const);
  const ofRecord = Object.fromEntries(values.map(([facet, named]) => [facet, named.map(({ value }) => value)]));
  const isKnownOnly = known !== undefined;
  const ofDay = isKnownOnly ? [] : tokensOf({ kind: 'dates', id: head.id });
  return {
    ...{ id, isKnownOnly, title: head.title ?? '', date: head.id },
    passages: anchors.map((anchor) => readPassage(anchor, ofDay, ofRecord)),
    /** What the values of its filters are called. */
    names: new Map(values.flatMap(([, named]) => named.map(({ value, name }) => [value, name] as const))),
  };
}

function readPassage({ id, title = '' }: Anchor, ofDay: readonly string[], ofRecord: FacetValues) {
  const { text, mentions } = readMarked(title);
  const idsOf = (wanted: FoundMention['kind']) => [...new Set(mentions.filter(({ kind }) => kind === wanted).map((one) => one.id))]; // prettier-ignore
  const beside = BESIDE.find((one) => one === id);
  const voices = idsOf('voices');
  const facets: FacetValues = { ...ofRecord, side: beside === undefined ? voices : [], topic: idsOf('topics') };
  const paragraph = beside === undefined ? Number(id.slice(1)) : undefined;
  /** Words of the index that stand for what it names and for its dates. */
  const tokens = new Set([...ofDay, ...mentions.flatMap(tokensOf)]);
  return { paragraph, beside, text, mentions, words: wordsOf(text), tokens, voices, facets };
}
