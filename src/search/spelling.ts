import { fold } from './fold.ts';
import type { NamedEntity } from './named-entity.ts';

/** A folded part of a query as the reader typed it. */
export function asTyped(query: string, folded: string): string {
  const at = query.toLowerCase().indexOf(folded);
  return at === -1 ? folded : query.slice(at, at + folded.length);
}

/** A folded word as a name has it, where some of these are people or places; other names are common words. */
export function asNamed(folded: string, entities: readonly NamedEntity[]): string {
  const named = entities.filter(({ kind }) => kind === 'people' || kind === 'places');
  const words = named.flatMap(({ name, forms }) => [name, ...forms]).flatMap((name) => name.split(/\s+/u));
  return words.find((word) => fold(word) === folded) ?? folded;
}
