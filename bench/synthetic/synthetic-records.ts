import { createHash } from 'node:crypto';
import { MONTHS, weekdayOf } from '../../src/english/english-dates.ts';
import { dayOf, numberOfDay } from './days.ts';
import { firstNamedBy, GROWTH, yearsOf } from './growth.ts';
import { HeadsOfGovernment } from './heads-of-government.ts';
import { Random } from './random.ts';
import type { SyntheticRecord } from './record.ts';
import { RecordBody } from './record-body.ts';
import { SIDES } from './settings.ts';
import type { Person, Place } from './synthetic-entities.ts';
import { SyntheticEntities } from './synthetic-entities.ts';
import { SyntheticEvents } from './synthetic-events.ts';
import { scalar } from './yaml-text.ts';

/** The last day on which a meeting can be held: a fixed one, so that the same seed gives the same archive for ever. */
const LAST_DAY = numberOfDay('2025-12-19');
const MOST_ON_A_DAY = 4;

/**
 * The records of a synthetic archive in order of time, one after the other, together with the entities that they
 * name. Only the entities are kept: their number grows far more slowly than that of the records.
 */
export class SyntheticRecords {
  readonly entities: SyntheticEntities;
  readonly #meetings: number;
  readonly #seed: number;
  readonly #events: SyntheticEvents;
  readonly #heads: readonly HeadsOfGovernment[];
  #day = -Infinity;
  #onDay: string[] = [];

  constructor(meetings: number, seed: number) {
    this.#meetings = meetings;
    this.#seed = seed;
    this.entities = new SyntheticEntities(
      seed,
      SIDES.map(({ name }) => name),
    );
    this.#events = new SyntheticEvents(seed);
    this.#heads = SIDES.map((side) => new HeadsOfGovernment(side, this.entities));
  }

  *[Symbol.iterator](): Generator<SyntheticRecord> {
    for (let number = 0; number < this.#meetings; number++) yield this.#record(number);
  }

  #record(number: number): SyntheticRecord {
    const random = new Random(this.#seed, `meeting/${String(number)}`);
    const day = this.#nextDay(number, random);
    const leaders = this.#heads.map((heads) => heads.on(day, random));
    const fresh = this.#newEntities(number, day);
    const { cities } = this.entities;
    const city = cities[random.rank(3, 1.5) % cities.length] ?? random.oneOf(cities);
    const id = this.#freeId(dayOf(day), city);
    const body = new RecordBody({ id, leaders, city, day, entities: this.entities, random });
    for (const entity of fresh) body.mustMention(entity);
    body.write(firstNamedBy(GROWTH.commitments, number).length);

    const corrected = random.happens(0.01)
      ? { paragraph: 2, was: `An earlier wording of this paragraph, of record ${String(number + 1)}.` }
      : undefined;
    return {
      id,
      opening: this.#opening(id, day, leaders, city, random),
      rest: this.#rest(id, day, body, random),
      sections: body.sections,
      ...(corrected && { corrected }),
    };
  }

  /** Some meetings share a day; the rest are spread over the years. */
  #nextDay(number: number, random: Random): number {
    const span = yearsOf(this.#meetings) * 365;
    const due = LAST_DAY - span + Math.floor((span * (number + random.unit() * 0.9)) / this.#meetings);
    const shared = this.#onDay.length > 0 && this.#onDay.length < MOST_ON_A_DAY && random.happens(0.2);
    const day = shared ? this.#day : Math.max(due, this.#day);
    if (day !== this.#day) this.#onDay = [];
    this.#day = day;
    return day;
  }

  /** The entities that this record is the first to name; those of one record in five belong to an event too. */
  #newEntities(number: number, day: number) {
    const made = [
      ...firstNamedBy(GROWTH.places, number).map(() => this.entities.newPlace()),
      ...firstNamedBy(GROWTH.topics, number).map(() => this.entities.newTopic()),
      ...firstNamedBy(GROWTH.glossary, number).map(() => this.entities.newGlossaryEntry()),
      ...firstNamedBy(GROWTH.people, number).map(() => {
        const person = this.entities.newPerson();
        this.entities.people.push(person);
        return person;
      }),
    ];
    for (const event of firstNamedBy(GROWTH.events, number)) {
      const { cities } = this.entities;
      this.#events.add(day, cities[event % cities.length]?.id ?? 'not stated');
    }
    return made;
  }

  #freeId(date: string, city: Place): string {
    const id = `${date}-${city.id}`;
    const earlier = this.#onDay.filter((other) => other === id).length;
    this.#onDay.push(id);
    return earlier === 0 ? id : `${id}-${String(earlier + 1)}`;
  }

  #opening(id: string, day: number, leaders: readonly Person[], city: Place, random: Random): string {
    const date = dayOf(day);
    const [first, second] = leaders;
    const again = /-(\d)$/.exec(id)?.[1];
    const title = `${first?.name ?? ''} and ${second?.name ?? ''} meet in ${city.name}, ${longDate(date)}${again === undefined ? '' : ` (${again})`}`;
    const video = random.happens(0.08);
    const building = city.buildings.length > 0 && random.happens(0.6) ? random.oneOf(city.buildings).id : 'not stated';
    return (
      `title: ${scalar(title)}\n` +
      `summary: ${scalar(`${first?.name ?? ''} and ${second?.name ?? ''} met in ${city.name} and spoke of many things.`)}\n` +
      `outcome: ${random.happens(0.5) ? `${String(random.between(2, 30))} documents` : 'No document reported'}\n` +
      (random.happens(0.1)
        ? `date:\n  value: "${date}"\n  inferred: The report names the weekday, ${weekdayOf(date) ?? ''}, and the month.\n`
        : `date: "${date}"\n`) +
      `format: ${video ? 'video' : 'in-person'}\nleaders: [${leaders.map((leader) => leader.id).join(', ')}]\n` +
      `venue:\n  place: ${city.id}\n  building: ${building}\n${video ? '  otherPlace: not stated\n' : ''}`
    );
  }

  #rest(id: string, day: number, body: RecordBody, random: Random): string {
    const references = Array.from({ length: random.between(0, 3) }, () =>
      this.#events.reference(random, random.between(1, body.length)),
    );
    const distinct = [...new Map(references.map(({ event, lines }) => [event, lines])).values()];
    return [
      `source:\n  title: ${scalar(`Report on the talks of ${longDate(dayOf(day))}`)}\n  publisher: Synthetic Press\n` +
        `  section: not stated\n  published: "${dayOf(day)}"\n  credit: not stated\n  file: ${id}.txt\n` +
        `  sha256: ${createHash('sha256')
          .update(`${String(this.#seed)} ${id}`)
          .digest('hex')}\n` +
        `  side: ${random.oneOf(SIDES).id}\n  url: https://reports.example/${id}\n  found: "2026-01-02"\n`,
      body.figures.length === 0 ? '' : `figures:\n${body.figures.join('')}`,
      distinct.length === 0 ? '' : `refersTo:\n${distinct.join('')}`,
      `notes:\n  - about: date\n    text: The report gives the day in its first line.\n    paragraph: 1\n`,
    ].join('');
  }
}

function longDate(day: string): string {
  return `${String(Number(day.slice(8)))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;
}
