import type { EntityKind } from '../archive/content.ts';

/** An entity as the search knows it. */
export interface NamedEntity {
  readonly kind: EntityKind;
  readonly id: string;
  readonly name: string;
  /** Every other spelling, in any script, without the name itself. */
  readonly forms: readonly string[];
  /** How many passages mention it. */
  readonly passages: number;
}

/** A file of names as it is sent: a row for each entity, `[kind, id, name, passages, ...forms]`. */
export type NamesFile = readonly (readonly [EntityKind, string, string, number, ...string[]])[];

/** Reads the rows of a names file. */
export function readNames(file: NamesFile): NamedEntity[] {
  return file.map(([kind, id, name, passages, ...forms]) => ({ kind, id, name, passages, forms }));
}
