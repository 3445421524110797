import type { Commitment, Entity, GlossaryEntry, Person, Place, Topic } from './entity.ts';
import { firstIds, movedAddresses } from './ledger.ts';
import { parsePartialDate } from './partial-date.ts';
import type { PartialDate } from './partial-date.ts';
import type { MethodBlock } from './parse-method.ts';
import type { Content } from './read-content.ts';
import type { EntityKind, Mention, Paragraph, Report, Section, Voice } from './report.ts';
import type { ArchiveSettings, Side } from './schema/archive-settings.ts';
import { factValue } from './schema/fact.ts';
import type { Fact, GivenFact } from './schema/fact.ts';
import type { EventKind, MeetingFormat, MeetingFrontMatter } from './schema/meeting.ts';
import type { Correction, RecordLedger } from './schema/ledger.ts';
import type { Office } from './schema/person.ts';

/** A meeting as the site tells it: its report with the entities it names. */
export interface Meeting {
  readonly id: string;
  readonly title: string;
  /** The local day of the venue, YYYY-MM-DD. */
  readonly date: string;
  readonly format: MeetingFormat;
  /** Counted from 1 in order of time. */
  readonly number: number;
  /** The heads of government, in the order of the sides. */
  readonly leaders: readonly Person[];
  readonly place: Place | undefined;
  readonly building: Place | undefined;
  readonly topics: readonly Topic[];
  readonly facts: MeetingFrontMatter;
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  /** The day on which the record was first published, YYYY-MM-DD; nothing before that. */
  readonly published: string | undefined;
  /** The id under which it was published first, which it keeps in feeds and calendars after a renaming. */
  readonly firstId: string;
  /** What was changed in it since its first publication, the oldest change first. */
  readonly corrections: readonly Correction[];
}

/** A paragraph together with the meeting whose record holds it. */
export interface Passage {
  readonly meeting: Meeting;
  readonly paragraph: Paragraph;
}

/** An event that one or more reports refer to. */
export interface ReferredTo {
  readonly id: string;
  readonly kind: EventKind;
  readonly title: string;
  readonly date: GivenFact;
  readonly when: PartialDate;
  readonly place: Place | undefined;
  /** The paragraphs that speak of it, in order of time. */
  readonly passages: readonly Passage[];
}

/** A term of office as head of government of one of the sides. */
export interface Term {
  readonly person: Person;
  readonly office: Office;
  readonly side: Side;
}

/** The whole archive, read once: what it holds and what can be asked of it. */
export interface Archive {
  readonly settings: ArchiveSettings;
  /** How the archive is made, in its editors’ words. */
  readonly method: readonly MethodBlock[];
  /** In order of time. */
  readonly meetings: readonly Meeting[];
  /** By name. */
  readonly people: readonly Person[];
  readonly places: readonly Place[];
  readonly topics: readonly Topic[];
  readonly glossary: readonly GlossaryEntry[];
  readonly commitments: readonly Commitment[];
  /** Events that reports refer to, in order of time, each once. */
  readonly referredTo: readonly ReferredTo[];
  /** Addresses that were renamed, as paths such as `meetings/2015-01-21-davos`, with where they lead now. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  /** Terms of office of heads of government, in order of time. */
  readonly terms: readonly Term[];
  meeting(id: string): Meeting | undefined;
  entity(kind: EntityKind, id: string): Entity | undefined;
  /** The passages that mention the entity, in order of time and of paragraph. */
  passagesOn(entity: Entity): readonly Passage[];
  /** The meetings that the person led for a side. */
  meetingsLedBy(person: Person): readonly Meeting[];
  /** The meetings held at the place, or at a place within it. */
  meetingsAt(place: Place): readonly Meeting[];
  /** The meeting before and the one after. */
  neighbours(meeting: Meeting): { previous: Meeting | undefined; next: Meeting | undefined };
  /** The name of a voice: the side's name, or the heading of a shared section. */
  side(voice: Voice): Side | undefined;
}

/** The office a person held on a day; head-of-government offices first. */
export function officeOn(person: Person, day: string): Office | undefined {
  const held = person.offices.filter((office) => office.from <= day && (office.to === undefined || day <= office.to));
  return held.find((office) => office.headOfGovernmentOf !== undefined) ?? held[0];
}

/** The day on which the record last changed for its readers: of its last correction, else of its publication. */
export function changedOn(meeting: Meeting): string | undefined {
  return meeting.corrections.reduce<string | undefined>(
    (latest, { date }) => (latest === undefined || date > latest ? date : latest),
    meeting.published,
  );
}

/**
 * Builds the archive from content that passed the check.
 * @throws when the settings are missing or a reference leads nowhere: run the check first.
 */
