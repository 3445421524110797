/**
 * Leaves a query in this page’s entry of the history for the page that a result leads to, see searched-for.ts.
 * It is no part of the address, is kept nowhere else, and ends with the tab.
 */
export function leaveQuery(searched: string, { href }: HTMLAnchorElement): void {
  if ('navigation' in window) navigation.updateCurrentEntry({ state: { searched, ledTo: href } });
}
