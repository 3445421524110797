import type { EntityKind } from '../../src/archive/content.ts';
import type { NativeName } from '../../src/archive/schema/parts.ts';
import { idOf, nativeNames, newName, spellings } from './names.ts';
import { Random } from './random.ts';
import { BODIES, BUILDINGS, FIELDS, KINDS_OF_BODIES, PARTS, UNDERTAKINGS } from './subjects.ts';

/** An entity that some record names. */
export interface SyntheticEntity {
  readonly kind: EntityKind;
  readonly id: string;
  readonly name: string;
  readonly nativeNames: readonly NativeName[];
  readonly otherNames: readonly string[];
  /** The lines of its file that only its kind has, once everything is known of it. */
  readonly ownFields: () => string;
}

export interface Person extends SyntheticEntity {
  readonly familyName: string;
  readonly offices: { readonly title: string; readonly side: string; readonly from: string; to?: string }[];
}

export interface Place extends SyntheticEntity {
  readonly country: string;
  readonly coordinates: readonly [latitude: number, longitude: number];
  /** The city of a building. */
  readonly within?: Place;
  /** The buildings of a city in which meetings are held. */
  readonly buildings: Place[];
}

export interface Commitment extends SyntheticEntity {
  readonly topic: SyntheticEntity;
  readonly steps: { meeting: string; paragraph: number; state: string; by: string; says: string }[];
}

const MOST_ATTEMPTS = 10_000;
const THIRD_COUNTRIES = ['Tessaria', 'Normark', 'Belyan', 'Oskund', 'Varesh'];

/** A text as a YAML scalar: JSON’s quoting is YAML’s too. */
export const scalar = (text: string): string => JSON.stringify(text);

/** The entities of a synthetic archive, made as records come to need them. Their number grows slowly, so all are kept. */
export class SyntheticEntities {
  readonly people: Person[] = [];
  readonly cities: Place[] = [];
  readonly topics: SyntheticEntity[] = [];
  readonly glossary: SyntheticEntity[] = [];
  readonly commitments: Commitment[] = [];
  readonly all: SyntheticEntity[] = [];
  readonly #taken = new Set<string>();
  readonly #seed: number;
  readonly #sides: readonly string[];

  /** @param sides the names of the two sides, which are countries */
  constructor(seed: number, sides: readonly string[]) {
    this.#seed = seed;
    this.#sides = sides;
  }