export function createArchive(content: Content): Archive {
  const { settings, reports } = content;
  if (settings === undefined) throw new Error('content/archive.yaml could not be read; run the check first');
  const sides = new Map(settings.sides.map((side) => [side.id, side]));
  const entities = new Map(content.entities.map((entity) => [keyOf(entity.kind, entity.id), entity]));
  const byName = [...content.entities].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const all = {
    people: byName.filter((entity) => entity.kind === 'people'),
    places: byName.filter((entity) => entity.kind === 'places'),
    topics: byName.filter((entity) => entity.kind === 'topics'),
    glossary: byName.filter((entity) => entity.kind === 'glossary'),
    commitments: byName.filter((entity) => entity.kind === 'commitments'),
  };
  const find = {
    person: lookUp(all.people),
    place: lookUp(all.places),
    topic: lookUp(all.topics),
  };
  const { ledger } = content;
  const first = ledger === undefined ? new Map<string, string>() : firstIds(ledger);
  const meetings = [...reports]
    .sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : a.id < b.id ? -1 : 1))
    .map((report, index) =>
      meetingOf(report, index + 1, find, ledger?.records.get(report.id), first.get(report.id) ?? report.id),
    );

  const passages = new Map<string, Passage[]>();
  for (const meeting of meetings) {
    for (const paragraph of meeting.paragraphs) {
      const mentioned = new Set(paragraph.mentions.map((mention) => keyOf(mention.kind, mention.id)));
      for (const key of mentioned) append(passages, key, { meeting, paragraph });
    }
  }
  const led = new Map<string, Meeting[]>();
  const held = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    for (const leader of meeting.leaders) append(led, leader.id, meeting);
    const places = new Set([meeting.place, meeting.building].flatMap((place) => withParents(place, find.place)));
    for (const place of places) append(held, place.id, meeting);
  }

  return {
    settings,
    method: content.method,
    meetings,
    ...all,
    referredTo: referredEvents(meetings, find.place),
    moved: ledger === undefined ? [] : movedAddresses(ledger),
    terms: termsOf(all.people, sides),
    meeting: lookUpOptional(meetings),
    entity: (kind, id) => entities.get(keyOf(kind, id)),
    passagesOn: (entity) => passages.get(keyOf(entity.kind, entity.id)) ?? [],
    meetingsLedBy: (person) => led.get(person.id) ?? [],
    meetingsAt: (place) => held.get(place.id) ?? [],
    neighbours: (meeting) => ({ previous: meetings[meeting.number - 2], next: meetings[meeting.number] }),
    side: (voice) => sides.get(voice),
  };
}

/** The paragraphs of a passage's mentions of one entity: the words by which it is named there. */
export function mentionsOf(paragraph: Paragraph, entity: Entity): readonly Mention[] {
  return paragraph.mentions.filter((mention) => mention.kind === entity.kind && mention.id === entity.id);
}

interface Finders {
  person: (id: string) => Person;
  place: (id: string) => Place;
  topic: (id: string) => Topic;
}

function meetingOf(
  report: Report,
  number: number,
  find: Finders,
  ledger: RecordLedger | undefined,
  firstId: string,
): Meeting {
  const facts = report.frontMatter;
  return {
    id: report.id,
    title: facts.title,
    date: facts.date.value,
    format: facts.format,
    number,
    leaders: facts.leaders.map(find.person),
    place: placeOf(facts.venue.place, find.place),
    building: placeOf(facts.venue.building, find.place),
    topics: facts.topics.map(find.topic),
    facts,
    sections: report.sections,
    paragraphs: report.paragraphs,
    published: ledger?.published,
    firstId,
    corrections: ledger?.corrections ?? [],
  };
}

function referredEvents(meetings: readonly Meeting[], place: Finders['place']): ReferredTo[] {
  const events = new Map<string, ReferredTo & { passages: Passage[] }>();
  for (const meeting of meetings) {
    for (const event of meeting.facts.refersTo) {
      const paragraph = meeting.paragraphs[event.paragraph - 1];
      const when = parsePartialDate(event.date.value);
      if (paragraph === undefined || when === undefined) continue;
      const known = events.get(event.event);
      if (known !== undefined) known.passages.push({ meeting, paragraph });
      else {
        events.set(event.event, {
          id: event.event,
          kind: event.kind,
          title: event.title,
          date: event.date,
          when,
          place: placeOf(event.place, place),
          passages: [{ meeting, paragraph }],
        });
      }
    }
  }
  return [...events.values()].sort((a, b) =>
    a.when.first < b.when.first ? -1 : a.when.first > b.when.first ? 1 : a.id < b.id ? -1 : 1,
  );
}

function termsOf(people: readonly Person[], sides: ReadonlyMap<string, Side>): Term[] {
  return people
    .flatMap((person) =>
      person.offices.flatMap((office) => {
        const side = office.headOfGovernmentOf === undefined ? undefined : sides.get(office.headOfGovernmentOf);
        return side === undefined ? [] : [{ person, office, side }];
      }),
    )
    .sort((a, b) => (a.office.from < b.office.from ? -1 : a.office.from > b.office.from ? 1 : 0));
}

function withParents(place: Place | undefined, find: Finders['place']): Place[] {
  const chain: Place[] = [];
  for (
    let at = place;
    at !== undefined && !chain.includes(at);
    at = at.within === undefined ? undefined : find(at.within)
  ) {
    chain.push(at);
  }
  return chain;
}

function placeOf(fact: Fact, find: Finders['place']): Place | undefined {
  const id = factValue(fact);
  return id === undefined ? undefined : find(id);
}

function dateOf(report: Report): string {
  return report.frontMatter.date.value;
}

function keyOf(kind: EntityKind, id: string): string {
  return `${kind}/${id}`;
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function lookUpOptional<T extends { readonly id: string }>(all: readonly T[]): (id: string) => T | undefined {
  const byId = new Map(all.map((one) => [one.id, one]));
  return (id) => byId.get(id);
}

function lookUp<T extends { readonly id: string }>(all: readonly T[]): (id: string) => T {
  const find = lookUpOptional(all);
  return (id) => {
    const found = find(id);
    if (found === undefined) throw new Error(`the content refers to “${id}”, which has no file; run the check first`);
    return found;
  };
}
