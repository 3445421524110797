import { recordAddress } from '../archive/addresses.ts';
import type { Archive, Meeting } from '../archive/archive.ts';
import { factValue } from '../archive/schema/parts.ts';
import { wordsIn } from '../words/words.ts';

const words = wordsIn();

/** How a record is cited; every format and style of citation is made from it. */
export type Citation = ReturnType<typeof citationOf>;

/**
 * How the record of a meeting is cited, in single lines.
 * @param home the address under which the archive is published, with a slash at its end
 */
export function citationOf(archive: Pick<Archive, 'settings'>, meeting: Meeting, home: string) {
  return {
    // The same for good, and in no other archive, in what every program takes for a key.
    key: `${archiveKey(archive).replace(/[^\w.-]/gu, '-')}:${meeting.firstId}`,
    author: oneLine(archive.settings.editor),
    // The day and place of the meeting are in the title alone: styles would print them as those of a conference.
    title: citedTitle(meeting),
    archive: oneLine(archive.settings.name),
    /** The day on which the record was first published; nothing before that. */
    issued: meeting.published,
    language: 'en',
    address: `${home}${recordAddress(meeting)}`,
    note: sourceSentence(archive, meeting),
    subjects: meeting.topics.map(({ name }) => oneLine(name)),
  };
}

/** Where the archive stands for good, without scheme and end: `archive.example`, `archive.example/a`. */
export function archiveKey({ settings }: Pick<Archive, 'settings'>): string {
  const { host, pathname } = new URL(settings.url);
  return `${host}${pathname.replace(/\/$/u, '')}`;
}

/** The title of the record and the date of the meeting, which takes the place of the month that a title ends with. */
export function citedTitle(meeting: Pick<Meeting, 'title' | 'date'>): string {
  const title = oneLine(meeting.title);
  const day = words.partialDate(meeting.date);
  const month = words.partialDate(meeting.date.slice(0, 7));
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
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
