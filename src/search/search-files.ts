import type { Archive, Passage } from '../archive/archive.ts';
import { ENTITY_KINDS } from '../archive/content.ts';
import { searchWordsIn } from '../words/search.ts';
import { besideParagraphs, knownText, knownTitle, yearsOf } from './beside.ts';
import type { BesideText } from './beside.ts';
import { formsOf } from './directory.ts';
import { facetFile, facetPath } from './facet-file.ts';
import type { FacetFile } from './facet-file.ts';
import { FACETS } from './facets.ts';
import type { Facet } from './facets.ts';
import { wordsOf } from './fold.ts';
import { namedValue, tokensIn, writeRecord } from './indexed-record.ts';
import type { PassageToIndex } from './indexed-record.ts';
import { isLarge } from './large-archive.ts';
import { ENDING_FILES, fileOfEnding, SHORTEST_CORRECTED } from './lexicon-file.ts';
import { fileOf, lexiconPath } from './lexicon-path.ts';
import type { NamesFile } from './named-entity.ts';
import { trimmed } from './parse-query.ts';
import { dateTokens, entityToken } from './tokens.ts';
import { addressOf, dayOf, isRecord, unitsOf } from './units.ts';
import type { Unit } from './units.ts';
import { commonWords, wordsToIndex } from './words-to-index.ts';

/** In which facts and known meetings are told in the index. */
const WORDS = searchWordsIn();

/** A record or a known meeting as the search index takes it; see indexed-record.ts. */
export interface RecordToIndex {
  readonly url: string;
  readonly content: string;
  readonly filters: Readonly<Record<string, string[]>>;
}

/** The letters a to z come to stand apart in so many. */
const FILES_OF_A_LARGE_ARCHIVE = 32;

/** Over how many files the names and words of an archive are spread. */
export function lexiconFileCount(archive: Archive): number {
  return isLarge(archive) ? FILES_OF_A_LARGE_ARCHIVE : 1;
}

/** The files of names and words, each by its path; see lexicon-file.ts. */
export function lexiconFiles(archive: Archive): Map<string, unknown> {
  const count = lexiconFileCount(archive);
  const names = Array.from({ length: count }, (): NamesFile[number][] => []);
  const words = Array.from({ length: count }, (): string[] => []);
  const endings = Array.from({ length: isLarge(archive) ? ENDING_FILES : 0 }, (): EndingsInMaking => ({ names: [], words: [] })); // prettier-ignore
  for (const row of namesFile(archive)) {
    const [kind, , name, , ...forms] = row;
    const all = [...formsOf({ kind, name, forms })];
    const starts = all.flatMap((form) => form.split(/[\s-]+/u)).filter((start) => start !== '');
    for (const file of new Set(starts.map((start) => fileOf(start, count)))) names[file]?.push(row);
    // No word of a query is corrected to one of a commitment: they are only to go to.
    const corrected = kind === 'commitments' ? [] : all.flatMap((form) => form.split(' ').map(trimmed));
    const ends = corrected
      .filter((word) => word.length >= SHORTEST_CORRECTED)
      .map((word) => fileOfEnding(word.slice(1)));
    for (const file of new Set(ends)) endings[file]?.names.push(row);
  }
  for (const word of wordsFile(archive)) {
    words[fileOf(word, count)]?.push(word);
    if (word.length >= SHORTEST_CORRECTED) endings[fileOfEnding(word.slice(1))]?.words.push(word);
  }
  return new Map<string, unknown>([
    ...names.map((file, at) => [lexiconPath('names', at), file] as const),
    ...words.map((file, at) => [lexiconPath('words', at), file] as const),
    ...endings.map((file, at) => [lexiconPath('endings', at), file] as const),
  ]);
}

interface EndingsInMaking {
  readonly names: NamesFile[number][];
  readonly words: string[];
}

