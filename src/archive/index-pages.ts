import type { IndexSection, IndexLine } from './book-index.ts';
import type { Entity } from './content.ts';
import type { SectionKey } from './index-headings.ts';
import { pagesOf } from './pager.ts';
import type { Page } from './pager.ts';

/** A page beside the front page of the index. */
export interface IndexPage extends Page<IndexLine> {
  /** The last part of its address: `m`, and `m-2` for the second page of a long letter. */
  readonly slug: string;
  readonly key: SectionKey;
}

/** The index divided into pages. */
interface IndexLayout {
  /** What the front page holds itself. */
  readonly front: readonly IndexSection[];
  /** The pages to which it leads for everything else. */
  readonly pages: readonly IndexPage[];
}

/** Headings, with what their paragraphs weigh, up to which pages of the index stay light enough for a slow line. */
interface IndexBounds {
  readonly front: number;
  readonly page: number;
}

export const INDEX_BOUNDS: IndexBounds = { front: 380, page: 120 };

/** So many links to paragraphs take as many bytes as a heading. */
const LINKS_A_HEADING = 5;

/**
 * Divides the index: one page as long as that can hold it; then the alphabet and the figures on the front page and
 * each other script on its own; then a page for each letter. Sections too long for one page are divided further.
 */
export function layOutIndex(sections: readonly IndexSection[], bounds = INDEX_BOUNDS): IndexLayout {
  const isOfAlphabet = ({ key }: IndexSection) => !OTHER_SCRIPTS.has(key);
  const choices = [sections, sections.filter(isOfAlphabet), []];
  const front = choices.find((some) => weightOf(some.flatMap(({ lines }) => lines)) <= bounds.front) ?? [];
  const pages = sections
    .filter((section) => !front.includes(section))
    .flatMap((section) => pagesOfSection(section, bounds));
  return { front, pages };
}

const OTHER_SCRIPTS: ReadonlySet<SectionKey> = new Set(['cyrillic', 'han', 'other']);

/** How much a page takes for lines, in headings. */
function weightOf(lines: readonly IndexLine[]): number {
  const links = lines.flatMap((line) =>
    line.type === 'reference'
      ? []
      : line.whereabouts.groups.flatMap(({ locators }) => locators.flatMap((one) => one.ranges)),
  );
  return lines.length + links.length / LINKS_A_HEADING;
}

/** The pages of one section. */
function pagesOfSection({ key, lines }: IndexSection, bounds: IndexBounds): IndexPage[] {
  const size = Math.ceil(lines.length / Math.ceil(weightOf(lines) / bounds.page));
  return pagesOf(lines, size).map((one) => ({
    ...one,
    slug: one.page === 1 ? key : `${key}-${String(one.page)}`,
    key,
  }));
}

/** The fragment of an entry on the page that holds it. */
export function entryId({ kind, id }: Pick<Entity, 'kind' | 'id'>): string {
  return `${kind}-${id}`;
}

/** Where the entries of the index stand, as addresses below that of the index: `m/#people-karim-massimov`. */
export function entryAddresses(pages: readonly IndexPage[]): (entity: Entity) => string {
  const slugs = new Map(
    pages.flatMap(({ slug, entries }) =>
      entries.flatMap((line) => (line.type === 'entry' ? [[line.entity, slug] as const] : [])),
    ),
  );
  return (entity) => {
    const slug = slugs.get(entity);
    return `${slug === undefined ? '' : `${slug}/`}#${entryId(entity)}`;
  };
}
