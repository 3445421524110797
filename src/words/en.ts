import type { CommitmentState } from '../archive/schema/commitment.ts';
import type { EventKind } from '../archive/schema/meeting.ts';
import { enEntities } from './en-entities.ts';
import { enFiles } from './en-files.ts';
import { enRecord } from './en-record.ts';
import { enSearch } from './en-search.ts';
import { enTimeline } from './en-timeline.ts';

/** Every word of the interface in one language. A new edition is another object of this shape. */
export type Dictionary = typeof en;

const events: Record<EventKind, string> = {
  visit: 'Visit',
  meeting: 'Meeting',
  conference: 'Conference',
  signing: 'Signing',
  anniversary: 'Anniversary',
  plan: 'Plan',
};

const commitmentStates: Record<CommitmentState, string> = {
  asked: 'asked',
  offered: 'offered',
  signed: 'signed',
  begun: 'begun',
  done: 'done',
};

const placeKinds = { country: 'Country', city: 'City', town: 'Town', building: 'Building' } as const;

const glossaryKinds = {
  programme: 'Programme',
  organization: 'Organization',
  fund: 'Fund',
  forum: 'Forum',
  project: 'Project',
  document: 'Document',
  term: 'Term',
} as const;

export const en = {
  language: 'en',
  skip: 'Skip to the text',
  nav: {
    label: 'Archive',
    menu: 'Menu',
    timeline: 'Timeline',
    compare: 'Compare',
    aToZ: 'Index',
    about: 'About',
  },
  searchBox: { label: 'Search the archive', button: 'Search' },
  footer: {
    licence: (editor: string) => `Records © ${editor}, free to use under`,
    originals: 'The original reports belong to their publishers.',
    about: 'How the records are made',
  },
  formats: enSearch.formats,
  kinds: enSearch.kinds,
  events,
  commitmentStates,
  placeKinds,
  glossaryKinds,
  meetings: 'Meetings',
  search: enSearch.search,
  searchHelp: {
    heading: 'Ways to search',
    means: {
      words: 'these words, or other names for the same thing',
      phrase: 'this exact phrase',
      without: 'the first word without the second',
      name: 'a name in any script or spelling',
      figure: 'a figure, in any usual notation',
      date: 'a date',
    },
  },
  home: {
    latest: 'Latest record',
    allMeetings: 'All records and known meetings',
    topics: 'Leading topics',
    topicsCaption: 'Paragraphs on each topic, by side',
    allTopics: (count: string) => `All topics (${count})`,
    description: (description: string) => `${description} Timeline, records in numbered paragraphs, full-text search.`,
  },
  moved: {
    title: 'This page has moved',
    text: 'Its new address is',
    description: (to: string) => `This page has moved to ${to}.`,
  },
  offline: {
    title: 'Not available offline',
    description: 'Shown when a page cannot be reached and this device has no copy of it.',
    text: 'This page cannot be reached, and this device has no copy of it. Pages are saved as they are read.',
    ways: 'These may have been saved:',
    whole: {
      offer: 'Save the whole archive for offline reading ({MB} MB)',
      underWay: '{done} of {all} files',
      done: 'The whole archive is saved on this device.',
      failed: 'Some files could not be fetched. Try again on a better connection.',
    },
  },
  notFound: {
    title: 'Page not found',
    text: 'Addresses in this archive do not change; the link may be mistyped or cut short.',
    description: 'There is no page at this address.',
    ways: 'Start from here:',
  },
  about: {
    title: 'About this archive',
    /** `5 records of 20 known meetings` */
    sample: (covered: string) => `A sample: ${covered}.`,
    reports: (from: string) => `Each record retells one report in English: ${from}.`,
    reportError: 'To report an error:',
    description: 'How records are written, checked and corrected, what is not known, and how to cite them.',
  },
  ...enTimeline,
  ...enRecord,
  ...enEntities,
  ...enFiles,
};
