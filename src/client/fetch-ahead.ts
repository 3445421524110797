import { ENTRY_TAG, lexiconPath } from '../search/search-places.ts';
import type { SearchPlaces } from '../search/search-places.ts';

/**
 * Asks for every file that a first answer needs where the search itself would ask for one after the other; it then
 * finds them in the browser’s cache. The small files that go-to answers need are asked for first; the engine follows
 * when the first of them begins to come, and the index when the engine does: so the line is never idle, and what is
 * needed first, or takes longest to start, has come first. What fails here is asked for again by the search.
 */
export function fetchAhead({ base, lexiconFiles }: SearchPlaces): void {
  const ask = (path: string) => fetch(`${base}${path}`);
  const engine = document.createElement('link');
  engine.rel = 'modulepreload';
  engine.href = `${base}pagefind/pagefind.js`;
  document.head.append(engine);
  const list = ask('names/ahead.json');
  const small = [list, ask(`pagefind/pagefind-entry.json?ts=${ENTRY_TAG}`)];
  if (lexiconFiles === 1) small.unshift(ask(lexiconPath(0)));
  void Promise.allSettled([...small, fetchInTurn()]);

  async function fetchInTurn(): Promise<void> {
    await Promise.any(small);
    await ask('pagefind/wasm.en.pagefind');
    const response = await list;
    const files: unknown = response.ok ? await response.json() : [];
    if (Array.isArray(files)) await Promise.allSettled(files.map((file) => ask(`pagefind/${String(file)}`)));
  }
}
