import type { Archive } from '../archive/archive.ts';
import type { Side } from '../archive/schema/archive-settings.ts';
import { ENTITY_KINDS } from '../archive/content.ts';
import type { SearchWords } from '../words/dictionary.ts';
import { type Words, wordsIn } from '../words/words.ts';
import type { RecordToIndex } from './indexed-record.ts';
import { fileOf, lexiconPath } from './search-places.ts';
import { formsOf, type LexiconFile, type NameRow, type OfficeRow, titleKey } from './lexicon.ts';
import type { Facet } from './search-state.ts';
import { fold, isLeftOut, wordsOf } from './words.ts';

/** The names of entities, sides, formats, and meetings without a record; in an edition also those of the English archive. */
export function nameRows(archive: Archive, words: SearchWords, english = archive): NameRow[] {
  const entities = ENTITY_KINDS.flatMap((kind) =>
    archive[kind].map((entity): NameRow => {
      const { id, name, nativeNames, otherNames } = entity;
      const forms = [...nativeNames.map((native) => native.name), ...otherNames];
      if (entity.kind === 'people') forms.push(entity.familyName);
      return [kind, id, name, archive.passagesOn(entity).length, ...new Set(forms)];
    }),
  );
  const sides = archive.settings.sides.map((own): NameRow => {
    const { name, adjective, office } = english.side(own.id) ?? own;
    // “от китайской стороны”: a word that joins is no part of the name.
    const speaks = wordsOf(own.adjective).map(({ word }) => word).filter((word) => !isLeftOut(word)).join(' '); // prettier-ignore
    // Premier of China, Chinese Premier.
    const head = `${adjective} ${shortTitle({ office, name })}`;
    const sided = [`${adjective} side`, `${name} side`];
    const forms = [speaks, own.office, ...sided, office, head, ...namesOf(own, english)];
    return ['voices', own.id, own.name, 0, ...new Set(forms)];
  });
  const inEnglish: Readonly<Record<string, string>> = wordsIn().formats;
  const formats = Object.entries(words.formats).map(([id, name]): NameRow => ['formats', id, name, 0, inEnglish[id] ?? name]); // prettier-ignore
  const { knownMeetings, beside } = words.search;
  // 次已知会晤 counts them, 已知会晤 is what they are called.
  const [called = '', ...other] = [...Object.values(knownMeetings), ...beside.known.split(/[,，]/u).slice(0, 1)];
  return [...entities, ...sides, ...formats, ['known', 'meeting', called, 0, ...other]];
}

/** What a side is called; in whatever script, the name of the country is that of the side. */
function namesOf(own: Side, english: Archive): string[] {
  const { name, adjective } = english.side(own.id) ?? own;
  const country = english.places.find((place) => fold(place.name) === fold(name));
  const native = country?.nativeNames.map((one) => one.name) ?? [];
  return [own.name, name, adjective, ...native, ...(country?.otherNames ?? [])];
}

/** Premier, of Premier of China. */
const shortTitle = ({ office, name }: Pick<Side, 'office' | 'name'>) => office.replace(` of ${name}`, '').replace(name, ''); // prettier-ignore

/**
 * The offices of the sides. That whose holders meet is also called by what they are called in general, and with the name
 * of the side by what the other side calls its own.
 */
export function officeRows(archive: Archive, words: Words, english = archive): OfficeRow[] {
  const { leaders, translations = {} } = english.settings;
  const general = [leaders.one, ...Object.values(translations).flatMap((one) => one.leaders?.one ?? [])];
  const titlesOf = (own: Side) => [shortTitle(own), shortTitle(english.side(own.id) ?? own), ...own.otherTitles, ...general]; // prettier-ignore
  const anyTitles = archive.settings.sides.flatMap(titlesOf);
  return archive.settings.sides.flatMap((side) => {
    const terms = archive.terms.filter((term) => term.side.id === side.id);
    return Array.from(new Set(terms.map(({ office }) => office.title)), (office): OfficeRow => {
      const isLeaders = [side.office, english.side(side.id)?.office].includes(office);
      const short = shortTitle({ ...side, office });
      const named = namesOf(side, english).flatMap((name) => (isLeaders ? anyTitles : [short]).flatMap((title) => [`${name} ${title}`, `${title} ${name}`])); // prettier-ignore
      const titles = new Set([office, short, ...(isLeaders ? titlesOf(side) : []), ...named].map((title) => titleKey(fold(title)))); // prettier-ignore
      const held = terms.filter((term) => term.office.title === office);
      return { titles: [...titles], terms: held.map(({ person: { id, name }, office: one }) => [one.from, one.to ?? '', id, name, words.entity.office(one) + words.marks.comma + words.term(one)]) }; // prettier-ignore
    });
  });
}

/** The words of everything that is found, folded, the most frequent first; hyphenated words also whole. */
export function wordList(records: Iterable<RecordToIndex>): string[] {
  const counts = new Map<string, number>();
  for (const { passages } of records) {
    for (const { text } of passages) {
      const words = wordsOf(text);
      const whole = words.map(({ joined }, at) => words.slice(at, at + (joined?.length ?? 0)).map(({ word }) => word).join('-')); // prettier-ignore
      for (const word of [...words.map((one) => one.word), ...whole]) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  counts.delete('');
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
}

/** The files by which queries are understood, each by its path below the site’s folder; see search-places.ts. */
export function lexiconFiles(
  rows: readonly NameRow[],
  words: readonly string[],
  offices: readonly OfficeRow[],
  files: number,
) {
  const named = rows.map((row) => {
    const words = formsOf(row).flatMap((form) => form.split(' '));
    return { row, in: new Set(words.map((word) => fileOf(word, files))) };
  });
  return Array.from({ length: files }, (_, file): [path: string, LexiconFile] => {
    const names = named.filter((one) => one.in.has(file)).map(({ row }) => row);
    const held = offices.filter(({ titles }) => titles.some((title) => fileOf(title, files) === file));
    const starting = words.filter((word) => fileOf(word, files) === file).join(' ');
    return [lexiconPath(file), { names, offices: held, words: starting }];
  });
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
