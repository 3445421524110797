import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of src/pages and what the addresses of its pages look like. */
export interface PageTemplate {
  /** Its path below src/pages: `meetings/[id].astro`. */
  readonly file: string;
  /** Fits the built files that it makes. */
  readonly pattern: RegExp;
}

/** The templates of pages, those with a fixed address before those that fit many, as Astro ranks them. */
export async function pageTemplates(pagesFolder: string): Promise<PageTemplate[]> {
  const names = await readdir(pagesFolder, { recursive: true });
  return names
    .filter((name) => name.endsWith('.astro'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort((a, b) => compareRoutes(segmentsOf(a), segmentsOf(b)) || (a < b ? -1 : 1))
    .map((file) => ({ file, pattern: patternOf(file) }));
}

/** As Astro ranks routes: place by place a fixed name, then any name, then any path. */
function compareRoutes(a: readonly string[], b: readonly string[]): number {
  for (const [place, segment] of a.entries()) {
    const other = b[place];
    if (other === undefined) return -1;
    if (rank(segment) !== rank(other)) return rank(segment) - rank(other);
  }
  return a.length - b.length;
}

function rank(segment: string): number {
  return segment.includes('[...') ? 2 : segment.includes('[') ? 1 : 0;
}

/** `meetings/[id].astro` has the segments `meetings` and `[id]`. */
function segmentsOf(file: string): string[] {
  const route = file.replace(/\.astro$/, '').replace(/(^|\/)index$/, '');
  return route === '' ? [] : route.split('/');
}

/** `meetings/[id].astro` makes `meetings/…/index.html`; a path at the end of a route may be empty. */
export function patternOf(file: string): RegExp {
  if (file === '404.astro') return /^404\.html$/;
  const segments = segmentsOf(file).map((segment) => {
    if (segment.startsWith('[...')) return '(?:.+/)?';
    return segment.startsWith('[') ? '[^/]+/' : `${segment.replace(/[.*+?^${}()|\\]/g, '\\$&')}/`;
  });
  return new RegExp(`^${segments.join('')}index\\.html$`);
}

/** The template that made a file of the site; none for files that are no pages. */
export function templateOf(path: string, templates: readonly PageTemplate[]): PageTemplate | undefined {
  return templates.find(({ pattern }) => pattern.test(path));
}

/** The folder of the site’s pages, in this repository. */
export const PAGES = join(import.meta.dirname, '../../src/pages');
