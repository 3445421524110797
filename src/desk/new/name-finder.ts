import type { Entity, EntityKind } from '../../archive/content.ts';

/** A name of an entity in a text. */
export interface FoundName {
  readonly kind: EntityKind;
  readonly id: string;
  /** The words as the text has them, white space folded. */
  readonly text: string;
  readonly index: number;
}

/** A name and whose it is. */
interface Known {
  readonly kind: EntityKind;
  readonly id: string;
  readonly name: string;
}

/**
 * Makes a function that finds every known name in a text: the longest where several begin, in any case of letters but
 * for names in capitals (an `IT` is no `it`), whole words only, save in scripts that write none apart.
 * @param familyNames who is meant by a family name alone
 */
export function nameFinder(
  entities: readonly Entity[],
  familyNames: ReadonlyMap<string, Entity> = new Map(),
): (text: string) => FoundName[] {
  const known = new Map<string, Known>();
  const add = (name: string, { kind, id }: Entity) => {
    const key = fold(name);
    if (!known.has(key)) known.set(key, { kind, id, name });
  };
  for (const entity of entities) {
    for (const name of [entity.name, ...entity.otherNames, ...entity.nativeNames.map((native) => native.name)]) {
      add(name, entity);
    }
  }
  for (const [name, entity] of familyNames) add(name, entity);
  if (known.size === 0) return () => [];
  const names = [...known.values()].map(({ name }) => name).sort((a, b) => b.length - a.length);
  const anyName = new RegExp(names.map(pattern).join('|'), 'giu');
  return (text) =>
    [...text.matchAll(anyName)].flatMap((match) => {
      const found = known.get(fold(match[0]));
      if (found === undefined || (isCapitals(found.name) && found.name !== match[0])) return [];
      return [{ kind: found.kind, id: found.id, text: match[0].replace(/\s+/gu, ' '), index: match.index }];
    });
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s-]+/gu, ' ').replaceAll('’', "'"); // prettier-ignore
}

function isCapitals(name: string): boolean {
  return name.length > 1 && name === name.toUpperCase() && name !== name.toLowerCase();
}

/** The name as a pattern: spaces and hyphens alike, both apostrophes, and no letter or digit on either side. */
function pattern(name: string): string {
  const words = name
    .split(/[\s-]+/u)
    .map((word) => word.split(/['’]/u).map(RegExp.escape).join("['’]"))
    .join('[\\s-]+');
  const before = /^\p{Script=Han}/u.test(name) ? '' : '(?<![\\p{L}\\p{N}])';
  const after = /\p{Script=Han}$/u.test(name) ? '' : '(?![\\p{L}\\p{N}])';
  return `${before}${words}${after}`;
}
