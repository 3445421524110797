import type { Page } from 'playwright-core';

/**
 * For each file of src/pages, and of what it makes a page, the address of one: the fullest of its kind, so that what
 * may overflow or clash does so here.
 */
export const templates: Readonly<Record<string, string>> = {
  'index.astro': '',
  'meetings/index.astro': 'meetings/',
  'meetings/[id].astro': 'meetings/2015-12-14-beijing/',
  '[list]/[...page].astro of people': 'people/',
  '[list]/[...page].astro of places': 'places/',
  '[list]/[...page].astro of terms': 'glossary/',
  '[list]/[...page].astro of topics': 'topics/',
  '[list]/[...page].astro of commitments': 'commitments/',
  '[kind]/[id]/[...page].astro of a person': 'people/li-keqiang/',
  '[kind]/[id]/[...page].astro of a place': 'places/great-hall-of-the-people/',
  '[kind]/[id]/[...page].astro of a topic': 'topics/production-capacity/',
  '[kind]/[id]/[...page].astro of a term': 'glossary/shanghai-cooperation-organization/',
  '[kind]/[id]/[...page].astro of a commitment': 'commitments/astana-light-rail/',
  'compare/[...page].astro': 'compare/',
  'compare/[earlier]/[later].astro': 'compare/2015-03-27-beijing/2024-11-04-shanghai/',
  'a-z/[...letter].astro': 'a-z/',
  'a-z/[...letter].astro of a script': 'a-z/cyrillic/',
  'search.astro': 'search/?q=nuclear+energy',
  'about.astro': 'about/',
  'data/[...of].astro': 'data/',
  'offline.astro': 'offline/',
  '404.astro': '404.html',
};

/**
 * Files of src/pages from which nothing is made as long as no address was changed, one timeline
 * shows all.
 */
export const PAGES_WITHOUT_EXAMPLE: readonly string[] = ['[...moved].astro', 'timeline/[year]/[...page].astro'];

/** Opens a page and waits until nothing more happens on it by itself. */
export async function openPage(page: Page, address: string): Promise<void> {
  await page.goto(address);
  if (address.includes('?q=')) await page.waitForSelector('[data-search-state=ready]', { state: 'attached' });
}
