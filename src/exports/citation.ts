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
  /** The id of the meeting. */
  readonly id: string;
  readonly type: 'webpage';
  readonly author: readonly CslName[];
  /** The title of the record with the day of the meeting. */
  readonly title: string;
  /** The name of the archive. */
  readonly 'container-title': string;
  /** The day on which the record was first published; left out before that. The meeting’s day is the event’s. */
  readonly issued?: CslDate;
  readonly 'event-date': CslDate;
  readonly 'event-place'?: string;
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
    id: meeting.id,
    type: 'webpage',
    author: [{ literal: oneLine(archive.settings.editor) }],
    title: citedTitle(meeting),
    'container-title': oneLine(archive.settings.name),
    ...(meeting.published !== undefined && { issued: cslDate(meeting.published) }),
    'event-date': cslDate(meeting.date),
    // A video meeting was held nowhere but on the link.
    ...(meeting.place && meeting.format === 'in-person' && { 'event-place': meeting.place.name }),
    language: LANGUAGE,
    URL: new URL(recordAddress(meeting), home).href,
    note: sourceSentence(archive, meeting),
    keyword: meeting.topics.map(({ name }) => oneLine(name).replaceAll(',', '')).join(', '),
    subjects: meeting.topics.map(({ name }) => oneLine(name)),
  };
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
