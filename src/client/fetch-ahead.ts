import { fileOf, lexiconPath } from '../search/lexicon-path.ts';
import { ENTRY_TAG } from '../search/search-places.ts';
import type { SearchPlaces } from '../search/search-places.ts';
import searchWorker from './search-worker.ts?worker&url';

/**
 * Milliseconds by which the engine is asked for after what the first, small answers need. A poor line carries these in
 * about that time: were everything asked for at once, they would share the line with a file ten times as large.
 */
const ENGINE_LATER = 60;

/**
 * Asks for every file that a first answer needs where the search itself would ask for one after the other; it then
 * finds them in the browser’s cache. What fails here is asked for again by the search.
 */
export function fetchAhead({ base, lexiconFiles }: SearchPlaces, box: HTMLInputElement | null): void {
  const ask = (...paths: readonly string[]) =>
    Promise.all(paths.map((path) => fetch(`${base}${path}`))).catch(() => []);
  const askForLetter = (file: number) => ask(lexiconPath('names', file), lexiconPath('words', file));
  const list = ask('names/ahead.json');
  if (lexiconFiles === 1) void ask(lexiconPath('names', 0));
  else askForFirstLetter();
  setTimeout(() => void askForEngine(), ENGINE_LATER);

  /** Of a large archive the names and words with the first letter of the query, as soon as there is one. */
  function askForFirstLetter(): void {
    const typed = box?.value === '' ? new URLSearchParams(location.search).get('q') : box?.value;
    const start = typed?.trim().toLowerCase() ?? '';
    if (start !== '') void askForLetter(fileOf(start, lexiconFiles));
    else box?.addEventListener('input', askForFirstLetter, { once: true });
  }

  async function askForEngine(): Promise<void> {
    void fetch(searchWorker).catch(() => undefined);
    void ask('pagefind/pagefind.js', 'pagefind/wasm.en.pagefind', `pagefind/pagefind-entry.json?ts=${ENTRY_TAG}`);
    if (lexiconFiles === 1) void ask(lexiconPath('words', 0));
    const [answer] = await list;
    const files: unknown = answer?.ok === true ? await answer.json() : [];
    if (Array.isArray(files)) void ask(...files.map((file) => `pagefind/${String(file)}`));
  }
}
