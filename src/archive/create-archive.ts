import type { Archive, KnownMeeting, Meeting, Passage, ReferredTo, Term } from './archive.ts';
import type { Content, KnownMeetingFile, Person, Place, Report, Topic } from './content.ts';
import { keyOf, passagesByEntity } from './passages.ts';
import { dateSpan, parsePartialDate } from './partial-date.ts';
import { firstAddress, firstIds, movedAddresses } from './ledger.ts';
import type { Side } from './schema/archive-settings.ts';
import { factValue } from './schema/parts.ts';
import type { Fact } from './schema/parts.ts';
import type { RecordLedger } from './schema/ledger.ts';

/**
 * Builds the archive from content that passed the check.
 * @throws when the settings are missing or a reference leads nowhere: run the check first.
 */
export function createArchive(content: Content): Archive {
  const { settings, reports } = content;
  if (settings === undefined) throw new Error('content/archive.yaml could not be read; run the check first');
  const sides = new Map(settings.sides.map((side) => [side.id, side]));
  const entities = new Map(content.entities.map((entity) => [keyOf(entity), entity]));
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

  const passages = passagesByEntity(meetings);
  const led = new Map<string, Meeting[]>();
  const held = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    for (const leader of meeting.leaders) append(led, leader.id, meeting);
    const places = new Set([meeting.place, meeting.building].flatMap((place) => withParents(place, find.place)));
    for (const place of places) append(held, place.id, meeting);
  }
  const knownMeetings = content.knownMeetings
    .map((known) => knownMeetingOf(known, find))
    .sort((a, b) => a.when.first.localeCompare(b.when.first) || a.id.localeCompare(b.id));
  const known = new Map<string, KnownMeeting[]>();
  for (const meeting of knownMeetings) for (const leader of meeting.leaders) append(known, leader.id, meeting);

  return {
    settings,
    method: content.method,
    meetings,
    knownMeetings,
    coverage: content.coverage,
    ...all,
    referredTo: referredEvents(meetings, find.place),
    moved: movedAddresses(ledger, content.moved),
    terms: termsOf(all.people, sides),
    meeting: lookUpOptional(meetings),
    entity: (kind, id) => entities.get(keyOf({ kind, id })),
    firstAddress: (entity) => firstAddress(ledger, keyOf(entity)),
    passagesOn: (entity) => passages.get(keyOf(entity)) ?? [],
    meetingsLedBy: (person) => led.get(person.id) ?? [],
    meetingsAt: (place) => held.get(place.id) ?? [],
    knownMeetingsOf: (person) => known.get(person.id) ?? [],
    neighbours: (meeting) => ({ previous: meetings[meeting.number - 2], next: meetings[meeting.number] }),
    side: (voice) => sides.get(voice),
  };
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
    summary: facts.summary,
    outcome: facts.outcome,
    date: facts.date.value,
    format: facts.format,
    number,
    leaders: facts.leaders.map(find.person),
    place: placeOf(facts.venue.place, find.place),
    building: placeOf(facts.venue.building, find.place),
    topics: facts.topics.map(find.topic),
    accounts: facts.accounts,
    comparison: facts.comparison,
    facts,
    sections: report.sections,
    paragraphs: report.paragraphs,
    ...(report.edition && { edition: report.edition }),
    published: ledger?.published,
    firstId,
    corrections: ledger?.corrections ?? [],
  };
}

function knownMeetingOf(known: KnownMeetingFile, find: Finders): KnownMeeting {
  const { id, file, date, occasion, about, sure, doubt, sources } = known;
  return {
    ...{ id, file, date, occasion, about, sure, doubt, sources },
    when: dateSpan(date),
    leaders: known.leaders.map(find.person),
    place: placeOf(known.place, find.place),
    placeFact: known.place,
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
