import { AHEAD_PATH, fileOf, type FilesAhead, lexiconPath, readPlaces } from '../search-places.ts';
import archiveSearch from './archive-search.ts?worker&url';
import searchWorker from './search-worker.ts?worker&url';

/**
 * Milliseconds by which the engine is asked for after what the first, small answers need. A poor line carries these in
 * about that time: were everything asked for at once, they would share the line with a file ten times as large.
 */
const ENGINE_LATER = 60;

const box = document.querySelector<HTMLElement>('archive-search');
const input = box?.querySelector<HTMLInputElement>('input[type=search]');
let isFetched = false;
let failures = 0;

async function fetchSearch(search: HTMLElement): Promise<void> {
  if (isFetched) return;
  isFetched = true;
  if (failures === 0) fetchAhead(search);
  try {
    // One file of its own (which is what the bundler makes of a worker): one of the parts that pages share would be a
    // chain of requests before the first answer. A browser remembers a module that did not come.
    await import(/* @vite-ignore */ failures === 0 ? archiveSearch : `${archiveSearch}?attempt=${String(failures)}`);
  } catch {
    failures += 1;
    isFetched = false;
    // It is said under the box; what is typed next tries again.
    const [status, results, panel] = ['status', 'results', 'panel'].map((part) => search.querySelector<HTMLElement>(`[data-search-${part}]`)); // prettier-ignore
    if (status) status.textContent = SEARCH_FAILED;
    if (results) results.dataset['searchState'] = 'error';
    if (panel) panel.hidden = false;
  }
}

/** Asks at once for every file that a first answer needs, for the browser’s cache; what fails is asked for again. */
function fetchAhead(search: HTMLElement): void {
  const { base, lexiconFiles } = readPlaces(search);
  const ask = (...paths: readonly string[]) => Promise.all(paths.map((path) => fetch(base + path))).catch(() => []);
  const list = ask(AHEAD_PATH);
  const askForNames = (query: string) => {
    const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
    void ask(...new Set(words.map((word) => lexiconPath(fileOf(word, lexiconFiles)))));
  };
  askForNames(lexiconFiles === 1 ? 'a' : (input?.value ?? '') + (new URLSearchParams(location.search).get('q') ?? ''));
  if (lexiconFiles > 1) input?.addEventListener('input', () => { askForNames(input.value); }, { once: true }); // prettier-ignore
  const askForEngine = async () => {
    void fetch(searchWorker).catch(() => undefined);
    void ask('pagefind/pagefind.js', 'pagefind/wasm.unknown.wasm', 'pagefind/pagefind-entry.json?ts=entry');
    const [answer] = await list;
    if (answer?.ok !== true) return;
    const { files } = (await answer.json()) as FilesAhead;
    void ask(...files.map((file) => `pagefind/${file}`));
  };
  setTimeout(() => void askForEngine().catch(() => undefined), ENGINE_LATER);
}

if (box && input) {
  if ('page' in box.dataset) void fetchSearch(box);
  for (const sign of ['pointerenter', 'focusin', 'input']) box.addEventListener(sign, () => void fetchSearch(box));
  addEventListener('keydown', (event) => {
    const { key, code, target, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
    if (altKey || isComposing) return;
    const isTyping = target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select');
    const isSlash = key === '/' && !isTyping && !ctrlKey && !metaKey;
    // On a Russian or Kazakh keyboard the key has another letter.
    const isK = key.toLowerCase() === 'k' || (code === 'KeyK' && !/^[a-z]$/i.test(key));
    if (!isSlash && !(isK && (ctrlKey || metaKey) && !shiftKey)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
