/** What is written in the given language, in English where there is no edition of it yet. */
export function editionIn<T>(editions: Readonly<Record<string, T>> & { readonly en: T }, language = 'en'): T {
  return editions[language] ?? editions.en;
}
