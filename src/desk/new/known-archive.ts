import type { GlossaryEntry, Person, Place, Topic, Content, Report } from '../../archive/content.ts';
import type { ArchiveSettings, Side } from '../../archive/schema/archive-settings.ts';
import { holdsDay } from '../../archive/partial-date.ts';

/** What the archive knows before the new record: by this a report is read and an answer judged. */
export interface KnownArchive {
  readonly settings: ArchiveSettings;
  readonly people: readonly Person[];
  readonly places: readonly Place[];
  readonly topics: readonly Topic[];
  readonly glossary: readonly GlossaryEntry[];
  readonly reports: readonly Report[];
  /** Today, YYYY-MM-DD. */
  readonly today: string;
}

/** Sorts content by kind; `undefined` when its settings could not be read, because nothing can be written without them. */
export function knownArchive(content: Content, today: string): KnownArchive | undefined {
  const { settings, entities, reports } = content;
  if (settings === undefined) return undefined;
  return {
    settings,
    people: entities.filter((entity) => entity.kind === 'people'),
    places: entities.filter((entity) => entity.kind === 'places'),
    topics: entities.filter((entity) => entity.kind === 'topics'),
    glossary: entities.filter((entity) => entity.kind === 'glossary'),
    reports,
    today,
  };
}

/** Who headed the government of a side on a day. */
export function headsOn(known: KnownArchive, side: Side, day: string): readonly Person[] {
  return known.people.filter((person) =>
    person.offices.some((office) => office.headOfGovernmentOf === side.id && holdsDay(office, day)),
  );
}
