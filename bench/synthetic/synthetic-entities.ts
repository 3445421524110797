import type { NativeName } from '../../src/archive/schema/parts.ts';
import type { EntityKind } from '../../src/archive/content.ts';
import { familyName, givenName, idOf, nativeNames, placeName, spellings } from './names.ts';
import { Random } from './random.ts';
import { BODIES, FIELDS, PARTS, UNDERTAKINGS } from './subjects.ts';

/** What every kind of entity has. */
interface Named {
  readonly id: string;
  readonly name: string;
  readonly nativeNames: readonly NativeName[];
  readonly otherNames: readonly string[];
}

export interface Person extends Named {
  readonly kind: 'people';
  readonly familyName: string;
  readonly country: string;
  readonly offices: { title: string; headOfGovernmentOf?: string; from: string; to?: string }[];
}

export interface Place extends Named {
  readonly kind: 'places';
  readonly sort: 'country' | 'city' | 'building';
  readonly country: string;
  readonly within: string | undefined;
  readonly coordinates: readonly [latitude: number, longitude: number];
  /** The buildings of a city in which meetings are held. */
  readonly buildings: Place[];
}

export interface Topic extends Named {
  readonly kind: 'topics';
}

export interface GlossaryEntry extends Named {
  readonly kind: 'glossary';
  readonly sort: string;
}

export interface Commitment extends Named {
  readonly kind: 'commitments';
  /** The id of its topic. */
  readonly topic: string;
  readonly steps: { meeting: string; paragraph: number; state: string; by: string; says: string }[];
}

export type SyntheticEntity = Person | Place | Topic | GlossaryEntry | Commitment;

/** Two of three people and places belong to one of the sides. */
const MOST_ATTEMPTS = 10_000;
const THIRD_COUNTRIES = ['Tessaria', 'Normark', 'Belyan', 'Oskund', 'Varesh'];
const BUILDINGS = [
  ['State Guest House', 'Государственная резиденция', '国宾馆'],
  ['Hall of the Republic', 'Дворец Республики', '共和国宫'],
  ['Government House', 'Дом правительства', '政府大楼'],
] as const;

/** The entities of a synthetic archive, made as records come to need them. Their number grows slowly, so all are kept. */
export class SyntheticEntities {
  readonly people: Person[] = [];
  readonly cities: Place[] = [];
  readonly topics: Topic[] = [];
  readonly glossary: GlossaryEntry[] = [];
  readonly commitments: Commitment[] = [];
  readonly #all: SyntheticEntity[] = [];
  readonly #taken = new Set<string>();
  readonly #seed: number;
  readonly #sides: readonly string[];

  /** @param sides the names of the two sides, which are countries */
  constructor(seed: number, sides: readonly string[]) {
    this.#seed = seed;
    this.#sides = sides;
  }

  all(): readonly SyntheticEntity[] {
    return this.#all;
  }

