import { createHash } from 'node:crypto';
import { weekdayOf } from '../../src/english/dates.ts';
import { EVENT_KINDS } from '../../src/archive/schema/meeting.ts';
import { wordingHash } from '../../src/archive/ledger.ts';
import { dayOf, longDate, numberOfDay } from './days.ts';
import { scalar } from './entities.ts';
import type { Person, Place, SyntheticEntities, SyntheticEntity } from './entities.ts';
import { Random } from './random.ts';
import { recordBody } from './record-body.ts';
import type { RecordBody } from './record-body.ts';
import { linkedIn, markdown, plain } from './running-text.ts';
import { SIDES } from './settings.ts';

/** The last day on which a meeting can be: a fixed one, so that the same seed gives the same archive for ever. */
const LAST_DAY = numberOfDay('2025-12-19');
const MOST_ON_A_DAY = 4;
/** Terms of office last so many days. */
const [SHORTEST_TERM, LONGEST_TERM] = [700, 2500];

/**
 * How many entities of a kind the first n meetings name, as factor × n ^ exponent: fewer new ones with every record. At
 * 10,000 records some 330 people, 190 places, 190 topics, 200 glossary entries, 400 commitments, 500 events.
 */
const GROWTH = {
  people: [4, 0.48],
  places: [4, 0.42],
  topics: [12, 0.3],
  glossary: [8, 0.35],
  commitments: [4, 0.5],
  events: [2, 0.6],
} as const;

/** The numbers of the entities that the record first names: it must mention them, or nothing would. */
function firstNamedBy(kind: keyof typeof GROWTH, record: number): number[] {
  const [factor, exponent] = GROWTH[kind];
  const grown = (meetings: number) => (meetings === 0 ? 0 : Math.ceil(factor * meetings ** exponent));
  const before = grown(record);
  return Array.from({ length: grown(record + 1) - before }, (_, index) => before + index);
}

/** The span of years that an archive of so many meetings covers: 10 for five of them, 78 for ten thousand. */
function yearsOf(meetings: number): number {
  return Math.round(10 * (Math.max(meetings, 1) / 5) ** 0.27);
}

/**
 * The records of a synthetic archive in order of time, one after the other; the entities that they name are added to
 * those given, whose number grows far more slowly than that of the records.
 */
export function* syntheticRecords(meetings: number, seed: number, entities: SyntheticEntities) {
  const [heads, events] = [SIDES.map((side) => headsOf(side, entities)), new Array<string>()];
  const span = yearsOf(meetings) * 365;
  let [day, onDay] = [-Infinity, new Array<string>()];
  for (let number = 0; number < meetings; number++) {
    const random = new Random(seed, `meeting/${String(number)}`);
    // Some meetings share a day; the rest are spread over the years.
    const due = LAST_DAY - span + Math.floor((span * (number + random.unit() * 0.9)) / meetings);
    const { cities } = entities;
    const most = Math.min(MOST_ON_A_DAY, cities.length);
    const isShared = onDay.length > 0 && onDay.length < most && random.happens(0.2);
    const before = day;
    if (!isShared) day = Math.max(due, day);
    if (day !== before) onDay = [];
    const leaders = heads.map((on) => on(day, random));
    const toMention = newEntities(number, entities);
    for (const event of firstNamedBy('events', number)) {
      events.push(newEvent(events.length, seed, day, cities[event % cities.length]?.id ?? 'not stated'));
    }
    // Who meets twice on a day goes to another city for it: otherwise the check takes the two for one meeting.
    const free = cities.filter(({ id: other }) => !onDay.includes(other));
    const city = free[random.rank(3, 1.5) % free.length] ?? random.oneOf(free);
    onDay.push(city.id);
    const id = `${dayOf(day)}-${city.id}`;
    const commitments = firstNamedBy('commitments', number).length;
    const body = recordBody({ id, leaders, city, day, toMention, commitments }, entities, random);
    const opening = opens(id, dayOf(day), leaders, city, random);
    const hash = createHash('sha256').update(id).digest('hex');
    yield { id, markdown: textOf(opening, body, closes(id, dayOf(day), hash, body, events, random)), ledger: ledgerOf(body) }; // prettier-ignore
  }
}

/** The head of government of a side on days in order of time: one after the other, each with at least one meeting. */
function headsOf({ id, name, office }: (typeof SIDES)[number], entities: SyntheticEntities) {
  let [current, until, before]: [Person | undefined, number, number] = [undefined, -Infinity, -Infinity];
  return (day: number, random: Random): Person => {
    const lastDay = before;
    before = day;
    if (current !== undefined && (day <= until || day === lastDay)) return current;
    const from = current === undefined ? day - random.between(30, 900) : random.between(lastDay + 1, day);
    const last = current?.offices.at(-1);
    if (last !== undefined) last.to = dayOf(from - 1);
    current = entities.newPerson(name);
    current.offices.push({ title: office, side: id, from: dayOf(from) });
    until = from + random.between(SHORTEST_TERM, LONGEST_TERM);
    return current;
  };
}

