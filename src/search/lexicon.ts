import type { EntityKind } from '../archive/content.ts';
import { editDistance } from '../archive/nearest.ts';
import { fold, hyphensJoined, isLeftOut, isUnparted, stemOf, type Word, wordsOf } from './words.ts';

/** Something that has names: an entity of the archive, the voice of a side, a format, or meetings known without a record. */
export interface NamedEntity {
  readonly kind: EntityKind | 'voices' | 'formats' | 'known';
  readonly id: string;
  readonly name: string;
  readonly forms: readonly string[];
  /** How many passages mention it; of an entity of the archive alone. */
  readonly passages: number;
  /** Of someone who is meant by the title of an office: the office and the term in words. */
  readonly held?: string;
}

export type NameRow = readonly [kind: NamedEntity['kind'], id: string, name: string, passages: number, ...forms: string[]]; // prettier-ignore

/** An office of a side: its titles as titleKey has them, and who held it, from when to when, which is also told in words. */
export interface OfficeRow {
  readonly titles: readonly string[];
  readonly terms: readonly (readonly [from: string, to: string, id: string, name: string, told: string])[];
}

/** A file by which queries are understood: names that have a word with certain first letters, and words that have. */
export interface LexiconFile {
  readonly names?: readonly NameRow[];
  readonly offices?: readonly OfficeRow[];
  /** Folded, the most frequent first, with a space between two: as a list they were an eighth longer on the way. */
  readonly words?: string;
  /** Common words of the language, which are no slips: a file of their own. */
  readonly common?: string;
}

/** From so many letters on a word may be another, misspelt; from so many, with two slips. */
const SHORTEST_CORRECTED = 4;
const LONG_WORD = 9;
/** From so many letters on a word may be the beginning of another, and a word of a longer name means its bearer. */
export const SHORTEST_BEGINNING = 3;
const SHORTEST_PART = 4;
/** What makes of the title that follows it another office. */
const DEPUTY = /^(?:deputy|vice|вице|зам\p{L}*|орынбасар\p{L}*|副)$/u;
/** By its range, which a phone reads sooner than a script’s name. */
const CYRILLIC = /[Ѐ-ӿ]/;

/** The names and words of the archive as far as they are here, and what a typed word may mean among them. */
export class Lexicon {
  readonly common = new Set<string>();
  /** Words that a text has with hyphens in them. */
  readonly joined = new Set<string>();
  readonly #words = new Set<string>();
  readonly #stems = new Set<string>();
  /** Words whose stems are not made yet, which takes a phone a while and is not always asked for. */
  #unstemmed: string[] = [];
  readonly #named = new Map<string, { entity: NamedEntity; forms: readonly string[] }>();
  readonly #byForm = new Map<string, NamedEntity[]>();
  /** Subjects and terms by the stems of their names, since these are common words; of Cyrillic every name is inflected. */
  readonly #byStems = new Map<string, NamedEntity[]>();
  readonly #offices = new Map<string, OfficeRow>();
  #longest = 1;

