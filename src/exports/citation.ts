import { recordAddress } from '../archive/addresses.ts';
import type { Archive, Meeting } from '../archive/archive.ts';
import { factValue } from '../archive/schema/parts.ts';
import { wordsIn } from '../words/words.ts';

/** A name that is kept whole and in its order, as those of corporate bodies and Chinese names need. */
interface CslName {
  readonly literal: string;
}

/** A day as CSL-JSON writes it: `{ "date-parts": [[2015, 3, 27]] }`. */
export interface CslDate {
  readonly 'date-parts': readonly [readonly [year: number, month: number, day: number]];
}

/** How a record is cited, in the fields of CSL-JSON 1.0.2; every format of citation is made from it. */
export interface CslEntry {
  /** The same for good, and in no other archive. */
  readonly id: string;
  readonly type: 'webpage';
  readonly author: readonly CslName[];
  /** The title of the record with the day of the meeting. */
  readonly title: string;
  /** The name of the archive. */
  readonly 'container-title': string;
  /**
   * The day on which the record was first published; left out before that. The day and place of the meeting stand in
   * the title alone, because styles would print them as those of a conference.
   */
  readonly issued?: CslDate;
  readonly language: string;
  /** The permanent address. */
  readonly URL: string;
  /** The report that the record was written from, with its publisher or that none is stated. */
  readonly note: string;
  /** The subjects, separated by commas, so that none has a comma of its own. */
  readonly keyword: string;
  /** The subjects as they are called; no field of CSL-JSON, but of formats that have one for each. */
  readonly subjects: readonly string[];
}

/** The language in which the records are written. */
const LANGUAGE = 'en';
const words = wordsIn(LANGUAGE);

/**
 * How the record of a meeting is cited.
 * @param home the address under which the archive is published, with a slash at its end
 */
export function citationOf(archive: Pick<Archive, 'settings'>, meeting: Meeting, home: string): CslEntry {
  return {
    id: citationKey(archive, meeting),
    type: 'webpage',
    author: [{ literal: oneLine(archive.settings.editor) }],
    title: citedTitle(meeting),
    'container-title': oneLine(archive.settings.name),
    ...(meeting.published !== undefined && { issued: cslDate(meeting.published) }),
    language: LANGUAGE,
    URL: `${home}${recordAddress(meeting)}`,
    note: sourceSentence(archive, meeting),
    keyword: meeting.topics.map(({ name }) => oneLine(name).replaceAll(',', '')).join(', '),
    subjects: meeting.topics.map(({ name }) => oneLine(name)),
  };
}

/** Where the archive stands for good, without scheme and end: `archive.example`, `archive.example/a`. */
export function archiveKey({ settings }: Pick<Archive, 'settings'>): string {
  const { host, pathname } = new URL(settings.url);
  return `${host}${pathname.replace(/\/$/u, '')}`;
}

/** The key of a citation: that of the archive and the first name of the record, in what every program takes for a key. */
function citationKey(archive: Pick<Archive, 'settings'>, meeting: Meeting): string {
  return `${archiveKey(archive).replace(/[^\w.-]/gu, '-')}:${meeting.firstId}`;
}

/** The title of the record and the day of the meeting: the month that a title ends with becomes the day. */
export function citedTitle(meeting: Pick<Meeting, 'title' | 'date'>): string {
  const { date } = meeting;
  const title = oneLine(meeting.title);
  const day = words.day(date);
  const month = words.partialDate(date.slice(0, 7));
  if (title.endsWith(day)) return title;
  return title.endsWith(` ${month}`) ? `${title.slice(0, -month.length)}${day}` : `${title}, ${day}`;
}

/** Whose report a record retells, with its publisher or that none is stated, its day and its address. */
export function sourceSentence({ settings }: Pick<Archive, 'settings'>, { facts: { source } }: Meeting): string {
  const published = factValue(source.published);
  const adjective = settings.sides.find(({ id }) => id === source.side)?.adjective;
  const sentence = words.cite.source(adjective, [
    factValue(source.publisher) ?? words.cite.publisherNotStated,
    ...(published === undefined ? [] : [words.day(published)]),
    ...(source.url === undefined ? [] : [source.url]),
  ]);
  return oneLine(sentence);
}

/** What follows a line break, or a control character, would be read by some programs as a field of its own. */
function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu, ' ').trim();
}

/** A day, YYYY-MM-DD, as CSL-JSON writes it. */
export function cslDate(day: string): CslDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { 'date-parts': [[year, month, date]] };
}

/** A day of CSL-JSON, written YYYY-MM-DD. */
export function dayOf({ 'date-parts': [[year, month, day]] }: CslDate): string {
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}

/** Records as CSL-JSON, which every CSL processor and reference manager reads: an array, also for one record. */
export function cslJson(entries: readonly CslEntry[]): string {
  return `${JSON.stringify(
    entries.map((entry) => ({ ...entry, subjects: undefined })),
    undefined,
    2,
  )}\n`;
}

/**
 * A record as a context object of OpenURL (COinS), for the title of `<span class="Z3988">`. Reference managers read it
 * before the other metadata of a page, and it is the one that keeps the name of a corporate author whole (`aucorp`).
 */
export function coins({ settings }: Pick<Archive, 'settings'>, entry: CslEntry): string {
  const fields: [key: string, value: string | undefined][] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', entry.type],
    ['rft.title', entry.title],
    ...entry.author.map(({ literal }): [string, string] => ['rft.aucorp', literal]),
    ['rft.source', entry['container-title']],
    ['rft.date', entry.issued && dayOf(entry.issued)],
    ['rft.language', entry.language],
    ['rft.description', entry.note],
    ...entry.subjects.map((subject): [string, string] => ['rft.subject', subject]),
    ['rft.rights', settings.licence.name],
    ['rft.identifier', entry.URL],
  ];
  return fields.flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encoded(value)}`])).join('&');
}

/** As forms write values, spaces as plus signs. Zotero takes an encoded plus sign for a space too, so a full-width one stands for it. */
function encoded(value: string): string {
  return encodeURIComponent(value.replaceAll('+', '＋')).replace(/%(?:20|2C|2F|3A)/gu, (code) =>
    code === '%20' ? '+' : decodeURIComponent(code),
  );
}
