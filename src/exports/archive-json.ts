import { knownMeetingAddress } from '../archive/addresses.ts';
import type { Archive, KnownMeeting } from '../archive/archive.ts';
import type { Entity } from '../archive/content.ts';
import { addressOfEntity } from './addresses.ts';
import type { Home } from './addresses.ts';
import { recordFile } from './record-json.ts';

/** Where a field stands in the content, which is of no use to readers of the file. */
const OF_FILES: ReadonlySet<string> = new Set(['kind', 'file', 'positionOf']);

/** All that the archive holds in one file: every record as its own JSON file has it, known meetings, and all entities. */
export function archiveJson(archive: Archive, home: Home): string {
  const { name, description, editor, licence, sides } = archive.settings;
  const whole = {
    archive: { name, description, url: home, editor, licence },
    sides: sides.map((side) => ({ id: side.id, name: side.name, office: side.office })),
    meetings: archive.meetings.map((meeting) => recordFile(archive, meeting, home)),
    knownMeetings: archive.knownMeetings.map((known) => knownMeeting(known, home)),
    ...(archive.coverage && { coverage: archive.coverage }),
    people: archive.people.map((entity) => fields(entity, home)),
    places: archive.places.map((entity) => fields(entity, home)),
    topics: archive.topics.map((entity) => fields(entity, home)),
    glossary: archive.glossary.map((entity) => fields(entity, home)),
    commitments: archive.commitments.map((entity) => fields(entity, home)),
  };
  // Without white space, which would be a third of a large archive’s file.
  return `${JSON.stringify(whole)}\n`;
}

function knownMeeting(known: KnownMeeting, home: Home) {
  const { id, date, when, placeFact, place, leaders, occasion, about, sure, doubt, sources } = known;
  const named = (entity: Entity) => ({ id: entity.id, name: entity.name, url: addressOfEntity(home, entity) });
  return {
    id,
    url: `${home}${knownMeetingAddress(known)}`,
    date,
    when,
    place: place === undefined ? placeFact : { ...placeFact, value: named(place) },
    leaders: leaders.map(named),
    ...{ occasion, about, sure, doubt, sources },
  };
}

function fields(entity: Entity, home: Home): Record<string, unknown> {
  const own = Object.entries(entity).filter(([name]) => !OF_FILES.has(name));
  return { url: addressOfEntity(home, entity), ...Object.fromEntries(own) };
}
