import { readSearchState, type SearchState } from '../search-state.ts';
import type { DrawnAnswer } from './draw-answer.ts';
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
export class ArchiveSearch extends HTMLElement {
  readonly #view = new SearchView(this);
  readonly #address = new SearchAddress(this);
  #listening: AbortController | undefined;
  #latest = 0;
  /** When the engine has answered what it was asked. */
  #free: Promise<unknown> = Promise.resolve();
  /** Lists the filters of the latest search, if that was put off because they are closed. */
  #listLater: (() => void) | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const box = this.querySelector<HTMLInputElement>('input[type=search]');
    if (form === null || box === null || this.#listening !== undefined) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const type = () => void this.#search(this.#read(form), 'typing');
    // What is still being composed, of Chinese for example, is no word yet.
    box.addEventListener('input', (event) => { if (!(event instanceof InputEvent && event.isComposing)) type(); }, { signal }); // prettier-ignore
    box.addEventListener('compositionend', type, { signal });
    this.addEventListener('keydown', (event) => { this.#follow(event, form, box); }, { signal }); // prettier-ignore
    startSearch(readPlaces(this));
    if (this.#isPage) this.#listenAsPage(form, box, signal);
    else this.#listenAsPanel(form, box, signal);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    this.#listening = undefined;
  }

  #listenAsPage(form: HTMLFormElement, box: HTMLInputElement, signal: AbortSignal): void {
    this.#openFilters(signal);
    const settle = () => void this.#search(this.#read(form), 'settle');
    form.addEventListener('change', ({ target }) => { if (target !== box) settle(); }, { signal }); // prettier-ignore
    form.addEventListener('submit', (event) => { event.preventDefault(); settle(); }, { signal }); // prettier-ignore
    const fromAddress = () => {
      const { state } = this.#address;
      box.value = state.query;
      const order = form.elements.namedItem('sort');
      if (order instanceof HTMLSelectElement) order.value = state.sort;
      void this.#search(state, 'keep', this.#address.shown);
    };
    addEventListener('popstate', fromAddress, { signal });
    // What was typed before this script came stays, and is searched.
    if (box.value === '') fromAddress();
    else void this.#search(this.#read(form), 'typing');
  }

  #listenAsPanel(form: HTMLFormElement, box: HTMLInputElement, signal: AbortSignal): void {
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) this.#close();
    }, { signal }); // prettier-ignore
    this.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('.panel a') : null;
      if (link !== null) this.#leaveBy(link, box.value);
    }, { signal }); // prettier-ignore
    if (box.value !== '') void this.#search(this.#read(form), 'typing');
  }

  /** Beside the results filters are open; above them, on narrow screens, only those that were chosen. */
  #openFilters(signal: AbortSignal): void {
    const filters = this.#filters;
    if (filters === null) return;
    filters.open = matchMedia('(width >= 56rem)').matches || this.#address.state.chosen.size > 0;
    filters.addEventListener('toggle', () => { if (filters.open) this.#listLater?.(); }, { signal }); // prettier-ignore
  }

  get #filters(): HTMLDetailsElement | null {
    return this.querySelector('[data-search-narrow]');
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
    try {
      const search = startSearch(readPlaces(this));
      const goTo = await search.ask('goTo', state.query);
      if (!isLatest()) return;
      this.#view.showGoTo(goTo);
      const answer = await this.#inTurn(isLatest, () => search.ask('answer', { state, most }));
      if (answer === undefined || !isLatest()) return;
      await this.#view.showAnswer(answer, isLatest, () => void this.#showMore(state, most));
      if (!isLatest() || !this.#isPage || answer.facets !== undefined) return;
      const list = () => void this.#listFacets(state, isLatest);
      if (this.#filters?.open === true) list();
      else this.#listLater = list;
    } catch {
      if (!isLatest()) return;
      forgetSearch();
      if (isSecondTry) this.#fail(state);
      else await this.#search(state, 'keep', most, true);
    }
  }

  /** The list of all filters is no part of an answer that found more than can be counted. */
  async #listFacets(state: SearchState, isLatest: () => boolean): Promise<void> {
    this.#listLater = undefined;
    try {
      const facets = await startSearch(readPlaces(this)).ask('listFacets', state);
      if (isLatest()) this.#view.showFacets(facets);
    } catch {
      if (isLatest()) this.#fail(state);
    }
  }

  /** Lets the engine finish what it does; of what was asked meanwhile only the last reaches it. */
  async #inTurn(isLatest: () => boolean, ask: () => Promise<DrawnAnswer>): Promise<DrawnAnswer | undefined> {
    await this.#free;
    if (!isLatest()) return undefined;
    const asked = ask();
    this.#free = asked.catch(() => undefined);
    return asked;
  }

  async #showMore(state: SearchState, before: number): Promise<void> {
    const most = before + this.#shownAtOnce;
    const { shown } = this.#view;
    if (this.#isPage) this.#address.rememberShown(most);
    await this.#search(state, 'keep', most);
    this.#view.focusRecord(shown);
  }

  #fail(state: SearchState): void {
    forgetSearch();
    this.#view.showFailure(() => {
      this.querySelector('input')?.focus();
      void this.#search(state, 'keep');
    });
  }

  /** Closes the panel, and leaves unfinished what was being searched. */
  #close(): void {
    this.#latest += 1;
    this.#view.closePanel();
  }

  /** A result is followed; it may lead to a paragraph of the page that is open. */
  #leaveBy(link: HTMLAnchorElement, query: string): void {
    this.#close();
    if (link.hash === '') return;
    if (link.pathname !== location.pathname) leaveQuery(query, link);
    else void import('./mark-arrival.ts').then(({ markArrival }) => markArrival(query, link.hash, readPlaces(this)));
  }

  /** Arrow keys go through the links of the results; Escape closes the panel and gives the focus back to the box. */
  #follow(event: KeyboardEvent, form: HTMLFormElement, box: HTMLInputElement): void {
    // While Chinese is composed, every key belongs to that.
    if (event.isComposing || event.key === 'Process') return;
    if (event.key === 'Escape' && this.#view.isPanelOpen === true) {
      this.#close();
      box.focus();
      event.preventDefault();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = this.#view.links;
    const at = links.findIndex((link) => link === document.activeElement);
    if (document.activeElement !== box && at === -1) return;
    event.preventDefault();
    const next = at + (event.key === 'ArrowDown' ? 1 : -1);
    if (this.#view.isPanelOpen === false) void this.#search(this.#read(form), 'typing');
    else if (next < 0) box.focus();
    else links[Math.min(next, links.length - 1)]?.focus();
  }

  #read(form: HTMLFormElement): SearchState {
    const parameters = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') parameters.append(name, value);
    const state = readSearchState(parameters);
    const before = this.#address.state;
    return { ...state, isLiteral: this.#isPage && before.isLiteral && before.query === state.query };
  }

  get #shownAtOnce(): number {
    return this.#isPage ? SHOWN_ON_PAGE : SHOWN_IN_PANEL;
  }

  get #isPage(): boolean {
    return 'page' in this.dataset;
  }
}

customElements.define('archive-search', ArchiveSearch);
