// What src/publish/integrations.ts writes into the scripts of an edition.
declare global {
  /** Whether the archive has editions: what is not called is left out. */
  const HAS_EDITIONS: boolean;
  /** What is said where a script did not come: that which copies, and the search. */
  const COPYING_LOST: string;
  const SEARCH_FAILED: string;
}

/** Has the links to other languages lead to the same place of the page: to the paragraph, or with the same question. */
export function keepPlace(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
    link.addEventListener('click', () => {
      // The wording that a link may name after the number is that of this language.
      link.hash = location.hash.replace(/^(#p\d+)-.*$/u, '$1');
      link.search = location.search;
    });
  }
}
