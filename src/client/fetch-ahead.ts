/**
 * Pagefind adds a tag to the address of its entry file, by default the time, which no cache could answer. The file is
 * small and served with a short life, so a fixed tag does.
 */
export const ENTRY_TAG = 'entry';

/**
 * Asks for every file that a first answer needs at once, where the search itself would ask for one after the other;
 * it then finds them in the browser's cache. What fails here is asked for again, and reported, by the search.
 */
export function fetchAhead(base: string): void {
  const engine = document.createElement('link');
  engine.rel = 'modulepreload';
  engine.href = `${base}pagefind/pagefind.js`;
  document.head.append(engine);
  const ask = (path: string) => fetch(`${base}${path}`);
  const files = ['pagefind/wasm.en.pagefind', `pagefind/pagefind-entry.json?ts=${ENTRY_TAG}`, 'names/names.json', 'names/words.json']; // prettier-ignore
  void Promise.allSettled(files.map(ask));
  ask('names/ahead.json')
    .then(async (response) => {
      const names: unknown = response.ok ? await response.json() : [];
      if (Array.isArray(names)) await Promise.allSettled(names.map((name) => ask(`pagefind/${String(name)}`)));
    })
    .catch(() => undefined);
}
