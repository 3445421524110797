import { enCopying } from './en-copying.ts';

/** The words of what other programs read: feeds, data files, book, citations, pictures. */
export const enFiles = {
  feeds: {
    name: (archive: string) => `${archive}: records and corrections`,
    about: (name: string, archive: string) => `${name} in ${archive}`,
    corrected: (title: string) => `Corrected: ${title}`,
    follow: (name: string) => `Follow ${name} (Atom feed)`,
  },
  data: {
    title: 'Data and downloads',
    lead: 'The whole archive in open formats. A file changes only when its content does.',
    description: 'Every record as CSV, JSON, citations, calendar and book, with feeds and a codebook of every column.',
    footer: 'Data and downloads',
    whole: 'The whole archive',
    periods: 'Records by period',
    periodsLead: 'The records of each period, in every format.',
    /** A part by its key, `2010s`, `2015-2019` or `2015-2` for a part of a year. */
    period: (key: string) => key.replace(/^(\d{4})-(?=\d{4}$)/u, '$1–').replace(/-(?=\d+$)/u, ', part '),
    ofPeriod: (period: string) => `Data and downloads, ${period}`,
    ofPeriodDescription: (period: string) =>
      `The records of one period, ${period}, as CSV, JSON, citations, calendar and book.`,
    tables: 'Tables',
    tablesLead: 'CSV files in UTF-8, linked by ids and described in the data package.',
    follow: 'Feeds and other addresses',
    followLead:
      'Every head of government and every topic has a feed, linked on its page. Each record also comes as Markdown, JSON, citations and a calendar entry, at its own address with another ending.',
    codebook: 'Codebook',
    codebookLead: 'Every column of every table. An empty cell means that the archive does not say.',
    eachRow: (row: string) => `Each row is ${row}.`,
    oneRow: (row: string) => `${row.charAt(0).toUpperCase()}${row.slice(1)}`,
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
    license: (licence: string) => `Free to use under ${licence}; credit the editors and give the address.`,
  },
  book: {
    contents: 'Contents',
    landmarks: 'Landmarks',
    titlePage: 'Title page',
    contentOf: (day: string) => `As of ${day}`,
    backToText: 'Back to the text',
    outcome: 'Outcome',
    /** For a video meeting: it was held on the link, whose ends are two places. */
    onePlace: 'One end of the link',
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
    recordsOf: (period: string) => `Records ${period}`,
    whole: 'The whole archive',
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
      `Retold from a${adjective === undefined ? '' : ` ${adjective}`} report (${publication.join(', ')}).`,
    publisherNotStated: 'publisher not stated',
    /** How a passage names its record, and whose words it retells. */
    record: (archive: string, day: string) => `${archive}, record of ${day}`,
    paraphrase: (publisher: string) => `paraphrase of a report by ${publisher}`,
    heading: 'Cite this record',
    style: 'Style of the citation',
    copy: 'Copy',
    copyStyle: (style: string) => `Copy as ${style}`,
    files: 'Files',
    fileNames: {
      md: 'Markdown',
      json: 'JSON',
      bib: 'BibTeX',
      ris: 'RIS',
      csl: 'CSL-JSON',
      ics: 'iCalendar',
    },
    ...enCopying,
  },
  picture: {
    year: (year: string) => `Meetings of ${year}`,
  },
  calendar: {
    byVideo: (places: string) => (places === '' ? 'By video link' : `By video link, one side in ${places}`),
    record: (address: string) => `Record: ${address}`,
    known: (leaders: string) => `Known meeting, no record yet: ${leaders}`,
    source: (publisher: string, address: string) => `${publisher}: ${address}`,
    more: (address: string) => `More: ${address}`,
  },
};
