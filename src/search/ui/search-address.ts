import { readSearchState, type SearchState, writeSearchState } from '../search-state.ts';

/**
 * How the address takes a search: `settle` for one that was asked for, `typing` for one that is still being typed,
 * `keep` for one that came from the address.
 */
export type AddressChange = 'settle' | 'typing' | 'keep';

/** Milliseconds after which the address is written again where a browser refused it. */
const LATER = 1000;

/** Keeps a search in the address and in the history, so that back and forward lead through what was asked. */
export class SearchAddress {
  /** Whether the address holds a search that was asked for; another one then begins a new entry of the history. */
  #settled = false;
  #later: ReturnType<typeof setTimeout> | undefined;
  readonly #search: HTMLElement;

  /** @param search the element that says which values of filters were renamed */
  constructor(search: HTMLElement) {
    this.#search = search;
  }

  get state(): SearchState {
    return readSearchState(new URLSearchParams(location.search), new URLSearchParams(this.#search.dataset['moved']));
  }

  /** How many records the reader had asked to see at this entry of the history. */
  get shown(): number | undefined {
    const state: unknown = history.state;
    if (typeof state !== 'object' || state === null || !('shown' in state)) return undefined;
    return typeof state.shown === 'number' ? state.shown : undefined;
  }

  rememberShown(shown: number): void {
    this.#write(() => { history.replaceState({ shown }, ''); }); // prettier-ignore
  }

  remember(state: SearchState, change: AddressChange): void {
    if (change === 'keep') {
      clearTimeout(this.#later);
      this.#settled = state.query !== '';
      return;
    }
    const url = new URL(location.href);
    url.search = writeSearchState(state).toString();
    // Another filter or order is a step of its own, and so is the first letter typed after a search was asked for.
    const isStep = this.#settled || change === 'settle';
    this.#settled = change === 'settle';
    this.#write(() => {
      if (url.href === location.href) return;
      if (isStep) history.pushState(null, '', url);
      else history.replaceState(null, '', url);
    });
  }

  /** Safari refuses more than a hundred changes in half a minute: then the address follows later, and the search goes on. */
  #write(change: () => void): void {
    clearTimeout(this.#later);
    try {
      change();
    } catch {
      this.#later = setTimeout(() => { this.#write(change); }, LATER); // prettier-ignore
    }
  }
}
