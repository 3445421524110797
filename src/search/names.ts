import type { EntityKind } from '../archive/content.ts';
import { fold, hyphensJoined, isUnparted, stemOf, type Word, wordsOf } from './words.ts';

/** Something that has names: an entity of the archive, the voice of a side, a format, or meetings known without a record. */
export interface NamedEntity {
  readonly kind: EntityKind | 'voices' | 'formats' | 'known';
  readonly id: string;
  readonly name: string;
  /** Every other spelling, in any script, without the name itself. */
  readonly forms: readonly string[];
  /** How many passages mention it. */
  readonly passages: number;
}

/** An entity as it is sent. */
export type NameRow = readonly [kind: NamedEntity['kind'], id: string, name: string, passages: number, ...forms: string[]]; // prettier-ignore

export function readNames(rows: readonly NameRow[]): NamedEntity[] {
  return rows.map(([kind, id, name, passages, ...forms]) => ({ kind, id, name, passages, forms }));
}

/** From so many letters on, a word of a longer name means its bearer. */
const SHORTEST_PART = 4;

/** Finds entities by any of their names. */
export class Names {
  readonly #known = new Map<string, { entity: NamedEntity; forms: ReadonlySet<string> }>();
  readonly #byForm = new Map<string, NamedEntity[]>();
  /** Subjects and terms by the stems of their names, since these are common words; of Cyrillic every name is inflected. */
  readonly #byStems = new Map<string, NamedEntity[]>();
  /** By each word of a name of several. */
  readonly #byPart = new Map<string, NamedEntity[]>();
  #longest = 1;

  constructor(entities: readonly NamedEntity[] = []) {
    for (const entity of entities) this.add(entity);
  }

  /** Takes in one more; what is known already is left as it is. */
  add(entity: NamedEntity): void {
    const { kind, id } = entity;
    if (this.#known.has(`${kind}/${id}`)) return;
    const forms = formsOf(entity);
    this.#known.set(`${kind}/${id}`, { entity, forms });
    // Commitments are gathered from passages, but no passage names one: they are only to go to.
    if (kind === 'commitments') return;
    for (const form of forms) {
      add(this.#byForm, form, entity);
      if (kind === 'topics' || kind === 'glossary' || CYRILLIC.test(form)) add(this.#byStems, stemsOf(form), entity);
      const parts = form.split(' ');
      if (parts.length > 1) for (const part of parts) add(this.#byPart, part, entity);
      this.#longest = Math.max(this.#longest, parts.length);
    }
  }

  get entities(): readonly NamedEntity[] {
    return [...this.#known.values()].map(({ entity }) => entity);
  }

  /** The words of all names. */
  get words(): Iterable<string> {
    return [...this.#byPart.keys(), ...[...this.#byForm.keys()].filter((form) => !form.includes(' '))];
  }

  /** The entities whose name begins at a word, by the longest name that fits. */
  at(words: readonly Word[], at: number): { entities: readonly NamedEntity[]; length: number } | undefined {
    for (let length = Math.min(this.#longest, words.length - at); length > 0; length -= 1) {
      const form = words.slice(at, at + length).map(({ word }) => word).join(' '); // prettier-ignore
      const joined = words[at]?.joined;
      const entities =
        this.#byForm.get(form) ??
        this.#byStems.get(stemsOf(form)) ??
        (joined?.length === length ? this.#byForm.get(joined.word) : undefined);
      if (entities !== undefined) return { entities, length };
    }
    return undefined;
  }

  /**
   * The entities that a single word names, as a whole name or as one word of a longer one: `Dahuitang` of the Renmin
   * Dahuitang. Short words are in too many names to mean any.
   */
  bearersOf(word: string): readonly NamedEntity[] {
    return this.#byForm.get(word) ?? (word.length < SHORTEST_PART ? [] : (this.#byPart.get(word) ?? []));
  }

  /** A folded word as the name of a person or a place has it, with its capitals. */
  asWritten(word: string): string | undefined {
    const named = this.entities.filter(({ kind }) => kind === 'people' || kind === 'places');
    const written = named.flatMap(({ name, forms }) => [name, ...forms]).flatMap((name) => name.split(/\s+/u));
    return written.find((one) => fold(one) === word);
  }

  /**
   * Entities to go to for a query: those with a name that begins with it, then those with a word that does.
   * The more passages mention it, the earlier an entity is.
   */
  goTo(query: string, most: number): NamedEntity[] {
    const wanted = fold(query);
    if (wanted === '') return [];
    /** 0 for a whole name, 1 for the beginning of one, 2 for that of a word in one. */
    const rankAmong = (forms: readonly string[]) =>
      [
        (form: string) => form === wanted,
        (form: string) => form.startsWith(wanted),
        (form: string) => form.includes(` ${wanted}`),
      ].findIndex((isNamed) => forms.some(isNamed));
    return [...this.#known.values()]
      .map(({ entity, forms }) => ({ entity, rank: rankAmong([...forms]) }))
      .filter(({ entity, rank }) => rank >= 0 && hasPage(entity))
      .sort((a, b) => a.rank - b.rank || b.entity.passages - a.entity.passages)
      .slice(0, most)
      .map(({ entity }) => entity);
  }
}

/** Whether it can be gone to: an entity of the archive. */
export function hasPage({ kind }: NamedEntity): boolean {
  return kind !== 'voices' && kind !== 'formats' && kind !== 'known';
}

function add(map: Map<string, NamedEntity[]>, key: string, entity: NamedEntity): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [entity]);
  else if (!known.includes(entity)) known.push(entity);
}

/** By its range, which a phone reads sooner than a script’s name. */
const CYRILLIC = /[Ѐ-ӿ]/;

/** Abbreviations are left whole: CIS is not CI. */
function stemsOf(form: string): string {
  return form.split(' ').map((word) => (word.length > 4 || CYRILLIC.test(word) ? stemOf(word) : word)).join(' '); // prettier-ignore
}

/**
 * Every folded form under which an entity is found: its names with hyphens read both ways; for people also the parts of
 * each name and the other order of two, because a surname alone, or “Keqiang Li”, is how they are often typed.
 */
export function formsOf({ kind, name, forms }: Pick<NamedEntity, 'kind' | 'name' | 'forms'>): Set<string> {
  const all = new Set<string>();
  for (const written of [name, ...forms]) {
    const words = wordsOf(written);
    const whole = words.map(({ word }) => word);
    all.add(whole.join(' ')).add(hyphensJoined(words).join(' '));
    // Many type ё as е.
    all.add(whole.join(' ').replaceAll('ё', 'е'));
    if (kind !== 'people') continue;
    const parts = written.split(/[\s·・•]+/u).map(fold).filter((part) => part !== ''); // prettier-ignore
    for (const part of parts) all.add(part).add(part.replaceAll('ё', 'е'));
    if (parts.length === 2) all.add(parts.toReversed().join(' '));
    // A Chinese name is written in one: the surname is its first sign.
    if (parts.length === 1 && whole.length > 1 && whole.length < 4 && isUnparted(written)) {
      all.add(whole[0] ?? '').add(whole.slice(1).join(' '));
    }
  }
  all.delete('');
  return all;
}
