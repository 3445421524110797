import archiveSearch from './archive-search.ts?worker&url';
import { fetchAhead } from './fetch-ahead.ts';
import { readPlaces } from './read-places.ts';

/** Fetches the search only when the reader shows that it is wanted, and opens it from anywhere by `/` or Ctrl-K. */
const box = document.querySelector<HTMLElement>('archive-search');
const input = box?.querySelector<HTMLInputElement>('input[type=search]');
let wanted = false;

function fetchSearch(): void {
  if (wanted || !box) return;
  wanted = true;
  // One file of its own (which is what the bundler makes of a worker): one of the parts that pages share would be a
  // chain of requests before the first answer.
  void import(/* @vite-ignore */ archiveSearch);
  fetchAhead(readPlaces(box), input ?? null);
}

if (box && input) {
  if ('page' in box.dataset) fetchSearch();
  box.addEventListener('pointerenter', fetchSearch);
  box.addEventListener('focusin', fetchSearch);
  addEventListener('keydown', (event) => {
    const isTyping =
      event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), textarea, select');
    const isSlash = event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
    const isCtrlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!isSlash && !isCtrlK) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
