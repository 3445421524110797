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
    noPassages: 'Named in no paragraph, only in the facts of a record or a known meeting.',
    within: 'Part of',
    otherWords: 'Also called',
    personLead: 'Heads of government, and everyone else named in the records.',
    placesLead: 'Where the two sides met, and other places named in the records.',
    glossaryLead: 'Programmes, organizations, funds, forums, projects and documents named in the records.',
    commitmentsLead:
      'What was asked, offered, signed, begun or done, according to the records. A request by one side is no promise by the other.',
    description: (name: string, kind: string) => `Every passage on ${name} (${kind}) in the records.`,
    listDescription: (kind: string, name: string) => `${kind}: every entry in ${name}, with its passages.`,
    none: 'No entries yet.',
  },
  commitments: {
    steps: 'In the records',
    topic: 'Topic',
    parties: { both: 'both sides', report: 'the report itself' },
    afterwards: 'later, from another source',
    page: (part: number, parts: number) => `page ${String(part)} of ${String(parts)}`,
    previous: 'Previous',
    next: 'Next',
  },
  topics: {
    lead: 'What each side spoke about, meeting by meeting, according to the reports.',
    description: 'Who spoke on which topic, by record and paragraph.',
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
    speaks: 'speaking',
    noPassages: 'No paragraph names this person.',
  },
  map: {
    label: (towns: string) => `Map: ${towns}.`,
    caption: 'Where the two sides met in person. Map: Natural Earth, public domain, without borders.',
  },
  aToZ: {
    title: 'Index A–Z',
    lead: 'Every person, place, topic, term, commitment and figure in the records, in every spelling and script, with its paragraphs.',
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
    previous: 'Previous',
    next: 'Next',
    headingCount: { one: 'heading', other: 'headings' },
    description:
      'Names in every spelling and script, topics, terms, commitments and figures, each with its paragraphs.',
    pageDescription: (page: string) =>
      `${page}: names, topics, terms, commitments and figures, each with its paragraphs.`,
  },
};