/** The files of the filters, each by its path. */
export function facetFiles(archive: Archive): Map<string, FacetFile> {
  const filters = unitsOf(archive).map((unit) => filtersOf(archive, unit));
  return new Map(FACETS.map((facet) => [facetPath(facet), facetFile(filters.map((values) => values[facet]))]));
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

/** The words of all texts that are found, folded, the most frequent first; hyphenated words also in one. */
export function wordsFile(archive: Archive): string[] {
  const counts = new Map<string, number>();
  const count = (word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const unit of unitsOf(archive)) {
    for (const text of textsOf(unit)) {
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

/** So many records tell which words are common. */
const MOST_SAMPLED = 500;

/** Writes records and known meetings of an archive as the index takes them. */
export function recordsToIndex(archive: Archive): (unit: Unit) => RecordToIndex {
  const every = Math.ceil(archive.meetings.length / MOST_SAMPLED);
  const sample = isLarge(archive) ? archive.meetings.filter((_, at) => at % every === 0) : [];
  const common = commonWords(sample.map((meeting) => recordOf(archive, meeting).content));
  return (unit) => {
    const { url, content, filters } = recordOf(archive, unit);
    return { url, content: wordsToIndex(content, common), filters };
  };
}

function recordOf(archive: Archive, unit: Unit): RecordToIndex {
  const passages = passagesOf(archive, unit);
  const title = isRecord(unit) ? unit.title : knownTitle(unit, WORDS);
  const shared = isRecord(unit) ? dateTokens(unit.date) : [];
  return {
    url: writeRecord(addressOf(unit), dayOf(unit), title, shared, passages),
    content: [...shared, ...passages.flatMap(({ text, mentions, tokens }) => [text, ...tokensIn(text, mentions), ...tokens])].join(' '), // prettier-ignore
    filters: filtersOf(archive, unit),
  };
}

/** The paragraphs of a record and the texts beside them; of a known meeting the one text that tells of it. */
function passagesOf(archive: Archive, unit: Unit): PassageToIndex[] {
  const paragraphs = !isRecord(unit)
    ? []
    : unit.paragraphs.map((paragraph): PassageToIndex => ({
        paragraph: paragraph.number,
        voice: voiceOf(archive, paragraph.voice),
        text: paragraph.text,
        mentions: paragraph.mentions,
        tokens: tokensOf(archive, { meeting: unit, paragraph }),
      }));
  return [
    ...paragraphs,
    ...besideOf(unit).map(({ beside, sides, text, tokens }) => ({
      ...{ paragraph: 0, voice: [beside, ...sides].join('+'), text, mentions: [], tokens },
    })),
  ];
}

function besideOf(unit: Unit): BesideText[] {
  return isRecord(unit) ? besideParagraphs(unit, WORDS) : [knownText(unit, WORDS)];
}

/** Every text of a record or a known meeting that can be found. */
export function textsOf(unit: Unit): string[] {
  return [...(isRecord(unit) ? unit.paragraphs : []), ...besideOf(unit)].map(({ text }) => text);
}

/** What its text and its mentions do not tell of a passage. Its speaker is one of them: a record names him in the heading, not in each paragraph. */
function tokensOf(archive: Archive, { meeting, paragraph }: Passage): string[] {
  const speaker = meeting.leaders[archive.settings.sides.findIndex(({ id }) => id === paragraph.voice)];
  return [
    ...new Set([
      ...(speaker === undefined ? [] : [entityToken('people', speaker.id)]),
      ...meeting.facts.refersTo
        .filter((event) => event.paragraph === paragraph.number)
        .flatMap(({ date }) => dateTokens(date.value)),
    ]),
  ].sort();
}

function voiceOf(archive: Archive, voice: string): string {
  return archive.side(voice)?.id ?? voice;
}

/** What a record or a known meeting can be found by in the filters; passages are told apart when they are read. */
function filtersOf(archive: Archive, unit: Unit): Record<Facet, string[]> {
  const { leaders, place } = unit;
  const paragraphs = isRecord(unit) ? unit.paragraphs : [];
  const topics = new Set(paragraphs.flatMap(({ mentions }) => mentions.filter(({ kind }) => kind === 'topics').map(({ id }) => id))); // prettier-ignore
  return {
    year: isRecord(unit) ? [unit.date.slice(0, 4)] : yearsOf(unit),
    leader: leaders.map(({ id, name }) => namedValue(id, name)),
    side: [...new Set(paragraphs.map(({ voice }) => voiceOf(archive, voice)))],
    topic: archive.topics.filter(({ id }) => topics.has(id)).map(({ id, name }) => namedValue(id, name)),
    place: place === undefined ? [] : [namedValue(place.id, place.name)],
    format: isRecord(unit) ? [unit.format] : [],
  };
}
