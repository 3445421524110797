/**
 * What a reader searched for on the page that led here. The link, the address and the history stay clean: the query is
 * told by the page that was left. The search page holds it in its address, which browsers give to pages of the same
 * site; another page’s panel leaves it in that page’s own entry of the history.
 */
export function searchedFor({ dataset }: HTMLElement): string | undefined {
  if (location.hash === '') return undefined;
  const searchPage = new URL(`${dataset['base'] ?? '/'}search/?`, location.href).href;
  if (document.referrer.startsWith(searchPage)) return new URL(document.referrer).searchParams.get('q') ?? undefined;
  // Not every browser has it yet; without it nothing is marked.
  const state: unknown = 'navigation' in window ? navigation.activation?.from?.getState() : undefined;
  if (typeof state !== 'object' || state === null || !('searched' in state) || !('ledTo' in state)) return undefined;
  return typeof state.searched === 'string' && state.ledTo === location.href ? state.searched : undefined;
}

/**
 * Leaves a query in this page’s entry of the history for the page that a result leads to. It is no part of the address,
 * is kept nowhere else, and ends with the tab.
 */
export function leaveQuery(searched: string, { href }: HTMLAnchorElement): void {
  try {
    if ('navigation' in window) navigation.updateCurrentEntry({ state: { searched, ledTo: href } });
  } catch {
    // Then nothing is marked there.
  }
}
