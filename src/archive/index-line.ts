import type { Entity } from './entity.ts';
import type { Whereabouts } from './index-locators.ts';
import type { IndexName } from './index-names.ts';
import type { Figure } from './schema/meeting.ts';

/** An entity under its heading, with the paragraphs that speak of it. */
export interface IndexEntry {
  readonly type: 'entry';
  readonly heading: string;
  readonly entity: Entity;
  readonly whereabouts: Whereabouts;
  /** Others that go by the same name. */
  readonly seeAlso: readonly Entity[];
}

/** A figure of the records: “22.4 km, length of the light railway”. */
export interface IndexFigure {
  readonly type: 'figure';
  readonly heading: string;
  readonly figure: Pick<Figure, 'value' | 'unit' | 'of'>;
  readonly whereabouts: Whereabouts;
}

/** “Masimov, see Massimov, Karim”. */
export interface IndexReference {
  readonly type: 'reference';
  /** What sorts it: the first of its names. */
  readonly heading: string;
  /** Names that would stand one below the other with the same targets share a line. */
  readonly names: readonly IndexName[];
  readonly targets: readonly Entity[];
}

export type IndexLine = IndexEntry | IndexFigure | IndexReference;