  /** Takes in more; what is known already is left as it is. */
  add({ names = [], offices = [], words = '', common = '' }: LexiconFile): void {
    for (const row of names) {
      const [kind, id, name, passages, ...others] = row;
      if (this.#named.has(`${kind}/${id}`)) continue;
      const forms = formsOf(row);
      const entity = { kind, id, name, passages, forms: others };
      this.#named.set(`${kind}/${id}`, { entity, forms });
      // Commitments are gathered from passages, but no passage names one: they are only to go to.
      if (kind === 'commitments') continue;
      for (const form of forms) {
        append(this.#byForm, form, entity);
        if (kind === 'topics' || kind === 'glossary' || CYRILLIC.test(form)) append(this.#byStems, stemsOf(form), entity); // prettier-ignore
        this.#longest = Math.max(this.#longest, form.split(' ').length);
      }
    }
    for (const row of offices) this.#offices.set(row.titles[0] ?? '', row);
    for (const word of common.split(' ')) this.common.add(word);
    for (const written of words.split(' ').filter(Boolean)) {
      const word = written.replaceAll('-', '');
      if (word !== written) this.joined.add(word);
      this.#words.add(word);
      this.#unstemmed.push(word);
    }
  }

  /** Whether a text has the whole word or an inflected form of it. */
  holdsWhole(word: string): boolean {
    if (this.#words.has(word)) return true;
    for (const one of this.#unstemmed) this.#stems.add(stemOf(one));
    this.#unstemmed = [];
    return this.#stems.has(stemOf(word));
  }

  holds(word: string): boolean {
    return this.holdsWhole(word) || this.beginningWith(word).length > 0;
  }

  /** The words that a typed word may be the beginning of, one of each stem, the most frequent first. */
  beginningWith(typed: string): string[] {
    if (typed.length < SHORTEST_BEGINNING || isUnparted(typed)) return [];
    const byStem = new Map<string, string>();
    for (const word of this.#words) if (word.startsWith(typed)) byStem.set(stemOf(word), word);
    return [...byStem.values()];
  }

  get nameWords(): string[] {
    return [...this.#byForm.keys()].flatMap((form) => form.split(' '));
  }

  /** The entities whose name begins at a word, by the longest name that fits; by a title those who held it on any of the dates. */
  namedAt(words: readonly Word[], at: number, dates: readonly string[] = []) {
    const joined = words[at]?.joined;
    for (let length = Math.min(this.#longest, words.length - at); length > 0; length -= 1) {
      const form = words.slice(at, at + length).map(({ word }) => word).join(' '); // prettier-ignore
      const whole = joined?.length === length ? this.#byForm.get(joined.word) : undefined;
      const held = DEPUTY.test(words[at - 1]?.word ?? '') ? [] : this.#holders(form, dates);
      const entities = held.length > 0 ? held : (this.#byForm.get(form) ?? this.#byStems.get(stemsOf(form)) ?? whole);
      if (entities !== undefined) return { entities, length };
    }
    return undefined;
  }

  #holders(form: string, dates: readonly string[]): NamedEntity[] {
    const [title, times] = [titleKey(form), dates.map((date) => date.replace('x', ''))];
    const terms = [...this.#offices.values()].flatMap((office) => (office.titles.includes(title) ? office.terms : []));
    const held = terms.filter(([from, to]) => times.some((time) => !isBefore(time, from) && !isBefore(to, time)));
    return held.map(([, , id, name, told]) => ({ kind: 'people', id, name, passages: 0, forms: [], held: told }));
  }

  /** The entities that a word names, as a whole name or as a part of one; short words are in too many to mean any. */
  bearersOf(word: string): readonly NamedEntity[] {
    const whole = this.#byForm.get(word);
    if (whole !== undefined || word.length < SHORTEST_PART) return whole ?? [];
    const forms = [...this.#byForm].filter(([form]) => form.split(' ').includes(word));
    return [...new Set(forms.flatMap(([, entities]) => entities))];
  }

  /** The nearest word or part of a name, with its capitals; of the nearest the most frequent. */
  nearest(word: string): string | undefined {
    let slips = word.length >= LONG_WORD ? 2 : word.length >= SHORTEST_CORRECTED ? 1 : 0;
    let meant: string | undefined;
    for (const candidate of isUnparted(word) ? [] : [...this.#words, ...this.nameWords]) {
      if (slips === 0) break;
      if (!mayBe(word, candidate, slips)) continue;
      const distance = editDistance(word, candidate);
      if (distance === 0 || distance > slips || (distance > 1 && !candidate.startsWith(word.charAt(0)))) continue;
      [meant, slips] = [candidate, distance - 1];
    }
    if (meant === undefined) return undefined;
    const people = [...this.#named.values()].filter(({ entity: { kind } }) => kind === 'people' || kind === 'places');
    const written = people.flatMap(({ entity: { name, forms } }) => [name, ...forms].join(' ').split(/\s+/u));
    return written.find((one) => fold(one) === meant) ?? meant;
  }

  /** Entities of that name, then those whose name begins with it, then a word in it; the most mentioned first. */
  goTo(query: string, most: number): NamedEntity[] {
    const wanted = fold(query);
    const rankOf = (forms: readonly string[]) =>
      forms.includes(wanted) ? 0 : forms.some((form) => form.startsWith(wanted)) ? 1 : 2;
    return [...(wanted === '' ? [] : this.#named.values())]
      .filter(({ entity, forms }) => hasPage(entity) && forms.some((form) => ` ${form}`.includes(` ${wanted}`)))
      .sort((a, b) => rankOf(a.forms) - rankOf(b.forms) || b.entity.passages - a.entity.passages)
      .slice(0, most)
      .map(({ entity }) => entity);
  }
}

export const hasPage = ({ kind }: NamedEntity): boolean => kind !== 'voices' && kind !== 'formats' && kind !== 'known';

/** The folded forms of names, with hyphens read both ways; of people also the parts and the other order: “Keqiang Li”. */
export function formsOf([kind, , name, , ...others]: NameRow): string[] {
  const all = [name, ...others].flatMap((written) => {
    const words = wordsOf(written);
    const whole = words.map(({ word }) => word);
    const forms = [whole.join(' '), hyphensJoined(words).join(' ')];
    if (kind !== 'people') return forms;
    const parts = written.split(/[\s·・•]+/u).map(fold);
    if (parts.length === 2) forms.push(parts.toReversed().join(' '));
    // A Chinese name is written in one: the surname is its first sign.
    if (parts.length === 1 && whole.length < 4 && isUnparted(written)) forms.push(whole[0] ?? '', whole.slice(1).join(' ')); // prettier-ignore
    return [...forms, ...parts];
  });
  // Many type ё as е.
  return [...new Set([...all, ...all.map((form) => form.replaceAll('ё', 'е'))])].filter((form) => form !== '');
}

function append(map: Map<string, NamedEntity[]>, key: string, entity: NamedEntity): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [entity]);
  else if (!known.includes(entity)) known.push(entity);
}

/** Whether a day, month, year or decade, `201`, is wholly before another; nothing is before none, and none before any. */
const isBefore = (date: string, other: string): boolean => date.slice(0, other.length) < other.slice(0, date.length);

/** The title of an office as it is compared: without words that only join, of which it must not begin or end with one. */
export function titleKey(form: string): string {
  const words = form.split(' ');
  const isWhole = [words[0], words.at(-1)].every((word = '') => !isLeftOut(word));
  return isWhole ? stemsOf(words.filter((word) => !isLeftOut(word)).join(' ')) : '';
}

/** Abbreviations are left whole: CIS is not CI. */
function stemsOf(form: string): string {
  return form.split(' ').map((word) => (word.length > 4 || CYRILLIC.test(word) ? stemOf(word) : word)).join(' '); // prettier-ignore
}

/** What is quickly seen of lengths and letters. A word of four must have lost one or swapped two: else wine would be wind. */
function mayBe(word: string, other: string, slips: number): boolean {
  if (Math.abs(other.length - word.length) > slips || other.length < SHORTEST_CORRECTED) return false;
  const missing = Array.from(word).filter((letter) => !other.includes(letter)).length;
  const sorted = (letters: string) => Array.from(letters).sort().join('');
  const isShort = word.length === SHORTEST_CORRECTED && other.length <= word.length;
  return missing <= slips && (!isShort || sorted(word) === sorted(other));
}
