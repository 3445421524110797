import type { Position } from './problem.ts';
import type { EntityKind } from './report.ts';
import type { CommitmentEntry } from './schema/commitment.ts';
import type { GlossaryEntryFields } from './schema/glossary-entry.ts';
import type { PersonEntry } from './schema/person.ts';
import type { PlaceEntry } from './schema/place.ts';
import type { TopicEntry } from './schema/topic.ts';

interface EntityFile<Kind extends EntityKind> {
  readonly kind: Kind;
  /** The file name without its ending. */
  readonly id: string;
  readonly file: string;
  /** Where a field of the entity stands in its file. */
  positionOf(path: readonly PropertyKey[]): Position;
}

export type Person = EntityFile<'people'> & PersonEntry;
export type Place = EntityFile<'places'> & Omit<PlaceEntry, 'kind'> & { readonly placeKind: PlaceEntry['kind'] };
export type Topic = EntityFile<'topics'> & TopicEntry;
export type GlossaryEntry = EntityFile<'glossary'> &
  Omit<GlossaryEntryFields, 'kind'> & { readonly glossaryKind: GlossaryEntryFields['kind'] };
export type Commitment = EntityFile<'commitments'> & CommitmentEntry;

export type Entity = Person | Place | Topic | GlossaryEntry | Commitment;
