import type { Archive, Meeting, Passage } from '../archive/archive.ts';
import { ENTITY_KINDS } from '../archive/report.ts';
import { wordsOf } from './fold.ts';
import type { NamesFile } from './names.ts';
import { dateTokens, entityToken, numberToken, withTokens } from './tokens.ts';

/** A passage as the search index takes it. */
export interface IndexedPassage {
  /** Path of the paragraph, then what else a result needs; see passage-address.ts. */
  readonly url: string;
  readonly content: string;
  readonly filters: Readonly<Record<string, string[]>>;
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

/** The passages of one meeting as the index takes them. */
export function indexedPassages(archive: Archive, meeting: Meeting): IndexedPassage[] {
  return meeting.paragraphs.map((paragraph) => {
    const passage = { meeting, paragraph };
    const mentions = paragraph.mentions.map(
      ({ kind, id, start, end }) => `${kind}/${id}@${String(start)}-${String(end)}`,
    );
    return {
      url: [
        `/meetings/${meeting.id}/#p${String(paragraph.number)}`,
        ...mentions,
        `|${meeting.date}|${meeting.title}`,
      ].join(' '),
      content: withTokens(paragraph.text, tokensOf(passage)),
      filters: facetsOf(archive, passage),
    };
  });
}

function tokensOf({ meeting, paragraph }: Passage): string[] {
  const words = wordsOf(paragraph.text).map(({ word }) => word);
  const numbers = words.map((word) => Number(word.replaceAll(',', ''))).filter((value) => Number.isFinite(value));
  return [
    ...new Set([
      ...paragraph.mentions.map(({ kind, id }) => entityToken(kind, id)),
      ...numbers.map(numberToken),
      ...dateTokens(meeting.date),
      ...meeting.facts.refersTo
        .filter((event) => event.paragraph === paragraph.number)
        .flatMap(({ date }) => dateTokens(date.value)),
      ...words.filter((word) => word.includes('-')).map((word) => word.replaceAll('-', '')),
    ]),
  ].sort();
}

function facetsOf(archive: Archive, { meeting, paragraph }: Passage): Record<string, string[]> {
  const topics = paragraph.mentions.filter(({ kind }) => kind === 'topics').map(({ id }) => id);
  return {
    year: [meeting.date.slice(0, 4)],
    leader: meeting.leaders.map(({ id }) => id),
    side: [archive.side(paragraph.voice)?.id ?? paragraph.voice],
    topic: [...new Set(topics)],
    place: meeting.place === undefined ? [] : [meeting.place.id],
    format: [meeting.format],
  };
}
