import { type FoundMention, type MarkedText, readMarked, tokensOf, writeMarked } from './notation.ts';
import { type Facet, FACETS, type FacetValues, readNamedValue } from './search-state.ts';
import { isLeftOut, stemOf, wordsOf } from './words.ts';

/*
 * A record, or a meeting that is known without one, as a page of the index: each of its passages is an element with an
 * id, whose title is the passage as it is shown, and after it our own words, by which alone the engine finds it. They
 * are in the order of the text, so that the engine knows which words are side by side.
 */

/** The texts of a record that are no paragraphs; in a known meeting there is only the last. */
const BESIDE = ['facts', 'summary', 'accounts', 'known'] as const;
export type Beside = (typeof BESIDE)[number];

/** A text as it goes into the index, by the fragment of its place in the page of the record: `p12`, `accounts`. */
export interface PassageToIndex extends MarkedText {
  readonly id: string;
}

/** What the index holds one of. */
export interface RecordToIndex {
  /** Its address below the home of the site. */
  readonly address: string;
  readonly title: string;
  /** The date of the meeting as it is written; of one known without a record the first possible day. */
  readonly date: string;
  readonly filters: Readonly<Record<Facet, readonly string[]>>;
  readonly passages: readonly PassageToIndex[];
}

/** A record and a passage as they come back from the index. */
export type IndexedRecord = NonNullable<ReturnType<typeof readPage>>;
export type Passage = ReturnType<typeof readPassage>;

/**
 * The words of the index for words of a text: their stems, so that the engine needs no stemmer of its own, with an end
 * that no word has, because the engine also takes a word that begins as another. Words that only join others are left
 * out, which halves the index; of such words alone everything is read.
 */
export function indexWords(words: readonly string[]): string[] {
  // A point would part a word.
  return words
    .filter((word) => !isLeftOut(word))
    .map((word) => `${stemOf(word).replaceAll('.', 'd').replaceAll('⁄', 'f')}qz`);
}

/** Writes the page of a record for the engine. */
export function writePage({ title, date, filters, passages }: RecordToIndex): string {
  const tokens = new Set(passages[0]?.id === 'known' ? [] : tokensOf({ kind: 'dates', id: date }));
  const written = passages.map(({ id, text, mentions }) => {
    const words = wordsOf(text);
    for (const mention of mentions) for (const token of tokensOf(mention)) tokens.add(token);
    for (const { joined } of words)
      if (joined !== undefined) for (const word of indexWords([joined.word])) tokens.add(word);
    const inOrder = indexWords(words.map(({ word }) => word)).join(' ');
    return `${titled('h2', id, writeMarked({ text, mentions }))}<p>${inOrder}</p>`;
  });
  const values = FACETS.flatMap((facet) => filters[facet].map((value) => `<meta data-pagefind-filter="${facet}[content]" content="${escaped(value)}">`)); // prettier-ignore
  return `<html><head>${values.join('')}</head><body>${titled('h1', date, title)}${written.join('\n')}<p>${[...tokens].join(' ')}</p></body></html>`;
}

function titled(element: string, id: string, title: string): string {
  return `<${element} id="${id}" data-pagefind-title="${escaped(title)}"></${element}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** An element of the page that has an id, as the engine gives it. */
export interface Anchor {
  readonly element: string;
  readonly id: string;
  readonly title?: string;
}

/** Reads a record as the engine gives it; nothing where the address is none of a record. */
export function readPage(
  address: string,
  anchors: readonly Anchor[],
  filters: Readonly<Record<string, readonly string[]>>,
) {
  const [, known, id] = /meetings\/(#known-)?([^/]+)\/?$/u.exec(address) ?? [];
  const head = anchors.find(({ element }) => element === 'h1');
  if (id === undefined || head === undefined) return undefined;
  /** What the values of its filters are called. */
  const names = new Map<string, string>();
  const ofRecord: Partial<Record<Facet, string[]>> = {};
  for (const facet of FACETS) {
    ofRecord[facet] = (filters[facet] ?? []).map((written) => {
      const { value, name } = readNamedValue(written);
      if (name !== undefined) names.set(value, name);
      return value;
    });
  }
  const isKnownOnly = known !== undefined;
  const ofDay = isKnownOnly ? [] : tokensOf({ kind: 'dates', id: head.id });
  const passages = anchors.filter((one) => one !== head).map((anchor) => readPassage(anchor, ofDay, ofRecord));
  return { id, isKnownOnly, title: head.title ?? '', date: head.id, passages, names };
}

function readPassage({ id, title = '' }: Anchor, ofDay: readonly string[], ofRecord: FacetValues) {
  const { text, mentions } = readMarked(title);
  const idsOf = (wanted: FoundMention['kind']) => [...new Set(mentions.flatMap(({ kind, id: one }) => (kind === wanted ? [one] : [])))]; // prettier-ignore
  const beside = BESIDE.find((one) => one === id);
  /** Who says it: sides, `outcomes` or `background`. */
  const voices = idsOf('voices');
  const facets: FacetValues = { ...ofRecord, side: beside === undefined ? voices : [], topic: idsOf('topics') };
  return {
    /** The number of the paragraph; nothing for a text that is none. */
    paragraph: beside === undefined ? Number(id.slice(1)) : undefined,
    beside,
    text,
    mentions,
    words: wordsOf(text),
    /** Words of the index that stand for what it names and for its dates. */
    tokens: new Set([...ofDay, ...mentions.flatMap(tokensOf)]),
    voices,
    facets,
  };
}
