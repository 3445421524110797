import type { Archive, KnownMeeting, Meeting, ReferredTo, Term } from './archive.ts';
import type { Content } from './content.ts';
import { contentIn } from './content-in.ts';
import { firstAddresses, movedAddresses } from './ledger.ts';
import { keyOf, passagesByEntity } from './passages.ts';
import { dateSpan } from './partial-date.ts';
import { type Fact, factValue } from './schema/parts.ts';

/**
 * Builds the archive from content that passed the check.
 * @throws when the settings are missing or a reference leads nowhere: run the check first.
 */
export function createArchive(content: Content): Archive {
  const { language = 'en', settings, ledger, method, isMethodInEnglish = false, coverage } = content;
  if (settings === undefined) throw new Error('content/archive.yaml could not be read; run the check first');
  const byName = content.entities.toSorted((a, b) => a.name.localeCompare(b.name, language));
  const all = {
    people: byName.filter((entity) => entity.kind === 'people'),
    places: byName.filter((entity) => entity.kind === 'places'),
    topics: byName.filter((entity) => entity.kind === 'topics'),
    glossary: byName.filter((entity) => entity.kind === 'glossary'),
    commitments: byName.filter((entity) => entity.kind === 'commitments'),
  };
  const [person, place, topic] = [lookUp(all.people), lookUp(all.places), lookUp(all.topics)];
  const placeOf = (fact: Fact | undefined) => {
    const id = factValue(fact);
    return id === undefined ? undefined : place(id);
  };
  const first = firstAddresses(ledger);

  const meetings = content.reports
    .map((report) => ({ ...report, when: dateSpan(report.frontMatter.date) }))
    .sort(inTime)
    .map(({ id, when, sections, paragraphs, edition, frontMatter: facts }, index): Meeting => {
      const { title, summary, outcome, format, accounts, comparison } = facts;
      const published = ledger?.records.get(id);
      return {
        ...{ id, title, summary, outcome, format, accounts, comparison, facts, sections, paragraphs },
        ...(edition && { edition }),
        date: facts.date.value,
        when,
        number: index + 1,
        leaders: facts.leaders.map(person),
        place: placeOf(facts.venue.place),
        building: placeOf(facts.venue.building),
        otherPlace: placeOf(facts.venue.otherPlace),
        topics: facts.topics.map(topic),
        published: published?.published,
        firstId: first(`meetings/${id}`).slice('meetings/'.length),
        corrections: published?.corrections ?? [],
      };
    });
  const knownMeetings = content.knownMeetings
    .map(({ id, file, inEnglish, date, occasion, about, sure, doubt, sources, ...known }): KnownMeeting => ({
      ...(inEnglish && { inEnglish }),
      ...{ id, file, date, occasion, about, sure, doubt, sources, placeFact: known.place },
      when: dateSpan(date),
      leaders: known.leaders.map(person),
      place: placeOf(known.place),
    }))
    .sort(inTime);

  const mentioned = meetings.flatMap((meeting) =>
    meeting.facts.refersTo.flatMap((event) => {
      const paragraph = meeting.paragraphs[event.paragraph - 1];
      return paragraph === undefined ? [] : [{ event, passage: { meeting, paragraph } }];
    }),
  );
  const referredTo = [...Map.groupBy(mentioned, ({ event }) => event.event)]
    .flatMap(([id, events]): ReferredTo[] =>
      events.slice(0, 1).map(({ event: { kind, title, date, place: where } }) => ({
        ...{ id, kind, title, date },
        when: dateSpan(date),
        place: placeOf(where),
        passages: events.map(({ passage }) => passage),
      })),
    )
    .sort(inTime);

  const sides = new Map(settings.sides.map((side) => [side.id, side]));
  const terms = all.people
    .flatMap((holder) =>
      holder.offices.flatMap((office): Term[] => {
        const side = sides.get(office.side ?? '');
        return side === undefined ? [] : [{ person: holder, office, side }];
      }),
    )
    .sort((a, b) => a.office.from.localeCompare(b.office.from));

  const entities = new Map(content.entities.map((entity) => [keyOf(entity), entity]));
  const meetingsById = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const passages = passagesByEntity(meetings);
  return {
    editions: (language === 'en' ? (settings.editions ?? []) : []).map((one) => createArchive(contentIn(one, content))),
    ...{ language, settings, method, isMethodInEnglish, coverage, meetings, knownMeetings, ...all, referredTo, terms },
    moved: movedAddresses(ledger, content.moved),
    meeting: (id) => meetingsById.get(id),
    entity: (kind, id) => entities.get(keyOf({ kind, id })),
    firstAddress: (entity) => first(keyOf(entity)),
    passagesOn: (entity) => passages.get(keyOf(entity)) ?? [],
    side: (voice) => sides.get(voice),
  };
}

type InTime = Pick<KnownMeeting, 'id' | 'when'>;

/** Sorts by the first possible day, and what is of one day by id. */
function inTime(a: InTime, b: InTime): number {
  return a.when.first.localeCompare(b.when.first) || (a.id < b.id ? -1 : 1);
}

function lookUp<T extends { readonly id: string }>(all: readonly T[]): (id: string) => T {
  const byId = new Map(all.map((one) => [one.id, one]));
  return (id) => {
    const found = byId.get(id);
    if (found === undefined) throw new Error(`the content refers to “${id}”, which has no file; run the check first`);
    return found;
  };
}

/** The archive in the language of one of its editions; itself where it has no such edition. */
export function archiveIn(language: string, archive: Archive): Archive {
  return archive.editions.find((edition) => edition.language === language) ?? archive;
}
