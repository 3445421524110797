import type { IndexSection, IndexLine } from './book-index.ts';
import type { Entity } from './content.ts';
import { pagesOf } from './pager.ts';

/** A page beside the front page of the index. */
export type IndexPage = ReturnType<typeof layOutIndex>['pages'][number];

/** Headings, with what their paragraphs weigh, up to which pages of the index stay light enough for a slow line. */
export const INDEX_BOUNDS = { front: 380, page: 120 };

/** So many links to paragraphs take as many bytes as a heading. */
const LINKS_A_HEADING = 5;

/**
 * Divides the index: one page as long as that can hold it; then the alphabet and the figures on the front page and
 * each other script on its own; then a page for each letter. Sections too long for one page are divided further.
 */
export function layOutIndex(sections: readonly IndexSection[], bounds = INDEX_BOUNDS) {
  const ofAlphabet = sections.filter(({ key }) => !['cyrillic', 'han', 'other'].includes(key));
  const isLight = (some: readonly IndexSection[]) => weightOf(some.flatMap(({ lines }) => lines)) <= bounds.front;
  const front = [sections, ofAlphabet].find(isLight) ?? [];
  const pages = sections
    .filter((section) => !front.includes(section))
    .flatMap(({ key, lines }) => {
      const size = Math.ceil(lines.length / Math.ceil(weightOf(lines) / bounds.page));
      // The last part of its address: `m`, and `m-2` for the second page of a long letter.
      const slugOf = (page: number) => (page === 1 ? key : `${key}-${String(page)}`);
      return pagesOf(lines, size).map((one) => ({ ...one, slug: slugOf(one.page), key }));
    });
  return { front, pages };
}

/** How much a page takes for lines, in headings. */
function weightOf(lines: readonly IndexLine[]): number {
  const links = lines.flatMap((line) =>
    line.type === 'reference'
      ? []
      : line.whereabouts.groups.flatMap(({ locators }) => locators.flatMap((one) => one.ranges)),
  );
  return lines.length + links.length / LINKS_A_HEADING;
}

/** The fragment of an entry on the page that holds it. */
export function entryId({ kind, id }: Pick<Entity, 'kind' | 'id'>): string {
  return `${kind}-${id}`;
}

/** Where the entries of the index stand, as addresses below that of the index: `m/#people-karim-massimov`. */
export function entryAddresses(pages: readonly IndexPage[]): (entity: Entity) => string {
  const slugs = new Map(
    pages.flatMap(({ slug, entries }) =>
      entries.flatMap((line) => (line.type === 'entry' ? [[line.entity, `${slug}/`] as const] : [])),
    ),
  );
  return (entity) => `${slugs.get(entity) ?? ''}#${entryId(entity)}`;
}