  newPerson(ofCountry?: string): Person {
    return this.#add('people', (random) => {
      const [given, family] = [newName('given', random), newName('family', random)];
      const [latin, cyrillic] = [`${given.latin} ${family.latin}`, `${given.cyrillic} ${family.cyrillic}`];
      const native = nativeNames({ latin, cyrillic, hanzi: `${given.hanzi}·${family.hanzi}` }, random);
      const country = ofCountry ?? this.#someCountry(random);
      const offices: Person['offices'] = [];
      const office = ({ title, side, from, to }: Person['offices'][number]) =>
        `  - title: ${scalar(title)}\n    side: ${side}\n    from: "${from}"\n` +
        (to === undefined ? '' : `    to: "${to}"\n`);
      return {
        ...named('people', latin),
        nativeNames: native,
        otherNames: [...spellings(latin), ...spellings(family.latin), family.cyrillic, family.hanzi],
        familyName: family.latin,
        offices,
        ownFields: () =>
          `familyName: ${scalar(family.latin)}\ncountry: ${scalar(country)}\n` +
          (offices.length === 0 ? '' : `offices:\n${offices.map(office).join('')}`) +
          `about: A person of the synthetic archive, from ${country}.\n`,
      };
    });
  }

  /** A city or, once there are cities, now and then a building in one of them. */
  newPlace(): Place {
    const isCapital = this.cities.length < 2;
    const place = this.#add('places', (random): Place => {
      const city = !isCapital && random.happens(0.3) ? random.oneOf(this.cities) : undefined;
      if (city !== undefined) return building(city, random);
      const name = newName('place', random);
      const native = nativeNames(name, random);
      const country = (isCapital ? this.#sides[this.cities.length] : undefined) ?? this.#someCountry(random);
      const coordinates = [random.between(2000, 6000) / 100, random.between(2000, 13000) / 100] as const;
      return {
        ...named('places', name.latin),
        ...{ nativeNames: native, otherNames: spellings(name.latin), country, coordinates, buildings: [] },
        ownFields: () => placeFields('city', country, coordinates),
      };
    });
    (place.within?.buildings ?? this.cities).push(place);
    return place;
  }

  newTopic(): SyntheticEntity {
    const number = this.topics.length;
    const topic = this.#add('topics', (random) => {
      const field = FIELDS[number % FIELDS.length] ?? random.oneOf(FIELDS);
      const [english, russian, chinese] = number < FIELDS.length ? ['', '', ''] : random.oneOf(PARTS);
      const name = sentenceCase(`${english} ${field[0]}`.trim());
      return {
        ...named(
          'topics',
          name,
          chinese + field[2],
          sentenceCase(`${field[1]}${russian === '' ? '' : `, ${russian}`}`),
        ),
        otherNames: [`${field[0]} ${english}`.trim() + ' affairs', `${english} ${field[0]} policy`.trim()],
        ownFields: () => `about: ${scalar(`Everything that is said of ${name.toLowerCase()}.`)}\n`,
      };
    });
    this.topics.push(topic);
    return topic;
  }

  newGlossaryEntry(): SyntheticEntity {
    const entry = this.#add('glossary', (random) => {
      const [body, part, field] = [random.oneOf(BODIES), random.oneOf(PARTS), random.oneOf(FIELDS)];
      const name = `${titleCase(part[0])} ${titleCase(field[0])} ${body[0]}`;
      const russian = sentenceCase(`${body[1]} «${field[1]}, ${part[1]}»`);
      return {
        ...named('glossary', name, part[2] + field[2] + body[2], russian),
        otherNames: [name.match(/\b[A-Z]/g)?.join('') ?? name],
        ownFields: () =>
          `kind: ${KINDS_OF_BODIES.get(body[0]) ?? body[0].toLowerCase()}\nabout: ${scalar(`The ${name} was set up by the two governments.`)}\n`,
      };
    });
    this.glossary.push(entry);
    return entry;
  }

  newCommitment(topic: SyntheticEntity): Commitment {
    const commitment = this.#add('commitments', (random) => {
      const name = `${random.oneOf(UNDERTAKINGS)} ${topic.name.toLowerCase()} in ${random.oneOf(this.cities).name}`;
      const steps: Commitment['steps'] = [];
      const step = ({ meeting, paragraph, state, by, says }: Commitment['steps'][number]) =>
        `  - meeting: ${meeting}\n    paragraph: ${String(paragraph)}\n    state: ${state}\n    by: ${by}\n    says: ${scalar(says)}\n`;
      const about = scalar(`${name}, as the two sides followed it through their meetings.`);
      const ownFields = () => `topic: ${topic.id}\nabout: ${about}\nsteps:\n${steps.map(step).join('')}`;
      return { ...named('commitments', name), topic, steps, ownFields };
    });
    this.commitments.push(commitment);
    return commitment;
  }

  /** Draws anew until the address, and with it the name, is free. */
  #add<T extends SyntheticEntity>(kind: EntityKind, draw: (random: Random) => T): T {
    const random = new Random(this.#seed, `${kind}/${String(this.all.length)}`);
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const drawn = draw(random);
      if (this.#taken.has(`${kind}/${drawn.id}`)) continue;
      this.#taken.add(`${kind}/${drawn.id}`);
      this.all.push(drawn);
      return drawn;
    }
    throw new Error(`there are no more names for ${kind}; so large an archive cannot be made`);
  }

  /** Two of three people and places belong to one of the sides. */
  #someCountry(random: Random): string {
    return random.happens(0.66) ? random.oneOf(this.#sides) : random.oneOf(THIRD_COUNTRIES);
  }
}

/** The content file of an entity. */
export function entityFile({ name, nativeNames, otherNames, ownFields }: SyntheticEntity): string {
  const native = nativeNames.map((one) => `  - { lang: ${one.lang}, name: ${scalar(one.name)} }\n`).join('');
  const others = [...new Set(otherNames)].filter((other) => other !== name).map((other) => `  - ${scalar(other)}\n`);
  return (
    `name: ${scalar(name)}\n` +
    (native === '' ? '' : `nativeNames:\n${native}`) +
    (others.length === 0 ? '' : `otherNames:\n${others.join('')}`) +
    ownFields()
  );
}

function named(kind: EntityKind, name: string, hanzi = '', russian = '') {
  const native = { 'zh-Hans': hanzi, ru: russian };
  const nativeNames = Object.entries(hanzi === '' ? {} : native).map(([lang, own]) => ({ lang, name: own }));
  return { kind, id: idOf(name), name, nativeNames, otherNames: [] };
}

function building(city: Place, random: Random): Place {
  const [english, russian, chinese] = random.oneOf(BUILDINGS);
  const number = city.buildings.length + 1;
  const name = `${english}${number > 1 ? ` No. ${String(number)}` : ''} of ${city.name}`;
  const [hanzi, cyrillic] = city.nativeNames.map((one) => one.name);
  const { country, coordinates } = city;
  return {
    ...named('places', name, `${hanzi ?? ''}${chinese}`, `${russian}, ${cyrillic ?? ''}`),
    ...{ country, within: city, coordinates, buildings: [] },
    ownFields: () => placeFields('building', country, coordinates, city),
  };
}

function placeFields(sort: string, country: string, [latitude, longitude]: Place['coordinates'], within?: Place) {
  return (
    `kind: ${sort}\ncountry: ${scalar(country)}\n${within === undefined ? '' : `within: ${within.id}\n`}` +
    `coordinates: { latitude: ${String(latitude)}, longitude: ${String(longitude)} }\n` +
    `about: A ${sort} of the synthetic archive, in ${country}.\n`
  );
}

function sentenceCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function titleCase(text: string): string {
  return text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
