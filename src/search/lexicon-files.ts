import type { Archive } from '../archive/archive.ts';
import { ENTITY_KINDS } from '../archive/content.ts';
import type { SearchWords } from '../words/dictionary.ts';
import { wordsIn } from '../words/words.ts';
import type { RecordToIndex } from './indexed-record.ts';
import { fileOf, type FilterValues, type LexiconFile, lexiconPath } from './lexicon-path.ts';
import { formsOf, type NameRow } from './names.ts';
import type { Facet } from './search-state.ts';
import { fold, isLeftOut, wordsOf } from './words.ts';

/**
 * Every name of what has names: of the entities, of the two sides, of formats, and of meetings without a record.
 * @param english the archive in English, whose names are also names in an edition
 */
export function nameRows(archive: Archive, words: SearchWords, english = archive): NameRow[] {
  const entities = ENTITY_KINDS.flatMap((kind) =>
    archive[kind].map((entity): NameRow => {
      const { id, name, nativeNames, otherNames } = entity;
      const forms = [...nativeNames.map((native) => native.name), ...otherNames];
      if (entity.kind === 'people') forms.push(entity.familyName);
      return [kind, id, name, archive.passagesOn(entity).length, ...new Set(forms)];
    }),
  );
  const sides = english.settings.sides.map(({ id, name, adjective, office }): NameRow => {
    // In whatever script, the name of the country is that of the side.
    const country = english.places.find((place) => fold(place.name) === fold(name));
    const native = country === undefined ? [] : [...country.nativeNames.map((one) => one.name), ...country.otherNames];
    const passages = archive.meetings.flatMap(({ paragraphs }) =>
      paragraphs.filter(({ voice }) => voice === id),
    ).length;
    // Premier of China, Chinese Premier.
    const head = `${adjective} ${office.replace(` of ${name}`, '')}`;
    const forms = [adjective, `${adjective} side`, `${name} side`, office, head, ...native];
    const own = archive === english ? undefined : archive.side(id);
    if (own === undefined) return ['voices', id, name, passages, ...forms];
    // “от китайской стороны”: a word that joins is no part of the name.
    const speaks = wordsOf(own.adjective).map(({ word }) => word).filter((word) => !isLeftOut(word)).join(' '); // prettier-ignore
    return ['voices', id, own.name, passages, ...new Set([speaks, own.office, name, ...forms])];
  });
  const inEnglish: Readonly<Record<string, string>> = archive === english ? {} : wordsIn().formats;
  const formats = Object.entries(words.formats).map(([id, name]): NameRow => ['formats', id, name, 0, ...[inEnglish[id] ?? []].flat()]); // prettier-ignore
  const [known = '', ...other] = Object.values(words.search.knownMeetings);
  // 次已知会晤 counts them, 已知会晤 is what they are called.
  if (archive !== english) other.push(...words.search.beside.known.split(/[,，]/u).slice(0, 1));
  return [...entities, ...sides, ...formats, ['known', 'meeting', known, archive.knownMeetings.length, ...other]];
}

/** The words of everything that is found, folded, the most frequent first; hyphenated words also whole. */
export function wordList(records: Iterable<RecordToIndex>): string[] {
  const counts = new Map<string, number>();
  const count = (word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const { passages } of records) {
    for (const { text } of passages) {
      const words = wordsOf(text);
      for (const [at, { word, joined }] of words.entries()) {
        count(word);
        if (joined !== undefined) count(words.slice(at, at + joined.length).map((part) => part.word).join('-')); // prettier-ignore
      }
    }
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
}

/** The files by which queries are understood, each by its path below the site’s folder; see lexicon-path.ts. */
export function lexiconFiles(
  rows: readonly NameRow[],
  words: readonly string[],
  files: number,
): Map<string, LexiconFile> {
  const named = rows.map((row) => {
    const [kind, , name, , ...forms] = row;
    const starts = [...formsOf({ kind, name, forms })].flatMap((form) => form.split(' '));
    return { row, in: new Set(starts.map((start) => fileOf(start, files))) };
  });
  const contentOf = (file: number): LexiconFile => ({
    names: named.filter((one) => one.in.has(file)).map(({ row }) => row),
    words: words.filter((word) => fileOf(word, files) === file).join(' '),
  });
  return new Map(Array.from({ length: files }, (_, file) => [lexiconPath(file), contentOf(file)]));
}

const FACET_OF: Readonly<Record<string, Facet>> = { people: 'leader', places: 'place', topics: 'topic' };

/** The values of filters that were renamed, with those that they have now, as parameters: `topic/fuels=energy`. */
export function movedFilters({ moved }: Pick<Archive, 'moved'>): string {
  const pairs = moved.flatMap(({ from, to }) => {
    const [kind = '', before = ''] = from.split('/');
    const facet = FACET_OF[kind];
    return facet === undefined ? [] : [[`${facet}/${before}`, to.replace(/^.*\//u, '')]];
  });
  return new URLSearchParams(pairs).toString();
}

/** The values of all filters, in the order of the alphabet. */
export function filterValues(records: readonly RecordToIndex[]): FilterValues {
  const valuesOf = (facet: Facet) => [...new Set(records.flatMap(({ filters }) => filters[facet]))].sort();
  const written = records.filter(({ filters }) => filters.format.length > 0);
  return {
    ...{ year: valuesOf('year'), leader: valuesOf('leader'), side: valuesOf('side') },
    ...{ topic: valuesOf('topic'), place: valuesOf('place'), format: valuesOf('format') },
    yearsWithRecord: [...new Set(written.flatMap(({ filters }) => filters.year))].sort(),
  };
}
