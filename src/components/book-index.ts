import { bookIndex } from '../archive/book-index.ts';
import type { Entity } from '../archive/content.ts';
import { entryAddresses, layOutIndex } from '../archive/index-pages.ts';
import { archive } from './archive.ts';
import { pathTo } from './links.ts';

const sections = bookIndex(archive);

/** What the front page of the index holds, and the pages beside it. */
export const { front, pages } = layOutIndex(sections);

const addressOf = entryAddresses(pages);

/** The path of an entity’s entry in the index. */
export function pathToEntry(entity: Entity): string {
  return pathTo(`a-z/${addressOf(entity)}`);
}

/** Every section with the path on which it begins. */
export const letters = sections.map((section) => ({
  key: section.key,
  href: pathTo(`a-z/${front.includes(section) ? `#${section.key}` : `${section.key}/`}`),
}));
