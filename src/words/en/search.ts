import type { EntityKind } from '../../archive/content.ts';
import type { MeetingFormat } from '../../archive/schema/meeting.ts';
import type { DateHabits } from '../format.ts';

const formats: Record<MeetingFormat, string> = {
  'in-person': 'In person',
  video: 'By video link',
  telephone: 'By telephone',
};

const kinds: Record<EntityKind, string> = {
  people: 'People',
  places: 'Places',
  topics: 'Topics',
  glossary: 'Glossary',
  commitments: 'Commitments',
};

const dates: DateHabits = { months: 'short', inText: (date) => date };

/** What the search says in the browser, apart from the other words so that it alone is sent there. */
export const search = {
  language: 'en',
  dates,
  formats,
  kinds,
  voices: { outcomes: 'Outcomes', background: 'Background' },
  /** What stands between parts that no sentence joins, with the spaces that the language sets there. */
  marks: {
    comma: ', ',
    semicolon: '; ',
    colon: ': ',
    stop: '.',
    open: ' (',
    close: ')',
    /** Between numbers, values and the like. */
    between: ', ',
    /** Between sentences, and before what is a phrase of its own. */
    space: ' ',
  },
  quoted: (text: string) => `“${text}”`,
  paragraphShort: (number: number) => `¶ ${String(number)}`,
  passageCount: { one: 'passage', other: 'passages' },
  search: {
    heading: 'Search',
    fromFolder: 'Search does not work in a page opened from a folder. Every name, topic and figure is in the index:',
    noScript: 'Search needs JavaScript. Every name, topic and figure is also in the index:',
    idle: 'Type a word, a name in any spelling, or a phrase in quotation marks.',
    loading: 'Searching …',
    empty: (query: string) => `Nothing matches “${query}”.`,
    givenUp: (records: string) =>
      `The best ${records} with these words do not have them together; the others were not searched. Try a rarer word.`,
    emptyNarrowed: 'Nothing matches these filters.',
    /** Names to try, or what may be meant by a word that was not found. */
    offers: 'Did you mean',
    error: 'Something that the search needs could not be loaded.',
    failed: 'The search could not be loaded. Type on to try again, or press Enter.',
    retry: 'Try again',
    reload: 'Load the page anew',
    index: 'A–Z index',
    count: (passages: string, records: string) => `${passages} in ${records}`,
    /** The count of a search that was read only in part. */
    countUpTo: (found: string, read: string) => `up to ${found}, of which the best ${read} were searched`,
    records: { one: 'record', other: 'records' },
    found: { one: 'record or known meeting', other: 'records and known meetings' },
    more: { one: 'more passage', other: 'more passages' },
    morePassages: (count: string) => `${count} in this record`,
    moreRecords: 'Show more records',
    moreValues: 'more',
    /** Why a passage was found: the same name in another spelling, or the same thing by another name. */
    explained: {
      spelled: (names: string) => `spelled ${names} here`,
      called: (names: string) => `called ${names} here`,
    },
    /** The facts of a meeting. */
    facts: [
      ['place', 'Place'],
      ['building', 'Building'],
      ['format', 'Format'],
      ['day', 'Day'],
      ['leaders', 'Who met'],
      ['outcome', 'Outcome'],
    ],
    /** How a fact is known that the report does not state. */
    how: { inferred: 'inferred', evidenced: 'from another page' },
    /** What was found that is no paragraph. */
    beside: {
      facts: 'Facts of the meeting',
      summary: 'Summary',
      accounts: 'From another account',
      known: 'Known meeting, no record yet',
    },
    thirdParty: 'from neither side',
    accounts: { one: 'statement from another account', other: 'statements from other accounts' },
    byFacts: { one: 'record by its facts or summary', other: 'records by their facts or summary' },
    knownMeetings: { one: 'known meeting', other: 'known meetings' },
    onlyNamed: 'In none of the records and known meetings; it has an entry of its own.',
    showing: (word: string) => `Showing ${word}.`,
    literally: (word: string) => `Search for “${word}” as typed`,
    leftOut: (words: string) => `Left out: ${words}`,
    /** Things that are in no passage together. */
    apart: (all: string) => `No passage has ${all} together. With one of them, the rarer first:`,
    /** A year of which there is no record, with the known meetings found. */
    dateWithout: (date: string, known: string) =>
      `No record ${known === '' ? `and no known meeting of ${date}` : `of ${date} but ${known}`}. The nearest records are shown.`,
    narrow: 'Filters and order',
    order: 'Order',
    orders: { relevance: 'by relevance', newest: 'latest meeting first', oldest: 'earliest meeting first' },
    facets: {
      year: 'Year',
      leader: 'Who met',
      side: 'Who speaks',
      topic: 'Topic',
      place: 'Place',
      format: 'Format',
    },
    description: 'Search the full text of every record, to the paragraph.',
  },
};

/** What words end in when they are inflected, where that is no matter of a stemmer; folded words lose it. */
export const endings: RegExp | undefined = undefined;