  newPerson(country?: string): Person {
    return this.#add<Person>('people', (random) => {
      const [given, family] = [givenName(random), familyName(random)];
      const whole = {
        latin: `${given.latin} ${family.latin}`,
        cyrillic: `${given.cyrillic} ${family.cyrillic}`,
        hanzi: `${given.hanzi}·${family.hanzi}`,
      };
      return {
        kind: 'people',
        id: idOf(whole.latin),
        name: whole.latin,
        nativeNames: nativeNames(whole, random),
        otherNames: [...spellings(whole.latin), ...spellings(family.latin), family.cyrillic, family.hanzi],
        familyName: family.latin,
        country: country ?? this.#someCountry(random),
        offices: [],
      };
    });
  }

  /** A city or, once there are cities, now and then a building in one of them. */
  newPlace(): Place {
    const inCapitals = this.cities.length < 2;
    const place = this.#add<Place>('places', (random) => {
      const city = !inCapitals && random.happens(0.3) ? random.oneOf(this.cities) : undefined;
      if (city !== undefined) return building(city, random);
      const name = placeName(random);
      return {
        kind: 'places',
        id: idOf(name.latin),
        sort: 'city',
        name: name.latin,
        nativeNames: nativeNames(name, random),
        otherNames: spellings(name.latin),
        country: (inCapitals ? this.#sides[this.cities.length] : undefined) ?? this.#someCountry(random),
        within: undefined,
        coordinates: [random.between(2000, 6000) / 100, random.between(2000, 13000) / 100],
        buildings: [],
      };
    });
    if (place.sort === 'city') this.cities.push(place);
    else this.cities.find(({ id }) => id === place.within)?.buildings.push(place);
    return place;
  }

  newTopic(): Topic {
    const number = this.topics.length;
    const topic = this.#add<Topic>('topics', (random) => {
      const field = FIELDS[number % FIELDS.length] ?? random.oneOf(FIELDS);
      const part = number < FIELDS.length ? undefined : random.oneOf(PARTS);
      const [english, russian, chinese] = part ?? ['', '', ''];
      const name = sentenceCase(`${english} ${field[0]}`.trim());
      return {
        kind: 'topics',
        id: idOf(name),
        name,
        nativeNames: [
          { lang: 'zh-Hans', name: chinese + field[2] },
          { lang: 'ru', name: sentenceCase(`${field[1]}${russian === '' ? '' : `, ${russian}`}`) },
        ],
        otherNames: [`${field[0]} ${english}`.trim() + ' affairs', `${english} ${field[0]} policy`.trim()],
      };
    });
    this.topics.push(topic);
    return topic;
  }

  newGlossaryEntry(): GlossaryEntry {
    const entry = this.#add<GlossaryEntry>('glossary', (random) => {
      const [body, part, field] = [random.oneOf(BODIES), random.oneOf(PARTS), random.oneOf(FIELDS)];
      const name = `${titleCase(part[0])} ${titleCase(field[0])} ${body[0]}`;
      return {
        kind: 'glossary',
        id: idOf(name),
        sort: body[3],
        name,
        nativeNames: [
          { lang: 'zh-Hans', name: part[2] + field[2] + body[2] },
          { lang: 'ru', name: sentenceCase(`${body[1]} «${field[1]}, ${part[1]}»`) },
        ],
        otherNames: [name.match(/\b[A-Z]/g)?.join('') ?? name],
      };
    });
    this.glossary.push(entry);
    return entry;
  }

  newCommitment(topic: Topic): Commitment {
    const commitment = this.#add<Commitment>('commitments', (random) => {
      const name = `${random.oneOf(UNDERTAKINGS)} ${topic.name.toLowerCase()} in ${random.oneOf(this.cities).name}`;
      return { kind: 'commitments', id: idOf(name), topic: topic.id, name, nativeNames: [], otherNames: [], steps: [] };
    });
    this.commitments.push(commitment);
    return commitment;
  }

  /** Draws anew until the address, and with it the name, is free. */
  #add<T extends SyntheticEntity>(kind: EntityKind, draw: (random: Random) => T): T {
    const random = new Random(this.#seed, `${kind}/${String(this.#all.length)}`);
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const drawn = draw(random);
      if (this.#taken.has(`${kind}/${drawn.id}`)) continue;
      this.#taken.add(`${kind}/${drawn.id}`);
      this.#all.push(drawn);
      return drawn;
    }
    throw new Error(`there are no more names for ${kind}; so large an archive cannot be made`);
  }

  #someCountry(random: Random): string {
    return random.happens(0.66) ? random.oneOf(this.#sides) : random.oneOf(THIRD_COUNTRIES);
  }
}

function building(city: Place, random: Random): Place {
  const [english, russian, chinese] = random.oneOf(BUILDINGS);
  const number = city.buildings.length + 1;
  const name = `${english}${number > 1 ? ` No. ${String(number)}` : ''} of ${city.name}`;
  return {
    kind: 'places',
    id: idOf(name),
    sort: 'building',
    name,
    nativeNames: [
      { lang: 'zh-Hans', name: `${city.nativeNames[0]?.name ?? ''}${chinese}` },
      { lang: 'ru', name: `${russian}, ${city.nativeNames[1]?.name ?? ''}` },
    ],
    otherNames: [],
    country: city.country,
    within: city.id,
    coordinates: city.coordinates,
    buildings: [],
  };
}

function sentenceCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function titleCase(text: string): string {
  return text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
