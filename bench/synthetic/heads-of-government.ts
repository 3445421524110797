import { dayOf } from './days.ts';
import type { Person, SyntheticEntities } from './synthetic-entities.ts';
import type { Random } from './random.ts';

/** Terms of office last from two to seven years. */
const SHORTEST_TERM = 700;
const LONGEST_TERM = 2500;

/** Who heads the government of a side: one after the other, each with at least one meeting. */
export class HeadsOfGovernment {
  readonly #side: { readonly id: string; readonly name: string; readonly office: string };
  readonly #entities: SyntheticEntities;
  #current: Person | undefined;
  #until = -Infinity;
  #lastDay = -Infinity;

  constructor(side: { id: string; name: string; office: string }, entities: SyntheticEntities) {
    this.#side = side;
    this.#entities = entities;
  }

  /** The head of government on a day; days are asked for in order of time. */
  on(day: number, random: Random): Person {
    const current = this.#current;
    const lastDay = this.#lastDay;
    this.#lastDay = day;
    if (current !== undefined && (day <= this.#until || day === lastDay)) return current;
    const from = current === undefined ? day - random.between(30, 900) : random.between(lastDay + 1, day);
    const last = current?.offices.at(-1);
    if (last !== undefined) last.to = dayOf(from - 1);
    const successor = this.#entities.newPerson(this.#side.name);
    successor.offices.push({ title: this.#side.office, headOfGovernmentOf: this.#side.id, from: dayOf(from) });
    this.#current = successor;
    this.#until = from + random.between(SHORTEST_TERM, LONGEST_TERM);
    return successor;
  }
}
