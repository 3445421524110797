import { readSearchState, type SearchState } from '../search-state.ts';
import { type AddressChange, SearchAddress } from './search-address.ts';
import { readPlaces } from './search-places.ts';
import { SearchView } from './search-view.ts';
import { leaveQuery } from './searched-for.ts';
import { forgetSearch, startSearch } from './start-search.ts';

/** Records shown at first, and how many more at each asking; a panel holds fewer. */
const SHOWN_ON_PAGE = 10;
const SHOWN_IN_PANEL = 5;

/**
 * Searches as the reader types. On the search page (`data-page`) it has filters and an order, and its state lives in
 * the address; in the header of other pages it is a panel under the box, and Enter leads to the search page.
 */
class ArchiveSearch {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #box: HTMLInputElement;
  readonly #filters: HTMLDetailsElement | null;
  readonly #isPage: boolean;
  readonly #shownAtOnce: number;
  readonly #view: SearchView;
  readonly #address: SearchAddress;
  #latest = 0;
  /** When the engine has answered what it was asked. */
  #free: Promise<unknown> = Promise.resolve();
  /** Lists the filters of the latest search, if that was put off because they are closed. */
  #listLater: (() => void) | undefined;

  constructor(root: HTMLElement, form: HTMLFormElement, box: HTMLInputElement) {
    [this.#root, this.#form, this.#box] = [root, form, box];
    this.#filters = root.querySelector('[data-search-narrow]');
    this.#isPage = 'page' in root.dataset;
    this.#shownAtOnce = this.#isPage ? SHOWN_ON_PAGE : SHOWN_IN_PANEL;
    this.#view = new SearchView(root);
    this.#address = new SearchAddress(root);
  }

  listen(): void {
    const type = () => void this.#search(this.#typed, 'typing');
    // What is still being composed, of Chinese for example, is no word yet.
    this.#box.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) type();
    });
    this.#box.addEventListener('compositionend', type);
    this.#root.addEventListener('keydown', (event) => {
      this.#follow(event);
    });
    startSearch(readPlaces(this.#root));
    if (this.#isPage) this.#listenAsPage();
    else this.#listenAsPanel();
    // What was typed before this script came stays, and is searched.
    if (this.#box.value !== '') type();
    else if (this.#isPage) this.#followAddress();
  }

  #listenAsPage(): void {
    const settle = () => void this.#search(this.#typed, 'settle');
    this.#form.addEventListener('change', ({ target }) => {
      if (target !== this.#box) settle();
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      settle();
    });
    addEventListener('popstate', () => {
      this.#followAddress();
    });
    const filters = this.#filters;
    if (filters === null) return;
    // Beside the results filters are open; above them, on narrow screens, only those that were chosen.
    filters.open = matchMedia('(width >= 56rem)').matches || this.#address.state.chosen.size > 0;
    filters.addEventListener('toggle', () => {
      if (filters.open) this.#listLater?.();
    });
  }

  #followAddress(): void {
    const { state, shown } = this.#address;
    this.#box.value = state.query;
    const order = this.#form.elements.namedItem('sort');
    if (order instanceof HTMLSelectElement) order.value = state.sort;
    void this.#search(state, 'keep', shown);
  }

  #listenAsPanel(): void {
    this.#root.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.#root.contains(relatedTarget))) this.#close();
    });
    this.#root.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('.panel a') : null;
      if (link === null) return;
      // A result is followed; it may lead to a paragraph of the page that is open.
      this.#close();
      const query = this.#box.value;
      if (link.hash === '') return;
      if (link.pathname !== location.pathname) leaveQuery(query, link);
      else void import('./mark-arrival.ts').then(({ markArrival }) => markArrival(query, link.hash, readPlaces(this.#root))); // prettier-ignore
    });
  }

  /** @param isSecondTry whether the same search failed just before: a lost request is asked for once more, and then the reader is told */
  async #search(
    state: SearchState,
    change: AddressChange,
    most = this.#shownAtOnce,
    isSecondTry = false,
  ): Promise<void> {
    const turn = ++this.#latest;
    const isLatest = () => turn === this.#latest;
    this.#listLater = undefined;
    if (this.#isPage) this.#address.remember(state, change);
    if (state.query.trim() === '' && state.chosen.size === 0) {
      this.#view.showIdle();
      return;
    }
    this.#view.showLoading();
    const fail = (isLast: boolean) => {
      if (!isLatest()) return;
      forgetSearch();
      if (isLast) this.#showFailure(state);
      else void this.#search(state, 'keep', most, true);
    };
    try {
      const search = startSearch(readPlaces(this.#root));
      const { goTo = [] } = await search.ask({ part: 'goTo', state, most });
      if (isLatest()) this.#view.showGoTo(goTo);
      // The engine finishes what it does; of what was asked meanwhile only the last reaches it.
      await this.#free;
      if (!isLatest()) return;
      const asked = search.ask({ part: 'all', state, most });
      this.#free = asked.catch(() => undefined);
      const answer = await asked;
      if (!isLatest()) return;
      await this.#view.showAnswer(answer, isLatest, () => void this.#showMore(state, most));
      if (!isLatest() || !this.#isPage || answer.facets !== undefined) return;
      // The list of all filters is no part of an answer that found more than can be counted.
      const list = async () => {
        this.#listLater = undefined;
        const { facets = [] } = await search.ask({ part: 'facets', state, most });
        if (isLatest()) this.#view.showFacets(facets);
      };
      this.#listLater = () => void list().catch(() => { fail(true); }); // prettier-ignore
      if (this.#filters?.open === true) this.#listLater();
    } catch {
      fail(isSecondTry);
    }
  }

  async #showMore(state: SearchState, before: number): Promise<void> {
    const most = before + this.#shownAtOnce;
    const { shown } = this.#view;
    if (this.#isPage) this.#address.rememberShown(most);
    await this.#search(state, 'keep', most);
    this.#view.focusRecord(shown);
  }

  #showFailure(state: SearchState): void {
    this.#view.showFailure(() => {
      this.#box.focus();
      void this.#search(state, 'keep');
    });
  }

  /** Closes the panel, and leaves unfinished what was being searched. */
  #close(): void {
    this.#latest += 1;
    this.#view.closePanel();
  }

  /** Arrow keys go through the links of the results; Escape closes the panel and gives the focus back to the box. */
  #follow(event: KeyboardEvent): void {
    // While Chinese is composed, every key belongs to that.
    if (event.isComposing || event.key === 'Process') return;
    if (event.key === 'Escape' && this.#view.isPanelOpen === true) {
      this.#close();
      this.#box.focus();
      event.preventDefault();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = this.#view.links;
    const at = links.findIndex((link) => link === document.activeElement);
    if (document.activeElement !== this.#box && at === -1) return;
    event.preventDefault();
    const next = at + (event.key === 'ArrowDown' ? 1 : -1);
    if (this.#view.isPanelOpen === false) void this.#search(this.#typed, 'typing');
    else if (next < 0) this.#box.focus();
    else links[Math.min(next, links.length - 1)]?.focus();
  }

  /** The search that the form holds. */
  get #typed(): SearchState {
    const parameters = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form)) if (typeof value === 'string') parameters.append(name, value);
    const state = readSearchState(parameters);
    const before = this.#address.state;
    return { ...state, isLiteral: this.#isPage && before.isLiteral && before.query === state.query };
  }
}

const root = document.querySelector<HTMLElement>('archive-search');
const form = root?.querySelector('form');
const box = root?.querySelector<HTMLInputElement>('input[type=search]');
if (root && form && box) new ArchiveSearch(root, form, box).listen();
