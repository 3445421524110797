/** Leads from a page to the same place of it in another language: to the paragraph, or with the same question. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
  link.addEventListener('click', () => {
    // The wording that a link may name after the number is that of this language.
    link.hash = location.hash.replace(/^(#p\d+)-.*$/u, '$1');
    link.search = location.search;
  });
}
