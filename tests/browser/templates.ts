import type { Page } from 'playwright-core';

/**
 * For each file of src/pages the address of a page made from it: the fullest of its kind, so that what may
 * overflow or clash does so here.
 */
export const templates: Readonly<Record<string, string>> = {
  'index.astro': '',
  'meetings/index.astro': 'meetings/',
  'meetings/[id].astro': 'meetings/2015-12-14-beijing/',
  'people/index.astro': 'people/',
  'people/[id]/[...page].astro': 'people/li-keqiang/',
  'places/index.astro': 'places/',
  'places/[id]/[...page].astro': 'places/great-hall-of-the-people/',
  'topics/index.astro': 'topics/',
  'topics/[id]/[...page].astro': 'topics/production-capacity/',
  'glossary/index.astro': 'glossary/',
  'glossary/[id]/[...page].astro': 'glossary/shanghai-cooperation-organization/',
  'commitments/index.astro': 'commitments/',
  'commitments/[id].astro': 'commitments/astana-light-rail/',
  'compare/[...page].astro': 'compare/',
  'compare/[earlier]/[later].astro': 'compare/2015-03-27-beijing/2024-11-04-shanghai/',
  'a-z/index.astro': 'a-z/',
  'a-z/[letter].astro': 'a-z/cyrillic/',
  'search.astro': 'search/?q=nuclear+energy',
  'about.astro': 'about/',
  'data/index.astro': 'data/',
  'offline.astro': 'offline/',
  '404.astro': '404.html',
};

/**
 * Files of src/pages from which nothing is made as long as no address was changed, no list is long, no file is divided
 * and one timeline shows all.
 */
export const PAGES_WITHOUT_EXAMPLE: readonly string[] = [
  '[...moved].astro',
  '[kind]/by/name/[page].astro',
  'commitments/page/[part].astro',
  'data/of/[period].astro',
  'topics/by/name/[page].astro',
  'timeline/[...period].astro',
];

/** Opens a page and waits until nothing more happens on it by itself. */
export async function openPage(page: Page, address: string): Promise<void> {
  await page.goto(address);
  if (address.includes('?q=')) await page.waitForSelector('[data-search-state=ready]', { state: 'attached' });
}
