import type { EntityKind } from '../archive/report.ts';
import { fold } from './fold.ts';
import { trimmed } from './parse-query.ts';
import { stemOf } from './stem.ts';

/** An entity as the search knows it. */
export interface NamedEntity {
  readonly kind: EntityKind;
  readonly id: string;
  readonly name: string;
  /** Every other spelling, in any script, without the name itself. */
  readonly forms: readonly string[];
  /** How many passages mention it. */
  readonly passages: number;
}

/** The names file as it is sent: a row for each entity, `[kind, id, name, passages, ...forms]`. */
export type NamesFile = readonly (readonly [EntityKind, string, string, number, ...string[]])[];

/** From so many letters on, a word of a longer name stands for it. */
const SHORTEST_PART = 4;

/** Finds entities by any of their names. */
export class Names {
  /** With every folded form under which each is found. */
  readonly #forms = new Map<string, { entity: NamedEntity; forms: ReadonlySet<string> }>();
  readonly #byForm = new Map<string, NamedEntity[]>();
  /** Subjects and terms by the stems of their names, since these are common words: flights, flight. */
  readonly #byStems = new Map<string, NamedEntity[]>();
  /** By each word of a name of several. */
  readonly #byPart = new Map<string, NamedEntity[]>();
  #longest = 1;
  #words: ReadonlySet<string> | undefined;

  constructor(entities: readonly NamedEntity[]) {
    this.add(entities);
  }

  /** Takes in more entities; those that are known already are left out. */
  add(entities: readonly NamedEntity[]): void {
    for (const entity of entities) {
      const key = `${entity.kind}/${entity.id}`;
      if (this.#forms.has(key)) continue;
      const forms = formsOf(entity);
      this.#forms.set(key, { entity, forms });
      // Commitments are gathered from passages, but no passage names one: they are only to go to.
      if (entity.kind === 'commitments') continue;
      for (const form of forms) {
        add(this.#byForm, form, entity);
        if (entity.kind !== 'people' && entity.kind !== 'places') add(this.#byStems, stemsOf(form), entity);
        const parts = form.split(' ');
        if (parts.length > 1) for (const part of parts) add(this.#byPart, trimmed(part), entity);
        this.#longest = Math.max(this.#longest, parts.length);
      }
    }
    this.#words = undefined;
  }

  get entities(): readonly NamedEntity[] {
    return [...this.#forms.values()].map(({ entity }) => entity);
  }

  /** How many words the longest name has. */
  get longest(): number {
    return this.#longest;
  }

  /** The entities whose name begins at a word of the query, by the longest name that fits, and how many words it takes up. */
  at(words: readonly string[], at: number): { entities: readonly NamedEntity[]; length: number } | undefined {
    for (let length = Math.min(this.longest, words.length - at); length > 0; length--) {
      const form = words.slice(at, at + length).join(' ');
      const entities = this.#byForm.get(form) ?? this.#byStems.get(stemsOf(form));
      if (entities !== undefined) return { entities, length };
    }
    return undefined;
  }

  /**
   * A word without spaces, as Chinese is written, cut where a known name begins and ends: 李克强总理 is 李克强 and 总理.
   * A word in which no name stands is left whole.
   */
  cut(word: string): string[] {
    if (!/^\p{Script=Han}{3,}$/u.test(word) || this.#byForm.has(word)) return [word];
    for (let length = word.length - 1; length > 1; length--) {
      for (let at = 0; at + length <= word.length; at++) {
        const name = word.slice(at, at + length);
        if (!this.#byForm.has(name)) continue;
        const rest = [word.slice(0, at), word.slice(at + length)].map((part) => (part === '' ? [] : this.cut(part)));
        return [...(rest[0] ?? []), name, ...(rest[1] ?? [])];
      }
    }
    return [word];
  }

  /** The single words of all names, for slips of the pen. */
  get words(): ReadonlySet<string> {
    this.#words ??= new Set([...this.#byForm.keys()].flatMap((form) => form.split(' ').map(trimmed)));
    return this.#words;
  }

  /**
   * The entities that a single word names, as a whole name or as one word of a longer one: `Dahuitang` of the Renmin
   * Dahuitang. Short words stand in too many names to mean any.
   */
  bearersOf(word: string): readonly NamedEntity[] {
    const whole = this.at([word], 0)?.entities;
    if (whole !== undefined) return whole;
    if (word.length < SHORTEST_PART && !/^\p{Script=Han}{2,}$/u.test(word)) return [];
    return this.#byPart.get(word) ?? [];
  }

  /**
   * Entities to go to for a query: those with a name that begins with it, then those with a word that does.
   * The more passages mention it, the earlier an entity stands.
   */
  goTo(query: string, most: number): NamedEntity[] {
    const wanted = fold(query);
    if (wanted === '') return [];
    const ranked = [...this.#forms.values()].flatMap(({ entity, forms }) => {
      const rank = rankAmong(forms, wanted);
      return rank === undefined ? [] : [{ entity, rank }];
    });
    return ranked
      .sort((a, b) => a.rank - b.rank || b.entity.passages - a.entity.passages)
      .slice(0, most)
      .map(({ entity }) => entity);
  }
}

/** How directly a query names an entity: 0 by a whole name, 1 by the beginning of one, 2 by that of a word in one. */
function rankAmong(forms: ReadonlySet<string>, wanted: string): number | undefined {
  if (forms.has(wanted)) return 0;
  let rank: number | undefined;
  for (const form of forms) {
    if (form.startsWith(wanted)) return 1;
    if (form.includes(` ${wanted}`)) rank = 2;
  }
  return rank;
}

function add(map: Map<string, NamedEntity[]>, key: string, entity: NamedEntity): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [entity]);
  else if (!known.includes(entity)) known.push(entity);
}

/** Abbreviations are left whole: CIS is not CI. */
function stemsOf(form: string): string {
  return form
    .split(' ')
    .map((word) => (word.length > 4 ? stemOf(word) : word))
    .join(' ');
}

/** Reads the rows of a names file. */
export function readNames(file: NamesFile): NamedEntity[] {
  return file.map(([kind, id, name, passages, ...forms]) => ({ kind, id, name, passages, forms }));
}

/**
 * Every folded form under which an entity is found: its names with and without hyphens; for people also the parts of
 * each name and the other order of two, because a surname alone, or “Keqiang Li”, is how they are often typed.
 */
export function formsOf({ kind, name, forms }: Pick<NamedEntity, 'kind' | 'name' | 'forms'>): Set<string> {
  const all = new Set<string>();
  for (const form of [name, ...forms].map(fold)) {
    all.add(form);
    // As the words of a query come, without the signs around them.
    all.add(
      form
        .split(' ')
        .map(trimmed)
        .filter((word) => word !== '')
        .join(' '),
    );
    all.add(form.replaceAll('-', ''));
    all.add(form.replaceAll('-', ' '));
    if (kind !== 'people') continue;
    const parts = form.split(/[\s·]+/u);
    for (const part of parts) all.add(part);
    all.add(parts.join(' '));
    if (parts.length === 2) all.add(parts.toReversed().join(' '));
    // A Chinese name is written in one: the surname is its first letter.
    if (/^\p{Script=Han}{2,3}$/u.test(form)) all.add(form.slice(0, 1)).add(form.slice(1));
  }
  all.delete('');
  return all;
}
