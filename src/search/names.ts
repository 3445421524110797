import { Directory } from './directory.ts';
import { isHan } from './han.ts';
import type { NamedEntity } from './named-entity.ts';
import { trimmed } from './parse-query.ts';
import { stemOf } from './stem.ts';

/** From so many letters on, a word of a longer name stands for it. */
const SHORTEST_PART = 4;

/** Finds entities by any of their names. */
export class Names {
  /** By their beginnings, to go to. */
  readonly directory = new Directory();
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
      const forms = this.directory.add(entity);
      // Commitments are gathered from passages, but no passage names one: they are only to go to.
      if (forms === undefined || entity.kind === 'commitments') continue;
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
    if (word.length < 3 || !isHan(word) || this.#byForm.has(word)) return [word];
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
    if (word.length < SHORTEST_PART && !(word.length > 1 && isHan(word))) return [];
    return this.#byPart.get(word) ?? [];
  }
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