/** The entities that a record is the first to name. */
function newEntities(record: number, entities: SyntheticEntities): SyntheticEntity[] {
  const made = [
    ...firstNamedBy('places', record).map(() => entities.newPlace()),
    ...firstNamedBy('topics', record).map(() => entities.newTopic()),
    ...firstNamedBy('glossary', record).map(() => entities.newGlossaryEntry()),
  ];
  const people = firstNamedBy('people', record).map(() => entities.newPerson());
  entities.people.push(...people);
  return [...made, ...people];
}

/** An event of some time before the day, at the place or at none that is stated; every record tells it the same way. */
function newEvent(number: number, seed: number, day: number, place: string): string {
  const random = new Random(seed, `event/${String(number)}`);
  const full = dayOf(day - random.between(10, 2500));
  const date = full.slice(0, random.oneOf([4, 7, 10]));
  return (
    `  - event: event-${String(number + 1)}\n    kind: ${random.oneOf(EVENT_KINDS)}\n` +
    `    title: ${scalar(`Event no. ${String(number + 1)}, ${date.slice(0, 4)}`)}\n    date: ${scalar(date)}\n` +
    `    place: ${random.happens(0.5) ? place : 'not stated'}\n`
  );
}

/** The file of a record; the topics of its front matter are those that its paragraphs link. */
function textOf(opening: string, { sections }: RecordBody, closing: string): string {
  const topics = new Set(sections.flatMap(({ paragraphs }) => paragraphs.flatMap(linkedIn)).filter(({ kind }) => kind === 'topics')); // prettier-ignore
  const linked = new Set<SyntheticEntity>();
  const body = sections
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .map(({ heading, paragraphs }) => `\n## ${heading}\n\n${paragraphs.map((text) => markdown(text, linked)).join('\n\n')}\n`); // prettier-ignore
  return `---\n${opening}topics:\n${[...topics].map(({ id }) => `  - ${id}\n`).join('')}${closing}---\n${body.join('')}`;
}

/** The front matter after the topics. Recent events are referred to more often. */
function closes(id: string, day: string, hash: string, body: RecordBody, events: readonly string[], random: Random) {
  const length = body.sections.reduce((count, { paragraphs }) => count + paragraphs.length, 0);
  const references = Array.from({ length: random.between(0, 3) }, () => {
    const paragraph = random.between(1, length);
    const event = Math.max(0, events.length - 1 - random.rank(8, 1.5));
    return [event, `${events[event] ?? ''}    paragraph: ${String(paragraph)}\n`] as const;
  });
  const distinct = [...new Map(references).values()];
  return (
    `source:\n  title: ${scalar(`Report on the talks of ${longDate(day)}`)}\n  publisher: Synthetic Press\n` +
    `  section: not stated\n  published: "${day}"\n  credit: not stated\n  file: ${id}.txt\n  sha256: ${hash}\n` +
    `  side: ${random.oneOf(SIDES).id}\n  url: https://reports.example/${id}\n  found: "2026-01-02"\n` +
    (body.figures.length === 0 ? '' : `figures:\n${body.figures.join('')}`) +
    (distinct.length === 0 ? '' : `refersTo:\n${distinct.join('')}`) +
    `notes:\n  - about: date\n    text: The report gives the day in its first line.\n    paragraph: 1\n`
  );
}

/** The front matter before the topics. */
function opens(id: string, date: string, leaders: readonly Person[], city: Place, random: Random): string {
  const [first, second] = leaders.map(({ name }) => name);
  const again = /-(\d)$/.exec(id)?.[1];
  const title = `${first ?? ''} and ${second ?? ''} meet in ${city.name}, ${longDate(date)}${again === undefined ? '' : ` (${again})`}`;
  const summary = `${first ?? ''} and ${second ?? ''} met in ${city.name} and spoke of many things.`;
  const video = random.happens(0.08);
  const building = city.buildings.length > 0 && random.happens(0.6) ? random.oneOf(city.buildings).id : 'not stated';
  return (
    `title: ${scalar(title)}\nsummary: ${scalar(summary)}\n` +
    `outcome: ${random.happens(0.5) ? `${String(random.between(2, 30))} documents` : 'No document reported'}\n` +
    (random.happens(0.1)
      ? `date:\n  value: "${date}"\n  inferred: The report names the weekday, ${weekdayOf(date) ?? ''}, and the month.\n`
      : `date: "${date}"\n`) +
    `format: ${video ? 'video' : 'in-person'}\nleaders: [${leaders.map((leader) => leader.id).join(', ')}]\n` +
    `venue:\n  place: ${city.id}\n  building: ${building}\n${video ? '  otherPlace: not stated\n' : ''}`
  );
}

/** What the ledger has of a record once it is published. */
function ledgerOf({ sections }: RecordBody): string {
  const paragraphs = sections.flatMap(({ voice, paragraphs: own }) =>
    own.map((paragraph) => ({ voice, text: plain(paragraph) })),
  );
  const written = paragraphs.map((one) => `  - hash: "${wordingHash(one)}"\n    voice: ${one.voice}\n    text: ${scalar(one.text)}\n`); // prettier-ignore
  return `published: "2026-01-02"\nparagraphs:\n${written.join('')}corrections: []\n`;
}
