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
    search: 'Search',
  },
  searchBox: { label: 'Search the archive', button: 'Search' },
  footer: {
    licence: (editor: string) => `Records © ${editor}, free to use under`,
    originals: 'The reports they are written from belong to their publishers.',
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
    heading: 'What you can type',
    means: {
      words: 'passages with these words, or with other names for them',
      phrase: 'passages with these words side by side',
      without: 'passages with the first word and without the second',
      name: 'a name in any script or spelling',
      figure: 'a figure, in any usual notation',
      date: 'a date',
    },
  },
  home: {
    latest: 'Latest record',
    allMeetings: 'All records and known meetings',
    topics: 'Most often raised',
    topicsCaption: 'Paragraphs of each side that speak of the topic',
    allTopics: (count: string) => `All topics (${count})`,
    description: (description: string) => `${description} Timeline, records in numbered paragraphs, full-text search.`,
  },
  moved: {
    title: 'This page has moved',
    text: 'It now stands at',
    description: (to: string) => `This page has moved to ${to}.`,
  },
  offline: {
    title: 'Not available offline',
    description: 'What is shown in the place of a page that cannot be reached and of which this device keeps no copy.',
    text: 'This page cannot be reached now, and this device keeps no copy of it. A page is kept once it has been read.',
    ways: 'A page that was read before may be among these:',
    whole: {
      offer: 'Keep the whole archive for reading offline ({MB} MB)',
      underWay: '{done} of {all} files',
      done: 'The whole archive is kept on this device.',
      failed: 'Not all of it could be fetched. Try again when the network is better.',
    },
  },
  notFound: {
    title: 'No such page',
    text: 'There is no page at this address. Addresses of this archive do not change, so the link may be mistyped or cut short.',
    description: 'There is no page at this address.',
    ways: 'Everything in the archive can be reached from here:',
  },
  about: {
    title: 'About this archive',
    /** `5 records of 20 known meetings` */
    sample: (covered: string) => `A sample: ${covered}.`,
    reports: (from: string) => `Every record retells one report, ${from}, in English, written by the editors.`,
    reportError: 'To report an error:',
    description:
      'Who makes the archive, how records are written and corrected, how sure they are and how to cite them.',
  },
  ...enTimeline,
  ...enRecord,
  ...enEntities,
  ...enFiles,
};
