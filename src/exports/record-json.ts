import { entityAddress, paragraphId, recordAddress, wordingId } from '../archive/addresses.ts';
import { changedOn, officeOn } from '../archive/archive.ts';
import type { Archive, Meeting } from '../archive/archive.ts';
import type { Entity, Person, EntityKind, Paragraph } from '../archive/content.ts';
import { NOT_STATED } from '../archive/schema/parts.ts';
import type { Fact } from '../archive/schema/parts.ts';
import { wordingHash } from '../archive/ledger.ts';
import { RECORD_SCHEMA_ADDRESS } from './record-schema.ts';
import type { RecordFile } from './record-schema.ts';

/**
 * All that the archive holds of one meeting, as its JSON file says it.
 * @param home the address under which the archive is published, with a slash at its end
 * @throws when a mention leads nowhere, which the check refuses
 */
export function recordFile(archive: Archive, meeting: Meeting, home: string): RecordFile {
  const { facts } = meeting;
  const { settings } = archive;
  const at = (address: string) => new URL(address, home).href;
  const record = at(recordAddress(meeting));
  const named = (entity: Entity) => ({ id: entity.id, name: entity.name, url: at(entityAddress(entity)) });
  const entity = (kind: EntityKind, id: string) => {
    const found = archive.entity(kind, id);
    if (found === undefined) throw new Error(`${meeting.id} refers to ${kind}/${id}, which has no file`);
    return found;
  };
  const placeFact = (fact: Fact) =>
    fact.known === NOT_STATED ? fact : { ...fact, value: named(entity('places', fact.value)) };
  const leader = (person: Person) => {
    const office = officeOn(person, meeting.date);
    return {
      ...named(person),
      nativeNames: person.nativeNames,
      ...(office && { office: office.title }),
      ...(office?.headOfGovernmentOf !== undefined && { side: office.headOfGovernmentOf }),
    };
  };
  const paragraphOf = (paragraph: Paragraph) => {
    const hash = wordingHash(paragraph);
    return {
      number: paragraph.number,
      url: `${record}#${paragraphId(paragraph.number)}`,
      wordingUrl: `${record}#${wordingId(paragraph.number, hash)}`,
      hash,
      voice: paragraph.voice,
      text: paragraph.text,
      mentions: paragraph.mentions.map(({ kind, id, text, start, end }) => ({
        kind,
        ...named(entity(kind, id)),
        text,
        start,
        end,
      })),
    };
  };
  const { place, building, otherPlace } = facts.venue;
  const changed = changedOn(meeting);
  return {
    $schema: at(RECORD_SCHEMA_ADDRESS),
    id: meeting.id,
    url: record,
    title: meeting.title,
    language: 'en',
    editor: settings.editor,
    archive: { name: settings.name, url: home },
    licence: settings.licence,
    ...(meeting.published !== undefined && { published: meeting.published }),
    ...(changed !== undefined && { changed }),
    date: facts.date,
    format: meeting.format,
    leaders: meeting.leaders.map(leader),
    venue: {
      place: placeFact(place),
      building: placeFact(building),
      ...(otherPlace && { otherPlace: placeFact(otherPlace) }),
    },
    summary: meeting.summary,
    outcome: meeting.outcome,
    accounts: [...meeting.accounts],
    ...(meeting.comparison && { comparison: meeting.comparison }),
    accountsNotFound: facts.accountsNotFound,
    topics: meeting.topics.map(named),
    source: facts.source,
    sections: meeting.sections.map(({ voice, heading, paragraphs }) => ({
      voice,
      heading,
      paragraphs: paragraphs.map(paragraphOf),
    })),
    figures: facts.figures,
    refersTo: facts.refersTo.map((event) => ({ ...event, place: placeFact(event.place) })),
    notes: facts.notes.map(({ about, text, paragraph }) => ({ about, text, ...(paragraph && { paragraph }) })),
    corrections: [...meeting.corrections],
  };
}

/** The same as the text of the file meetings/ID.json. */
export function recordJson(archive: Archive, meeting: Meeting, home: string): string {
  return `${JSON.stringify(recordFile(archive, meeting, home), undefined, 2)}\n`;
}
