import { permanentHome, recordAddress } from '../archive/addresses.ts';
import type { Archive, Meeting } from '../archive/archive.ts';
import { factValue } from '../archive/schema/parts.ts';
import { wordsIn } from '../words/words.ts';

/** How a record is cited; every format and style of citation is made from it. */
export type Citation = ReturnType<typeof citationOf>;

/**
 * How the record of a meeting is cited, in single lines.
 * @param home the address under which the archive is published, with a slash at its end
 */
export function citationOf(archive: Pick<Archive, 'settings' | 'language'>, meeting: Meeting, home: string) {
  return {
    // The same for good, and in no other archive, in what every program takes for a key.
    key: `${archiveKey(permanentHome(archive)).replace(/[^\w.-]/gu, '-')}:${meeting.firstId}`,
    author: oneLine(archive.settings.editor),
    // The day and place of the meeting are in the title alone: styles would print them as those of a conference.
    title: citedTitle(meeting),
    archive: oneLine(archive.settings.name),
    /** The day on which the record was first published; nothing before that. */
    issued: meeting.published,
    language: archive.language,
    address: `${home}${recordAddress(meeting)}`,
    note: sourceSentence(archive, meeting),
    subjects: meeting.topics.map(({ name }) => oneLine(name)),
  };
}

/** An address where an archive stands for good, without scheme and end: `archive.example`, `archive.example/a`. */
export function archiveKey(permanent: string): string {
  const { host, pathname } = new URL(permanent);
  return `${host}${pathname.replace(/\/$/u, '')}`;
}

/** The title of the record and the date of the meeting, which takes the place of the month that a title ends with. */
export function citedTitle(meeting: Pick<Meeting, 'title' | 'date' | 'edition'>): string {
  const words = wordsIn(meeting.edition?.language);
  const [, title = '', bracket = ''] = /^(.*?)([)）]?)$/u.exec(oneLine(meeting.title)) ?? [];
  const day = words.partialDate(meeting.date);
  const month = words.partialDate(meeting.date.slice(0, 7));
  if (title.endsWith(day)) return title + bracket;
  const before = title.endsWith(month) ? title.slice(0, -month.length) : '';
  return /[\s（(]$/u.test(before) ? before + day + bracket : words.cite.dated(title + bracket, day);
}

/** Whose report a record retells, with its publisher or that none is stated, its day and its address. */
export function sourceSentence(
  { settings, language }: Pick<Archive, 'settings' | 'language'>,
  { facts: { source } }: Meeting,
): string {
  const words = wordsIn(language);
  const published = factValue(source.published);
  const adjective = settings.sides.find(({ id }) => id === source.side)?.adjective;
  const sentence = words.cite.source(adjective, [
    factValue(source.publisher) ?? words.cite.publisherNotStated,
    ...(published === undefined ? [] : [words.day(published)]),
    ...(source.url === undefined ? [] : [source.url]),
  ]);
  return oneLine(sentence);
}

/** How a translation of a record was made, and whether those whose language it is have revised it; nothing of a record. */
export function translationSentence({ edition }: Pick<Meeting, 'edition'>): string | undefined {
  if (edition === undefined) return undefined;
  const { edition: said, marks } = wordsIn(edition.language);
  const state = edition.isRevised ? said.revised : said.notRevised;
  return [said.translated, state, ...(edition.isOutdated ? [said.outdated] : [])].join(marks.space);
}

/** What follows a line break, or a control character, would be read by some programs as a field of its own. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
