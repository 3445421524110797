import type { Archive, Meeting, Passage } from '../archive/archive.ts';
import { ENTITY_KINDS } from '../archive/report.ts';
import { FACETS } from './facets.ts';
import { wordsOf } from './fold.ts';
import { namedValue, withText, wordsToIndex, writeAddress, writeContent } from './indexed-record.ts';
import type { PassageToIndex } from './indexed-record.ts';
import { fileOf } from './lexicon.ts';
import type { LexiconFile } from './lexicon.ts';
import { formsOf } from './names.ts';
import type { NamesFile } from './names.ts';
import { dateTokens, entityToken, numberToken } from './tokens.ts';

/** A record as the search index takes it; see indexed-record.ts. */
export interface RecordToIndex {
  readonly url: string;
  readonly content: string;
  readonly filters: Readonly<Record<string, string[]>>;
}

/** From so many meetings on names and words are spread over many files, of which a query needs a few. */
const MEETINGS_OF_A_LARGE_ARCHIVE = 200;
/** The letters a to z come to stand apart in so many. */
const FILES_OF_A_LARGE_ARCHIVE = 32;

/** Whether the search is built for an archive that no reader fetches whole. */
export function isLarge(archive: Archive): boolean {
  return archive.meetings.length >= MEETINGS_OF_A_LARGE_ARCHIVE;
}

/** Over how many files the names and words of an archive are spread. */
export function lexiconFileCount(archive: Archive): number {
  return isLarge(archive) ? FILES_OF_A_LARGE_ARCHIVE : 1;
}

/** The files of names and words; a name stands in the file of each letter that a word of it begins with. */
export function lexiconFiles(archive: Archive): LexiconFile[] {
  const count = lexiconFileCount(archive);
  const files = Array.from({ length: count }, (): { names: NamesFile[number][]; words: string[] } => ({
    names: [],
    words: [],
  }));
  for (const row of namesFile(archive)) {
    const [kind, , name, , ...forms] = row;
    const starts = [...formsOf({ kind, name, forms })].flatMap((form) => form.split(/[\s-]+/u));
    const places = new Set(starts.filter((start) => start !== '').map((start) => fileOf(start, count)));
    for (const place of places) files[place]?.names.push(row);
  }
  for (const word of wordsFile(archive)) files[fileOf(word, count)]?.words.push(word);
  return files;
}

/** Every name of every entity that has a page. */
export function namesFile(archive: Archive): NamesFile {
  return ENTITY_KINDS.flatMap((kind) =>
    archive[kind].map((entity): NamesFile[number] => [
      kind,
      entity.id,
      entity.name,
      archive.passagesOn(entity).length,
      ...new Set([
        ...entity.nativeNames.map(({ name }) => name),
        ...entity.otherNames,
        ...(entity.kind === 'people' ? [entity.familyName] : []),
      ]),
    ]),
  );
}

/** The words of all records, folded, the most frequent first; hyphenated words also in one. */
export function wordsFile(archive: Archive): string[] {
  const counts = new Map<string, number>();
  const count = (word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const { paragraphs } of archive.meetings) {
    for (const { text } of paragraphs) {
      for (const { word } of wordsOf(text)) {
        if (/^[\d.,]+$/u.test(word)) continue;
        count(word);
        if (!word.includes('-')) continue;
        count(word.replaceAll('-', ''));
        for (const part of word.split('-')) count(part);
      }
    }
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
}

/** A record as the index takes it. */
export function recordToIndex(archive: Archive, meeting: Meeting): RecordToIndex {
  const passages = meeting.paragraphs.map((paragraph): PassageToIndex => ({
    paragraph: paragraph.number,
    voice: archive.side(paragraph.voice)?.id ?? paragraph.voice,
    text: paragraph.text,
    mentions: paragraph.mentions,
    tokens: tokensOf({ meeting, paragraph }),
  }));
  const url = writeAddress(meeting.id, meeting.date, meeting.title, passages);
  const content = writeContent(dateTokens(meeting.date), passages);
  const filters = filtersOf(archive, meeting, passages);
  if (!isLarge(archive)) return { url, content, filters };
  return { url: withText(url, content), content: wordsToIndex(content), filters };
}

function tokensOf({ meeting, paragraph }: Passage): string[] {
  const words = wordsOf(paragraph.text).map(({ word }) => word);
  const numbers = words.map((word) => Number(word.replaceAll(',', ''))).filter((value) => Number.isFinite(value));
  return [
    ...new Set([
      ...paragraph.mentions.map(({ kind, id }) => entityToken(kind, id)),
      ...numbers.map(numberToken),
      ...meeting.facts.refersTo
        .filter((event) => event.paragraph === paragraph.number)
        .flatMap(({ date }) => dateTokens(date.value)),
      ...words.filter((word) => word.includes('-')).map((word) => word.replaceAll('-', '')),
    ]),
  ].sort();
}

/** What a record can be found by in the filters; its passages are told apart when it is read. */
function filtersOf(
  archive: Archive,
  meeting: Meeting,
  passages: readonly PassageToIndex[],
): Record<(typeof FACETS)[number], string[]> {
  const topics = new Set(passages.flatMap(({ mentions }) => mentions.filter(({ kind }) => kind === 'topics').map(({ id }) => id))); // prettier-ignore
  return {
    year: [meeting.date.slice(0, 4)],
    leader: meeting.leaders.map(({ id, name }) => namedValue(id, name)),
    side: [...new Set(passages.map(({ voice }) => voice))],
    topic: archive.topics.filter(({ id }) => topics.has(id)).map(({ id, name }) => namedValue(id, name)),
    place: meeting.place === undefined ? [] : [namedValue(meeting.place.id, meeting.place.name)],
    format: [meeting.format],
  };
}
