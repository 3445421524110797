import type { Archive } from '../../archive/archive.ts';
import type { Entity, EntityKind } from '../../archive/content.ts';
import type { SectionKey } from '../../archive/index-headings.ts';
import { entryId } from '../../archive/index-pages.ts';

/** The file of a record’s chapter. */
export function recordChapterFile({ id }: { readonly id: string }): string {
  return `records/${id}.xhtml`;
}

/** The file of the chapter on one kind of entity. */
export function entityChapterFile(kind: EntityKind): string {
  return `${kind}.xhtml`;
}

/** The file of a section of the index. */
export function indexChapterFile(key: SectionKey): string {
  return `index-${key}.xhtml`;
}

/** Where an entity stands in the book, from the package document; nothing for one that this book does not have. */
export function entityPlaces(archive: Archive): (entity: Pick<Entity, 'kind' | 'id'>) => string | undefined {
  const { people, places, topics, glossary, commitments } = archive;
  const own = new Set([...people, ...places, ...topics, ...glossary, ...commitments].map(entryId));
  return (entity) => {
    const id = entryId(entity);
    return own.has(id) ? `${entityChapterFile(entity.kind)}#${id}` : undefined;
  };
}
