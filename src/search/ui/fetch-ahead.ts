import { fileOf, lexiconPath } from '../lexicon-path.ts';
import { ENTRY_TAG } from '../search-places.ts';
import type { SearchPlaces } from '../search-places.ts';
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
  else askForBeginnings();
  setTimeout(() => void askForEngine(), ENGINE_LATER);

  /** Of a large archive the names and words that begin as the words of the query do, as soon as there are any. */
  function askForBeginnings(): void {
    const typed = box?.value === '' ? new URLSearchParams(location.search).get('q') : box?.value;
    const words = (typed ?? '').toLowerCase().split(/[\s"“”„«»(-]+/);
    const files = new Set(words.filter((word) => word !== '').map((word) => fileOf(word, lexiconFiles)));
    for (const file of files) void askForLetter(file);
    if (files.size === 0) box?.addEventListener('input', askForBeginnings, { once: true });
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
