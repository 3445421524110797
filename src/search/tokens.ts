import type { EntityKind } from '../archive/content.ts';

/*
 * Words that no reader types, added to the text of a passage in the search index: one for each entity it mentions,
 * each number it holds and each date that belongs to it. A query in any spelling or script becomes the same word.
 * Each ends in `z`, because the engine also takes a word that begins as another: 3 is not to find 33.
 */

/** The index word of an entity. */
export function entityToken(kind: EntityKind, id: string): string {
  return `zze${kind}${id.replaceAll('-', '')}z`;
}

/** The index word of a number: 23.6 is `zzn23d6z`. */
export function numberToken(value: number): string {
  return `zzn${String(value).replace('-', 'm').replace('.', 'd')}z`;
}

/** The index words of a date: of a day also those of its month and year. */
export function dateTokens(date: string): string[] {
  const [year, month, day] = date.split('-');
  const tokens = [];
  if (year !== undefined) tokens.push(`zzd${year}z`);
  if (month !== undefined) tokens.push(`zzd${year ?? ''}m${month}z`);
  if (day !== undefined) tokens.push(`zzd${year ?? ''}m${month ?? ''}d${day}z`);
  return tokens;
}
