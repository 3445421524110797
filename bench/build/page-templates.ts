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
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((file) => ({ file, pattern: patternOf(file) }));
}

function rank(file: string): number {
  return (file.match(/\[/g)?.length ?? 0) + (file.includes('[...') ? 100 : 0);
}

/** `meetings/[id].astro` makes `meetings/…/index.html`. */
export function patternOf(file: string): RegExp {
  const route = file.replace(/\.astro$/, '').replace(/(^|\/)index$/, '');
  if (route === '404') return /^404\.html$/;
  const pieces = route.split(/(\[(?:\.\.\.)?[^\]]+\])/).map((piece) => {
    if (piece.startsWith('[...')) return '.+';
    return piece.startsWith('[') ? '[^/]+' : piece.replace(/[.*+?^${}()|\\]/g, '\\$&');
  });
  return new RegExp(`^${pieces.join('')}${route === '' ? '' : '/'}index\\.html$`);
}

/** The template that made a file of the site; none for files that are no pages. */
export function templateOf(path: string, templates: readonly PageTemplate[]): PageTemplate | undefined {
  return templates.find(({ pattern }) => pattern.test(path));
}

/** The folder of the site’s pages, in this repository. */
export const PAGES = join(import.meta.dirname, '../../src/pages');
