import { EVENT_KINDS } from '../../src/archive/schema/meeting.ts';
import { dayOf } from './days.ts';
import { Random } from './random.ts';
import { scalar } from './yaml-text.ts';

/** Events that records refer to; each is told the same way by every record. */
export class SyntheticEvents {
  readonly #lines: string[] = [];
  readonly #seed: number;

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** A new event of some time before the day, at the place or at none that is stated. */
  add(day: number, place: string): void {
    const number = this.#lines.length;
    const random = new Random(this.#seed, `event/${String(number)}`);
    const full = dayOf(day - random.between(10, 2500));
    const date = full.slice(0, random.oneOf([4, 7, 10]));
    this.#lines.push(
      `  - event: event-${String(number + 1)}\n    kind: ${random.oneOf(EVENT_KINDS)}\n` +
        `    title: ${scalar(`Event no. ${String(number + 1)}, ${date.slice(0, 4)}`)}\n    date: ${scalar(date)}\n` +
        `    place: ${random.happens(0.5) ? place : 'not stated'}\n`,
    );
  }

  /** The lines of the front matter by which a record refers to an event in a paragraph, recent ones more often. */
  reference(random: Random, paragraph: number): { event: number; lines: string } {
    const event = Math.max(0, this.#lines.length - 1 - random.rank(8, 1.5));
    return { event, lines: `${this.#lines[event] ?? ''}    paragraph: ${String(paragraph)}\n` };
  }
}
