import type { Entity, Person } from '../../archive/content.ts';
import type { ArchiveSettings, Side } from '../../archive/schema/archive-settings.ts';
import { createNameLexicon } from '../../english/name-lexicon.ts';
import type { NameLexicon } from '../../english/name-lexicon.ts';

/** What the rules know of the archive besides the record. */
export interface ArchiveKnowledge {
  readonly sides: readonly Side[];
  readonly lexicon: NameLexicon;
  /** By `people/li-qiang`. */
  readonly entities: ReadonlyMap<string, Entity>;
  readonly people: ReadonlyMap<string, Person>;
  /** The countries of the two sides, as far as they have files: `places/china`. */
  readonly countries: readonly string[];
}

/** Prepares what is known of an archive, once for all its records. */
export function knowledgeOf(entities: readonly Entity[], settings: ArchiveSettings): ArchiveKnowledge {
  const people = entities.filter((entity) => entity.kind === 'people');
  const places = entities.filter((entity) => entity.kind === 'places');
  return {
    sides: settings.sides,
    lexicon: createNameLexicon(entities, settings),
    entities: new Map(entities.map((entity) => [`${entity.kind}/${entity.id}`, entity])),
    people: new Map(people.map((person) => [`people/${person.id}`, person])),
    countries: places
      .filter((place) => settings.sides.some((side) => side.name === place.name))
      .map((place) => `places/${place.id}`),
  };
}
