/**
 * What a reader searched for on the page that led here; the link stays clean. The search page has the query in its
 * address, which browsers tell pages of the same site; a panel leaves it in its page’s entry of the history.
 */
export function searchedFor({ dataset }: HTMLElement): string | undefined {
  if (location.hash === '') return undefined;
  const searchPage = new URL(`${dataset['base'] ?? '/'}search/?`, location.href).href;
  if (document.referrer.startsWith(searchPage)) return new URL(document.referrer).searchParams.get('q') ?? undefined;
  // Not every browser has it yet; without it nothing is marked.
  const left: unknown = 'navigation' in window ? navigation.activation?.from?.getState() : undefined;
  const [searched, ledTo] = Array.isArray(left) ? (left as unknown[]) : [];
  return typeof searched === 'string' && ledTo === location.href ? searched : undefined;
}

/** Leaves a query for the page that a result leads to. It is kept nowhere else, and ends with the tab. */
export function leaveQuery(searched: string, { href }: HTMLAnchorElement): void {
  if ('navigation' in window) navigation.updateCurrentEntry({ state: [searched, href] });
}
