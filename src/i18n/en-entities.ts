import type { EntityKind } from '../archive/report.ts';
import { enSearch } from './en-search.ts';

/** What tells apart entries of the index that have the same name. */
const aToZKinds: Record<EntityKind, string> = {
  people: 'person',
  places: 'place',
  topics: 'topic',
  glossary: 'glossary',
  commitments: 'commitment',
};

/** The words of the pages on people, places, topics, terms and commitments, and of their index. */
export const enEntities = {
  entity: {
    otherNames: 'Other names and spellings',
    nativeNames: 'In other scripts',
    offices: 'Offices',
    /** The years of an office in short, to the present when the last is not known. */
    officeYears: (from: string, to: string | undefined) =>
      to === undefined ? `since ${from}` : from === to ? from : `${from}–${to}`,
    officeFrom: (from: string) => `from ${from}`,
    officeFromTo: (from: string, to: string) => `${from} – ${to}`,
    ledMeetings: 'Meetings',
    asOffice: (office: string) => `as ${office}`,
    heldHere: 'Meetings held here',
    passages: 'Passages',
    passageCount: enSearch.passageCount,
    meetingCount: { one: 'meeting', other: 'meetings' },
    noPassages: 'No paragraph names it; it is in the facts of a record or of a known meeting.',
    within: 'Part of',
    country: 'Country',
    otherWords: 'Other words for it',
    personLead: 'Everyone whom the records name, with the offices they held.',
    placesLead: 'Where the meetings took place, and the places the records speak of.',
    glossaryLead: 'Programmes, organizations, funds, forums, projects and documents that the records name.',
    commitmentsLead:
      'What was concretely asked, offered, signed, begun or done, as the records tell it. What one side asks, the other has not promised.',
    description: (name: string, kind: string) => `Every passage of the records that speaks of ${name} (${kind}).`,
    listDescription: (kind: string, name: string) => `${kind}: every entry in ${name}, with its passages.`,
    refersTo: 'Events referred to',
    none: 'The archive has no entry here yet.',
  },
  commitments: {
    steps: 'In the records',
    topic: 'Topic',
    parties: { both: 'both sides', report: 'the report itself' },
    afterwards: 'afterwards, by another source',
    page: (part: number, parts: number) => `page ${String(part)} of ${String(parts)}`,
    previous: 'Before',
    next: 'After',
  },
  topics: {
    lead: 'What the meetings were about: who spoke of which topic, when, and in which paragraphs.',
    description: 'Who speaks of which topic in which record, with every paragraph.',
    caption: 'Paragraphs on each topic, by record',
    captionYears: 'Number of paragraphs on each topic, by years',
    topic: 'Topic',
    years: (first: number, last: number) => (first === last ? String(first) : `${String(first)}–${String(last)}`),
  },
  pages: {
    label: 'Pages',
    page: (page: number, pages: number) => `Page ${String(page)} of ${String(pages)}`,
    first: 'First page',
    previous: 'Previous page',
    next: 'Next page',
    last: 'Last page',
  },
  person: {
    passages: 'Passages by and about',
    speaks: 'speaking',
    noPassages: 'No paragraph names this person.',
  },
  map: {
    label: (towns: string) => `Map: ${towns}.`,
    caption: 'Where meetings were held in person. Land: Natural Earth, public domain; no borders are drawn.',
  },
  aToZ: {
    title: 'Index A–Z',
    lead: 'Every person, place, topic, term, commitment and figure of the records, under every name and in every script, with the paragraphs that speak of it.',
    letters: 'Letters of the index',
    /** Sections that are no letter: how they are headed, and what they are called. */
    sections: {
      figures: { label: '0–9', lang: undefined, name: 'Figures' },
      cyrillic: { label: 'А–Я', lang: 'und-Cyrl', name: 'Cyrillic' },
      han: { label: '汉字', lang: 'zh', name: 'Chinese characters' },
      other: { label: '…', lang: undefined, name: 'Other scripts' },
    },
    see: 'see',
    seeAlso: 'See also',
    kinds: aToZKinds,
    range: (first: number, last: number) => (first === last ? String(first) : `${String(first)}–${String(last)}`),
    /** The first paragraphs of a meeting; the sign is not parted from its number. */
    paragraphs: (numbers: string) => `¶\u00A0${numbers}`,
    more: (passages: string) => `${passages} in between`,
    page: (section: string, part: number, parts: number) =>
      parts === 1 ? `Index: ${section}` : `Index: ${section}, page ${String(part)} of ${String(parts)}`,
    previous: 'Before',
    next: 'After',
    headingCount: { one: 'heading', other: 'headings' },
    description:
      'Names in every spelling and script, topics, terms, commitments and figures, each with its paragraphs.',
    pageDescription: (page: string) =>
      `${page}: names, topics, terms, commitments and figures, each with its paragraphs.`,
  },
};
