import { readPlaces } from './read-places.ts';

/**
 * Marks what a reader searched for in the paragraph that the search led to. The link, the address and the history
 * stay clean: the query is told by the page that was left. The search page holds it in its address, which browsers
 * give to pages of the same site; another page’s panel leaves it in that page’s own entry of the history.
 */
const box = document.querySelector<HTMLElement>('archive-search');
const query = box === null || location.hash === '' ? undefined : searchedFor();
if (box !== null && query !== undefined) {
  void import('./mark-arrival.ts').then(({ markArrival }) => markArrival(query, location.hash, readPlaces(box)));
}

function searchedFor(): string | undefined {
  const searchPage = new URL(`${box?.dataset['base'] ?? '/'}search/?`, location.href).href;
  if (document.referrer.startsWith(searchPage)) return new URL(document.referrer).searchParams.get('q') ?? undefined;
  // Not every browser has it yet; without it nothing is marked.
  const state: unknown = 'navigation' in window ? navigation.activation?.from?.getState() : undefined;
  if (typeof state !== 'object' || state === null || !('searched' in state) || !('ledTo' in state)) return undefined;
  return typeof state.searched === 'string' && state.ledTo === location.href ? state.searched : undefined;
}
