import { entityAddress, knownMeetingAddress } from '../archive/addresses.ts';
import type { Archive, KnownMeeting } from '../archive/archive.ts';
import type { Entity } from '../archive/content.ts';
import { recordFile } from './record-json.ts';

/** All that the archive holds in one file: every record as its own JSON file has it, known meetings, and all entities. */
export function archiveJson(archive: Archive, home: string): string {
  const { name, description, editor, licence, sides } = archive.settings;
  const whole = {
    archive: { name, description, url: home, editor, licence, ...(archive.settings.editions && { language: archive.language }) },
    sides: sides.map((side) => ({ id: side.id, name: side.name, office: side.office })),
    meetings: archive.meetings.map((meeting) => recordFile(archive, meeting, home)),
    knownMeetings: archive.knownMeetings.map((known) => knownMeeting(known, home)),
    ...(archive.coverage && { coverage: { ...archive.coverage, translations: undefined } }),
    people: archive.people.map((one) => ({ ...named(one, home), familyName: one.familyName, country: one.country, offices: one.offices })),
    places: archive.places.map((one) => ({ ...named(one, home), kind: one.placeKind, country: one.country, within: one.within, coordinates: one.coordinates })),
    topics: archive.topics.map((one) => named(one, home)),
    glossary: archive.glossary.map((one) => ({ ...named(one, home), kind: one.glossaryKind })),
    commitments: archive.commitments.map((one) => ({ ...named(one, home), topic: one.topic, steps: one.steps, afterwards: one.afterwards })),
  }; // prettier-ignore
  // Without white space, which would be a third of a large archive’s file.
  return `${JSON.stringify(whole)}\n`;
}

function knownMeeting(known: KnownMeeting, home: string) {
  const { id, date, when, placeFact, place, leaders, occasion, about, sure, doubt, sources } = known;
  const linked = (entity: Entity) => ({ id: entity.id, name: entity.name, url: `${home}${entityAddress(entity)}` });
  return {
    id,
    url: `${home}${knownMeetingAddress(known)}`,
    date,
    when,
    place: place === undefined ? placeFact : { ...placeFact, value: linked(place) },
    leaders: leaders.map(linked),
    ...{ occasion, about, sure, doubt, sources },
  };
}

/** What every entity has. */
function named(entity: Entity, home: string) {
  const { id, name, nativeNames, otherNames, about } = entity;
  return { url: `${home}${entityAddress(entity)}`, id, name, nativeNames, otherNames, about };
}
