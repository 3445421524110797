import { fold } from './fold.ts';
import { isHan } from './han.ts';
import type { NamedEntity } from './named-entity.ts';
import { trimmed } from './parse-query.ts';

/** The entities of the archive, to go to directly by the beginning of any of their names. */
export class Directory {
  /** With every folded form under which each is found. */
  readonly #known = new Map<string, { entity: NamedEntity; forms: ReadonlySet<string> }>();

  /** Takes in an entity, and gives the forms of its names; nothing where it is known already. */
  add(entity: NamedEntity): ReadonlySet<string> | undefined {
    const key = `${entity.kind}/${entity.id}`;
    if (this.#known.has(key)) return undefined;
    const forms = formsOf(entity);
    this.#known.set(key, { entity, forms });
    return forms;
  }

  get entities(): readonly NamedEntity[] {
    return [...this.#known.values()].map(({ entity }) => entity);
  }

  /**
   * Entities to go to for a query: those with a name that begins with it, then those with a word that does.
   * The more passages mention it, the earlier an entity stands.
   */
  goTo(query: string, most: number): NamedEntity[] {
    const wanted = fold(query);
    if (wanted === '') return [];
    const ranked = [...this.#known.values()].flatMap(({ entity, forms }) => {
      const rank = rankAmong(forms, wanted);
      return rank === undefined ? [] : [{ entity, rank }];
    });
    return ranked
      .sort((a, b) => a.rank - b.rank || b.entity.passages - a.entity.passages)
      .slice(0, most)
      .map(({ entity }) => entity);
  }
}

/** How directly a query names an entity: 0 by a whole name, 1 by the beginning of one, 2 by that of a word in one. */
function rankAmong(forms: ReadonlySet<string>, wanted: string): number | undefined {
  if (forms.has(wanted)) return 0;
  let rank: number | undefined;
  for (const form of forms) {
    if (form.startsWith(wanted)) return 1;
    if (form.includes(` ${wanted}`)) rank = 2;
  }
  return rank;
}

/**
 * Every folded form under which an entity is found: its names with and without hyphens; for people also the parts of
 * each name and the other order of two, because a surname alone, or “Keqiang Li”, is how they are often typed.
 */
export function formsOf({ kind, name, forms }: Pick<NamedEntity, 'kind' | 'name' | 'forms'>): Set<string> {
  const all = new Set<string>();
  for (const form of [name, ...forms].map(fold)) {
    all.add(form);
    // As the words of a query come, without the signs around them.
    all.add(
      form
        .split(' ')
        .map(trimmed)
        .filter((word) => word !== '')
        .join(' '),
    );
    all.add(form.replaceAll('-', ''));
    all.add(form.replaceAll('-', ' '));
    if (kind !== 'people') continue;
    const parts = form.split(/[\s·]+/u);
    for (const part of parts) all.add(part);
    all.add(parts.join(' '));
    if (parts.length === 2) all.add(parts.toReversed().join(' '));
    // A Chinese name is written in one: the surname is its first letter.
    if (form.length > 1 && form.length < 4 && isHan(form)) all.add(form.slice(0, 1)).add(form.slice(1));
  }
  all.delete('');
  return all;
}
