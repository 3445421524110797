import { readSearchState, type SearchState, writeSearchState } from '../search-state.ts';

/** How the address takes a search: one that was asked for, one that is still being typed, one that came from it. */
export type AddressChange = 'settle' | 'typing' | 'keep';

/** Milliseconds after which the address is written again where a browser refused it. */
const LATER = 1000;
let later: ReturnType<typeof setTimeout> | undefined;
/** Whether the address holds a search that was asked for; another one then begins a new entry of the history. */
let isSettled = false;

export function searchInAddress(moved: string | undefined): SearchState {
  return readSearchState(new URLSearchParams(location.search), new URLSearchParams(moved));
}

/** How many records the reader had asked to see at this entry of the history. */
export function shownAtEntry(): number | undefined {
  const shown: unknown = history.state;
  return typeof shown === 'number' ? shown : undefined;
}

export function rememberShown(shown: number): void {
  write(() => { history.replaceState(shown, ''); }); // prettier-ignore
}

export function rememberSearch(state: SearchState, change: AddressChange): void {
  if (change === 'keep') {
    clearTimeout(later);
    isSettled = state.query !== '';
    return;
  }
  const url = new URL(location.href);
  url.search = writeSearchState(state).toString();
  // Another filter or order is a step of its own, and so is the first letter typed after a search was asked for.
  const isStep = isSettled || change === 'settle';
  isSettled = change === 'settle';
  write(() => {
    if (url.href !== location.href) history[isStep ? 'pushState' : 'replaceState'](null, '', url);
  });
}

/** Safari refuses more than a hundred changes in half a minute: then the address follows later, and the search goes on. */
function write(change: () => void): void {
  clearTimeout(later);
  try {
    change();
  } catch {
    later = setTimeout(() => { write(change); }, LATER); // prettier-ignore
  }
}
