import type { EntityKind } from '../../archive/content.ts';
import type { CommitmentState, Office } from '../../archive/schema/entities.ts';
import type { DocumentKind, EventKind, MeetingFormat } from '../../archive/schema/meeting.ts';
import { codebook } from './codebook.ts';
import { copying } from './copying.ts';
import { search } from './search.ts';

/** `a Chinese report`, `an Arvenian report`; of no side, a third party’s. */
function ofSide(adjective: string | undefined, text: 'report' | 'account'): string {
  if (adjective === undefined) return `a third party’s ${text}`;
  return `${/^[aeiou]/iu.test(adjective) ? 'an' : 'a'} ${adjective} ${text}`;
}

/** The words of the interface in English, by the pages that they are on. */
export const pages = {
  ...search,
  /** Numbers from one to another, of years or paragraphs. */
  range: (first: number, last: number) => (first === last ? String(first) : `${String(first)}–${String(last)}`),
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
  events: {
    visit: 'Visit',
    meeting: 'Meeting',
    conference: 'Conference',
    signing: 'Signing',
    anniversary: 'Anniversary',
    plan: 'Plan',
  } satisfies Record<EventKind, string>,
  documentKinds: {
    agreement: 'agreement',
    memorandum: 'memorandum',
    protocol: 'protocol',
    statement: 'statement',
    communique: 'communiqué',
    plan: 'plan',
    contract: 'contract',
    other: 'document',
  } satisfies Record<DocumentKind, string>,
  commitmentStates: {
    asked: 'asked',
    offered: 'offered',
    signed: 'signed',
    begun: 'begun',
    done: 'done',
  } satisfies Record<CommitmentState, string>,
  placeKinds: {
    country: 'Country',
    city: 'City',
    town: 'Town',
    building: 'Building',
  },
  glossaryKinds: {
    programme: 'Programme',
    organization: 'Organization',
    fund: 'Fund',
    forum: 'Forum',
    project: 'Project',
    document: 'Document',
    term: 'Term',
  },
  /** The languages that accounts of meetings are written in. Not from Intl, whose names differ between versions of Node. */
  languages: {
    ar: 'Arabic',
    de: 'German',
    en: 'English',
    es: 'Spanish',
    fil: 'Filipino',
    fr: 'French',
    ja: 'Japanese',
    kk: 'Kazakh',
    ko: 'Korean',
    pt: 'Portuguese',
    ru: 'Russian',
    tr: 'Turkish',
    zh: 'Chinese',
  },
  meetings: 'Meetings',
  searchHelp: {
    /** What the search covers, until there is an answer in its place. */
    lead: 'Search every paragraph of the records, with other accounts and meetings known without a record. Type names in any spelling or script, dates and figures in any notation, phrases in quotation marks, or an office with a year: who held it then is shown first.',
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

  /** The editions of the archive in further languages; the English dictionary says nothing of being one. */
  edition: {
    /** The language in its own words, as the reader chooses it. */
    name: 'English',
    /** On each record of an edition. */
    translated: 'Translated by the editors from the English record, which is the reference.',
    revised: 'Revised by a speaker of the language.',
    notRevised: 'Not yet revised by a speaker of the language.',
    outdated: 'Older than the English record, which was changed since.',
    /** Beside what is not translated. */
    inEnglish: 'in English',
  },

  // The words of the timeline, small and large, and of the meetings that are known without a record.

  timeline: {
    record: 'Record',
    found: { meetings: '', 'none found': 'none found', 'not searched': 'not searched' },
    begins: (date: string, why: string) => `The timeline begins on ${date}. ${why}`,
    key: {
      record: 'record',
      known: 'known meeting, no record yet',
      unsure: 'day or meeting not certain',
      office: 'in office; thin where the day of a change is not known',
    },
    acting: 'acting',
    briefly: 'Briefly:',
    event: 'Mentioned',
    events: 'Events mentioned in the reports',
    /** How they met where no place is told. */
    apart: { video: 'by video', telephone: 'by telephone' },
    /** Where and how the two met. */
    where: {
      'in-person': (place: string) => `${place}, in person`,
      video: (place: string) => `${place}, by video link`,
      telephone: (place: string) => `${place}, by telephone`,
    } satisfies Record<MeetingFormat, (place: string) => string>,
    /** A further passage on an event. */
    also: (paragraph: string, day: string) => `also ${paragraph}, record of ${day}`,
    morePassages: (count: number) => `and ${String(count)} more`,
  },
  known: {
    meetings: { one: 'known meeting', other: 'known meetings' },
    further: { one: 'further meeting', other: 'further meetings' },
    /** `5 records of 20 known meetings` */
    covers: (records: string, meetings: string) => `${records} of ${meetings}`,
    allFrom: (side: string) => `all from the ${side} side`,
    from: (records: string, side: string) => `${records} from the ${side} side`,
    fromNeither: (records: string) => `${records} from neither side`,
    atLeast: (further: string) => `At least ${further} known`,
    searched: 'Searched',
    searchedIn: (years: string, places: string) => `Searched (${years}): ${places}`,
    notSearched: 'Not yet searched',
    details: 'Sources searched',
    searchedFor: (years: string, date: string) => `Years ${years}; searched ${date}.`,
    placeNotStated: 'place not stated',
    doubt: 'Not certain',
    dateBecause: (reason: string) => `Date inferred: ${reason}`,
    placeBecause: (reason: string) => `Place inferred: ${reason}`,
    sources: 'Sources',
    account: (adjective: string) => `${adjective} account`,
    thirdParty: 'third-party account',
    published: (date: string) => `published ${date}`,
    /** When the editors read it. */
    read: (date: string) => `read ${date}`,
    withoutRecord: 'Known meetings, no record yet',
    lead: 'Every meeting known to the editors, in order of date.',
    ofLarge: 'The latest records, and every known meeting without one, in order of date.',
  },
  chronicle: {
    page: (year: string, part: number, parts: number) =>
      parts === 1 ? year : `${year}, page ${String(part)} of ${String(parts)}`,
    title: (period: string) => `Timeline: ${period}`,
    description: (period: string) => `Records in order of date: ${period}.`,
    all: 'All years',
    sometime: 'During the year',
    narrow: 'Search these records',
    narrowAll: (leader: string) => `Search by ${leader}, topic, place or format`,
    latest: (count: string) => `The latest ${count}; earlier ones by year below.`,
    byYear: 'All records by year',
  },
  // The words of a record, and of two records side by side.

  record: {
    facts: 'The meeting',
    date: 'Date',
    /** `Friday, 27 March 2015` */
    onDay: (weekday: string, day: string) => `${weekday}, ${day}`,
    format: 'Format',
    speaker: (name: string, office: string) => `${name}, ${office}`,
    place: 'Place',
    building: 'Building',
    otherPlace: 'Where the other side was',
    /** What leads from the form of a meeting to its place: “in person, Beijing”, “by telephone, one side in Beijing”. */
    at: (format: MeetingFormat): string => (format === 'in-person' ? ', ' : ', one side in '),
    retoldFrom: (adjective: string | undefined) => `Retold from ${ofSide(adjective, 'report')}`,
    onlyQuoted: 'Only words in quotation marks are the report’s',
    topicsCount: (count: number) => `${String(count)} ${count === 1 ? 'topic' : 'topics'}`,
    more: 'Facts and events',
    notStated: 'not stated in the report',
    inferred: 'inferred',
    evidenced: 'from another account',
    evidencedBy: (reason: string) => `from another account: ${reason}`,
    inferredBecause: (reason: string) => `Inferred: ${reason}`,
    paragraphLink: (number: number) => `Link to paragraph ${String(number)}`,
    documents: 'Documents signed',
    figures: 'Figures',
    figure: 'Figure',
    figureOf: 'What it measures',
    figureWhere: 'Where',
    refersTo: 'Events mentioned',
    onTimeline: (event: string, date: string) => `${date}, on the timeline: ${event}`,
    notes: 'Editor’s notes',
    noteCount: { one: 'note', other: 'notes' },
    corrections: 'Corrections',
    /** What was done to a paragraph, by its number and the hash of its wording before and after. */
    corrected: (was: { number: number; hash: string }, became?: { number: number; hash: string }) => {
      const before = search.paragraphShort(was.number);
      if (became === undefined) return `${before} withdrawn`;
      if (became.number === was.number) return `${before} reworded`;
      const reworded = became.hash === was.hash ? '' : ' and reworded';
      return `${before} moved to ${search.paragraphShort(became.number)}${reworded}`;
    },
    correctionSpeaker: (from: string, to: string) => `placed under ${to}, before under ${from}`,
    wordingUnchanged: 'Unchanged since it was cited.',
    wordingChanged: (date: string, reason: string) => `Changed since it was cited, on ${date}: ${reason}`,
    wordingMoved: (paragraph: string, date: string, reason: string) =>
      `Cited as ${paragraph}; unchanged, but moved here on ${date}: ${reason}`,
    wordingBack: (paragraph: string) => `Cited as ${paragraph}; changed after that and since restored.`,
    wordingCited: 'As cited',
    wordingNow: 'Now',
    note: (about: string) => `Note on ${about}`,
    source: 'Source',
    sourceLead: 'This record retells the following report.',
    moreOfSource: 'Section, credit and hash',
    found: (day: string) => `found there on ${day}`,
    sourceTitle: 'Title',
    publisher: 'Publisher',
    section: 'Section',
    published: 'Published',
    credit: 'Credit',
    hash: 'SHA-256 of the text used',
    address: 'Address',
    archived: 'archived copy',
    previous: 'Previous record',
    next: 'Next record',
    neighbours: 'Previous and next record',
  },
  table: {
    label: 'What the two sides said',
    paragraphs: { one: 'paragraph', other: 'paragraphs' },
    words: { one: 'word', other: 'words' },
    /** The words of a side, which Chinese counts by characters. */
    countWords: (text: string) => text.split(' ').length,
    noWords: (adjective: string | undefined) =>
      `This side’s words are not in this report, ${ofSide(adjective, 'account')}.`,
    across: (voice: string, number: number) => `${voice} on the same topic, paragraph ${String(number)}`,
    also: 'also',
    both: 'Both sides',
    only: (side: string) => `${side} only`,
    neither: 'Neither side’s words',
  },
  accounts: {
    heading: 'Other accounts',
    lead: 'No account is a transcript: each may lack what was said.',
    compared: (day: string) => `Compared on ${day}.`,
    letter: (index: number) => String.fromCharCode('a'.charCodeAt(0) + index),
    third: 'third-party',
    inLanguage: (language: string) => `in ${language}`,
    undated: 'undated',
    readInPart: 'read in part',
    differently: 'Where accounts differ',
    disputed: 'Disputed',
    only: (adjective: string) => `Only in ${adjective} accounts`,
    both: 'In accounts of both sides:',
    thisReport: 'this report',
    list: (count: number) => (count === 1 ? 'The account' : `The ${String(count)} accounts`),
    notFound: (adjective: string, where: string, day: string) =>
      `No ${adjective} account of this meeting is known to the editors. Looked for on ${day}: ${where}.`,
  },
  compare: {
    title: 'Compare two records',
    lead: 'Two records side by side, by topic and speaker.',
    boundedLead: 'Each record beside the one before it, by topic and speaker.',
    with: 'Compared with',
    indexDescription: 'Records of the archive side by side, by topic and speaker.',
    pair: (earlier: string, later: string) => `${earlier} and ${later} compared`,
    pairDescription: (earlier: string, later: string) =>
      `The records “${earlier}” and “${later}” side by side: the topics of both, those of one only, and the figures.`,
    apart: (duration: string) => `${duration} apart.`,
    sameDay: 'On the same day.',
    both: 'In both records',
    bothNone: 'The two records have no topic in common.',
    only: 'In one record only',
    onlyOn: (day: string) => `Only in the record of ${day}`,
    onlyNone: 'Every topic of this record is in the other too.',
    notInRecord: 'not in this record',
    above: 'also, above:',
    noFigures: 'The record has no figures.',
    rest: 'Paragraphs without a topic',
    noRest: 'none',
    withDay: (day: string) => `Compare with ${day}`,
    others: 'Other comparisons',
  },
  // The words of the pages on people, places, topics, terms and commitments, and of their index.

  entity: {
    otherNames: 'Other names and spellings',
    offices: 'Offices',
    /** The years of an office in short, to the present when the last is not known. */
    officeYears: (from: number, to: number | undefined) =>
      to === undefined ? `since ${String(from)}` : from === to ? String(from) : `${String(from)}–${String(to)}`,
    officeFrom: (from: string) => `from ${from}`,
    officeFromTo: (from: string, to: string) => `${from} – ${to}`,
    ledMeetings: 'Meetings',
    asOffice: (office: string) => `as ${office}`,
    /** An office as it was held: `acting Prime Minister of Kazakhstan`. */
    office: ({ title, acting }: Office) => (acting ? `acting ${title}` : title),
    heldHere: 'Meetings held here',
    passages: 'Passages',
    meetingCount: { one: 'meeting', other: 'meetings' },
    noPassages: 'Named in no paragraph of the records.',
    within: 'Part of',
    otherWords: 'Also called',
    leads: {
      people: 'Those who met, and everyone else named in the records.',
      places: 'Where the two sides met, and other places named in the records.',
      topics: 'What each side spoke about, meeting by meeting, according to the reports.',
      glossary: 'Programmes, organizations, funds, forums, projects and documents named in the records.',
      commitments:
        'What was asked, offered, signed, begun or done, according to the records. A request by one side is no promise by the other.',
    } satisfies Record<EntityKind, string>,
    descriptions: {
      people: (name: string) => `Who ${name} is, with every passage of the records on ${name}.`,
      places: (name: string) => `${name}: meetings held there, and every passage of the records on it.`,
      topics: (name: string) => `${name}: what each side said on this topic, meeting by meeting.`,
      glossary: (name: string) => `What ${name} is, with every passage of the records on it.`,
      commitments: (name: string) => `${name}: what was asked, offered, signed or done, record by record.`,
    } satisfies Record<EntityKind, (name: string) => string>,
    listDescription: (kind: string, name: string) => `${kind}: every entry in ${name}, with its passages.`,
    none: 'No entries yet.',
  },
  commitments: {
    steps: 'In the records',
    parties: { both: 'both sides', report: 'the report itself' },
    afterwards: 'later, from another source',
  },
  topics: {
    description: 'Who spoke on which topic, by record and paragraph.',
    caption: 'Paragraphs on each topic, by record',
    captionYears: 'Number of paragraphs on each topic, by years',
  },
  pages: {
    label: 'Pages',
    page: (page: number, pages: number) => `Page ${String(page)} of ${String(pages)}`,
  },
  map: {
    label: (towns: string) => `Map: ${towns}.`,
    caption: 'Meetings in person that have a record. Map: Natural Earth, public domain, without borders.',
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
    /** What tells apart entries that have the same name. */
    kinds: {
      people: 'person',
      places: 'place',
      topics: 'topic',
      glossary: 'glossary',
      commitments: 'commitment',
    } satisfies Record<EntityKind, string>,
    /** The first paragraphs of a meeting; the sign is not parted from its number. */
    paragraphs: (numbers: string) => `¶\u00A0${numbers}`,
    more: (passages: string) => `${passages} in between`,
    page: (section: string, part: number, parts: number) =>
      parts === 1 ? `Index: ${section}` : `Index: ${section}, page ${String(part)} of ${String(parts)}`,
    headingCount: { one: 'heading', other: 'headings' },
    description:
      'Names in every spelling and script, topics, terms, commitments and figures, each with its paragraphs.',
    pageDescription: (page: string) =>
      `${page}: names, topics, terms, commitments and figures, each with its paragraphs.`,
  },
  // The words of what other programs read: feeds, data files, book, citations, pictures.

  feeds: {
    name: (archive: string) => `${archive}: records and corrections`,
    about: (name: string, archive: string) => `${name} in ${archive}`,
    corrected: (title: string) => `Corrected: ${title}`,
    follow: (name: string) => `Follow ${name} (Atom feed)`,
  },
  codebook,
  data: {
    title: 'Data and downloads',
    lead: 'The whole archive in open formats. A file changes only when its content does.',
    description: 'Every record as CSV, JSON, citations, calendar and book, with feeds and a codebook of every column.',
    statements: 'All statements',
    statementsLead:
      'Every paragraph with its day, side, speaker, topics and address. The file opens in Excel and other spreadsheets as it is.',
    whole: 'The whole archive',
    periods: 'Records by period',
    periodsLead: 'The records of each period, in every format.',
    /** A part by its key, `2010s`, `2015-2019` or `2015-2` for a part of a year. */
    period: (key: string) => key.replace(/^(\d{4})-(?=\d{4}$)/u, '$1–').replace(/-(?=\d+$)/u, ', part '),
    ofPeriod: (period: string) => `Data and downloads, ${period}`,
    ofPeriodDescription: (period: string) =>
      `The records of one period, ${period}, as CSV, JSON, citations, calendar and book.`,
    tables: 'Further tables',
    tablesLead:
      'CSV files in UTF-8, linked by ids and described in the data package. In Excel, load them with Data, From Text/CSV.',
    follow: 'Feeds and other addresses',
    followLead: (leader: string) =>
      `Every ${leader} and every topic has a feed, linked on its page. Each record also comes as Markdown, JSON, citations and a calendar entry, at its own address with another ending.`,
    codebook: 'Codebook',
    codebookLead: 'Every column of every table. An empty cell means that the archive does not say.',
    eachRow: (row: string) => `Each row is ${row}.`,
    file: 'File',
    holds: 'Contents',
    amount: 'Amount',
    size: 'Size',
    changed: 'Last changed',
    oneOf: (values: string) => `One of ${values}.`,
    idOf: (table: string) => `An id of ${table}.`,
    key: (columns: string) => `Key: ${columns}.`,
    noKey: 'No key: rows may repeat.',
    parts: (most: string) =>
      `No table has more than ${most} meetings; a larger archive is divided by decade, half-decade or year, and the data package lists the parts.`,
    rows: { one: 'row', other: 'rows' },
    tableCount: { one: 'table', other: 'tables' },
    formats: {
      datapackage: 'The description of all tables: a Frictionless Data Package with types, keys and references',
      json: 'Every record in full with its other accounts, the known meetings, the sources searched, and every person, place, topic, term and commitment, as JSON',
      jsonld: 'Meetings, records and people in the terms of schema.org, as JSON-LD',
      bib: 'Citations of every record, as BibTeX (fields of BibLaTeX)',
      ris: 'Citations of every record, as RIS',
      'csl.json': 'Citations of every record, as CSL-JSON',
      epub: 'The archive as a book for e-readers (EPUB 3), with notes and index',
      ics: 'The meetings as a calendar; known meetings without a record are tentative',
    },
    subscriptions: [
      ['feed.xml', 'Records and corrections, in full, as an Atom feed'],
      ['feed.json', 'The same, as a JSON Feed'],
      ['calendar.ics', 'The meetings as a calendar, for subscribing; known meetings without a record are tentative'],
      ['sitemap-index.xml', 'Every page, with the day it changed'],
      ['data/record.schema.json', 'What the fields of a record’s JSON mean, as JSON Schema'],
      ['llms.txt', 'The Markdown of every record, listed for language models'],
    ] as [path: string, holds: string][],
    /** The facts that a report may leave open, and what was found where nothing was. */
    openFacts: {
      date: 'date',
      place: 'place',
      building: 'building',
      otherPlace: 'other place',
      title: 'title of the report',
      publisher: 'publisher of the report',
      section: 'section of the report',
      published: 'day of the report',
      credit: 'credit of the report',
    },
    noneFound: 'none found',
    license: (licence: string) => `Free to use under ${licence}; credit the editors and give the address.`,
  },
  book: {
    contents: 'Contents',
    cover: 'Cover',
    landmarks: 'Landmarks',
    access: 'All text, with a linked table of contents, headings, notes and an index.',
    titlePage: 'Title page',
    contentOf: (day: string) => `As of ${day}`,
    backToText: 'Back to the text',
    outcome: 'Outcome',
    /** For a video meeting or a call: it was held on the link, whose ends are two places. */
    onePlace: 'Where one side was',
    whose: 'Whose account',
    afterwards: 'Later, from other sources',
    lookedFor: (date: string, why: string) => `Searched from ${date} on. ${why}`,
  },
  llms: {
    introduction:
      'Each record retells one published report of one meeting, in numbered paragraphs and in the archive’s own words; only words in quotation marks are the report’s. What a record does not mention is not in its report; that says nothing about the meeting. Statements are grouped by speaker. To cite paragraph 3 of a record, add #p3 to its permanent address. The Markdown of a record is at the same address with .md in place of the last slash.',
    records: 'Records',
    outcome: (outcome: string) => `Outcome: ${outcome}`,
    otherAccounts: { one: 'other account', other: 'other accounts' },
    files: [
      ['Data package', 'data/datapackage.json', 'what every table and column of the CSV files means'],
      ['Downloads', 'data/', 'every file with its size, date and a codebook'],
      ['Feed', 'feed.json', 'the latest records and corrections, in full'],
    ] as [title: string, path: string, about: string][],
    optional: 'Optional',
    pages: [
      ['About', 'about/', 'how the records are made, how to cite and to correct'],
      ['Index A–Z', 'a-z/', 'every name, topic and figure with its paragraphs'],
    ] as [title: string, path: string, about: string][],
  },
  cite: {
    /** The sentence with which every citation names the report that the record was written from. */
    source: (adjective: string | undefined, publication: readonly string[]) =>
      `Retold from ${adjective === undefined ? 'a report' : ofSide(adjective, 'report')} (${publication.join(', ')}).`,
    /** The title of a record with the day of the meeting, where it does not end with its month. */
    dated: (title: string, day: string) => `${title}, ${day}`,
    publisherNotStated: 'publisher not stated',
    /** How a passage names its record, and whose words it retells. */
    record: (archive: string, day: string) => `${archive}, record of ${day}`,
    paraphrase: (publisher: string) => `paraphrase of a report by ${publisher}`,
    heading: 'Cite this record',
    style: 'Style of the citation',
    copy: 'Copy',
    copyStyle: (style: string) => `Copy as ${style}`,
    /** Where what copies did not come. */
    lost: 'This could not be loaded. Click again to load the page anew.',
    files: 'Files',
    fileNames: {
      md: 'Markdown',
      json: 'JSON',
      bib: 'BibTeX',
      ris: 'RIS',
      'csl.json': 'CSL-JSON',
      ics: 'iCalendar',
    },
    ...copying,
  },
  picture: {
    year: (year: string) => `Meetings of ${year}`,
    meeting: (day: string) => `The meeting of ${day}`,
  },
  calendar: {
    apart: (format: string, places: string) => (places === '' ? format : `${format}, one side in ${places}`),
    record: (address: string) => `Record: ${address}`,
    known: (leaders: string) => `Known meeting, no record yet: ${leaders}`,
    source: (publisher: string, address: string) => `${publisher}: ${address}`,
    more: (address: string) => `More: ${address}`,
  },
};
