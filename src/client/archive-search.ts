import type { Dictionary } from '../i18n/en.ts';
import { formatsIn } from '../i18n/format.ts';
import { wordsIn } from '../i18n/words.ts';
import { suggestions } from '../search/explain.ts';
import { facetCounts, fits } from '../search/facets.ts';
import type { Facet } from '../search/facets.ts';
import { groupByMeeting } from '../search/group-by-meeting.ts';
import type { NamedEntity, Names } from '../search/names.ts';
import { readSearchState, writeSearchState } from '../search/search-state.ts';
import type { SearchState, SortOrder } from '../search/search-state.ts';
import { asksForSomething, understandQuery } from '../search/understand-query.ts';
import type { UnderstoodQuery } from '../search/understand-query.ts';
import { element } from './elements.ts';
import { findPassages } from './find-passages.ts';
import type { FoundPassage } from './find-passages.ts';
import { forgetEngine, startEngine } from './search-engine.ts';
import { facetsElement } from './search-facets.ts';
import { goToElement, meetingElement } from './search-results.ts';
import type { Drawing } from './search-results.ts';

/** How far a search has come; tests and scripts read it from `data-search-state`. */
type Progress = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

const MOST_GO_TO = 5;
const MOST_SUGGESTIONS = 6;
const MOST_MEETINGS = 20;

/**
 * Searches as the reader types. On the search page (`data-page`) it has filters and an order, and its state lives in
 * the address; in the header of other pages it is a panel under the box, and Enter leads to the search page.
 */
export class ArchiveSearch extends HTMLElement {
  #listening: AbortController | undefined;
  #latest = 0;
  /** Whether the address holds a search that was asked for; another one then begins a new entry of the history. */
  #settled = false;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector<HTMLInputElement>('input[type=search]');
    if (form === null || input === null || this.#listening !== undefined) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    input.addEventListener('input', () => void this.#search(this.#read(form), 'typing'), { signal });
    this.addEventListener('keydown', (event) => { this.#move(event, input); }, { signal }); // prettier-ignore
    if (this.#isPage) {
      form.addEventListener('change', (event) => {
        if (event.target !== input) void this.#search(this.#read(form), 'settle');
      }, { signal }); // prettier-ignore
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        void this.#search(this.#read(form), 'settle');
      }, { signal }); // prettier-ignore
      const fromAddress = () => {
        const state = readSearchState(new URLSearchParams(location.search));
        this.#fill(form, input, state);
        void this.#search(state, 'keep');
      };
      addEventListener('popstate', fromAddress, { signal });
      fromAddress();
    } else {
      this.addEventListener('focusout', (event) => {
        if (event.relatedTarget instanceof Node && this.contains(event.relatedTarget)) return;
        this.#close();
      }, { signal }); // prettier-ignore
      // A link may lead to a paragraph of the page that is open.
      this.addEventListener('click', (event) => {
        if (event.target instanceof Element && event.target.closest('.panel a') !== null) this.#close();
      }, { signal }); // prettier-ignore
      if (input.value !== '') void this.#search(this.#read(form), 'typing');
    }
    startEngine(this.#places);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    this.#listening = undefined;
  }

  async #search(state: SearchState, address: 'settle' | 'typing' | 'keep'): Promise<void> {
    const turn = ++this.#latest;
    const isLatest = () => turn === this.#latest;
    if (this.#isPage) this.#remember(state, address);
    const isBlank = state.query.trim() === '' && state.chosen.size === 0;
    if (isBlank) {
      this.#show('idle', this.#isPage ? this.#words.search.idle : '', []);
      this.#part('[data-search-facets]')?.replaceChildren();
      return;
    }
    this.#show('loading', this.#words.search.loading);
    const engine = startEngine(this.#places);
    try {
      const names = await engine.names;
      if (!isLatest()) return;
      const goTo = names.goTo(state.query, MOST_GO_TO);
      this.#offer(goTo);
      // What was typed meanwhile makes this search idle: only the last one reaches the engine.
      const [vocabulary, pagefind] = await Promise.all([engine.vocabulary, engine.pagefind]);
      if (!isLatest()) return;
      const query = understandQuery(state.query, names, vocabulary, state.isLiteral);
      if (goTo.length === 0) this.#offer(query.wanted.flatMap(({ entities }) => entities).slice(0, MOST_GO_TO));
      const nothingKnown = state.query.trim() !== '' && !asksForSomething(query);
      const found = nothingKnown ? [] : await findPassages(pagefind, query);
      if (isLatest()) this.#present(state, query, found, names);
    } catch {
      if (isLatest()) this.#fail(state);
    }
  }

  /** Shows what to go to directly. */
  #offer(entities: readonly NamedEntity[]): void {
    const list = entities.length > 0 ? [goToElement(entities, this.#drawing)] : [];
    this.#part('[data-search-go-to]')?.replaceChildren(...list);
  }

  #present(state: SearchState, query: UnderstoodQuery, found: readonly FoundPassage[], names: Names): void {
    const { search } = this.#words;
    const fitting = found.filter(({ facets }) => fits(facets, state.chosen));
    const meetings = groupByMeeting(fitting, state.sort);
    const formats = formatsIn(this.#words.language);
    const notes = asksForSomething(query) ? this.#notes(state, query) : [];
    if (this.#isPage) {
      const counts = facetCounts(found.map(({ facets }) => facets), state.chosen); // prettier-ignore
      const nameOf = (facet: Facet, value: string) => this.#nameOf(facet, value, names);
      const facets = facetsElement(counts, state.chosen, this.#words, nameOf);
      this.#narrowWith(found.length > 0 ? [facets] : []);
    }
    if (meetings.length === 0) {
      const nearby = suggestions(state.query, names, MOST_SUGGESTIONS);
      const tips = nearby.length === 0 ? [] : [element('p', {}, search.suggestions, ' ', ...this.#queryLinks(nearby))];
      const isNarrowed = state.chosen.size > 0 && found.length > 0;
      this.#show('empty', isNarrowed ? search.emptyNarrowed : search.empty(state.query), [...notes, ...tips]);
      return;
    }
    const passages = formats.count(fitting.length, this.#words.entity.passageCount);
    const records = formats.count(meetings.length, search.records);
    const shown = meetings.slice(0, MOST_MEETINGS).map((meeting) => meetingElement(meeting, query, this.#drawing));
    this.#show('ready', search.count(passages, records), [...notes, ...shown]);
  }

  /** Shows the filters anew; the one that has the focus keeps it. */
  #narrowWith(facets: readonly HTMLElement[]): void {
    const focused = document.activeElement;
    this.#part('[data-search-facets]')?.replaceChildren(...facets);
    if (!(focused instanceof HTMLInputElement) || focused.isConnected) return;
    const boxes = [...this.querySelectorAll<HTMLInputElement>('[data-search-facets] input')];
    const same = boxes.find(({ name, value }) => name === focused.name && value === focused.value);
    (same ?? this.querySelector<HTMLElement>('input[type=search]'))?.focus();
  }

  /** What was understood otherwise than it was typed, said openly. */
  #notes(state: SearchState, query: UnderstoodQuery): HTMLElement[] {
    const { search } = this.#words;
    const formats = formatsIn(this.#words.language);
    const notes = query.wanted
      .filter(({ corrected }) => corrected.length > 0)
      .map(({ written, corrected }) => {
        const literal = writeSearchState({ ...state, isLiteral: true });
        const link = element('a', { href: `${this.#base}search/?${literal.toString()}` }, search.literally(written));
        return element('p', { class: 'note', 'data-corrected': corrected.join(' ') }, search.showing(formats.list(corrected)), ' ', link); // prettier-ignore
      });
    const unknown = query.unknown.map((word) =>
      element('p', { class: 'note', 'data-unknown': word }, search.unknown(word)),
    );
    return [...notes, ...unknown];
  }

  #queryLinks(queries: readonly string[]): (Node | string)[] {
    return queries.flatMap((query, index) => {
      const parameters = new URLSearchParams({ q: query });
      const link = element('a', { href: `${this.#base}search/?${parameters.toString()}` }, query);
      return index === 0 ? [link] : [', ', link];
    });
  }

  #fail(state: SearchState): void {
    const { search } = this.#words;
    const retry = element('button', { type: 'button' }, search.retry);
    retry.addEventListener('click', () => {
      this.querySelector('input')?.focus();
      void this.#search(state, 'keep');
    });
    forgetEngine();
    const index = element('a', { href: `${this.#base}a-z/` }, search.index);
    this.#show('error', search.error, [element('p', {}, retry, ' ', index)]);
  }

  /** Results that are left out stay as they are, so that typing does not make the page flicker. */
  #show(progress: Progress, status: string, results?: readonly HTMLElement[]): void {
    const region = this.#part('[data-search-results]');
    const line = this.#part('[data-search-status]');
    const indexes = this.#part('[data-search-indexes]');
    const panel = this.#part('[data-search-panel]');
    if (region === null || line === null) return;
    region.dataset['searchState'] = progress;
    region.setAttribute('aria-busy', String(progress === 'loading'));
    line.textContent = status;
    if (indexes !== null) indexes.hidden = progress === 'ready' || progress === 'loading';
    if (panel !== null) panel.hidden = progress === 'idle';
    if (progress === 'idle') this.#part('[data-search-go-to]')?.replaceChildren();
    if (results !== undefined) region.replaceChildren(...results);
  }

  /** Closes the panel, and leaves unfinished what was being searched. */
  #close(): void {
    this.#latest += 1;
    const panel = this.#part('[data-search-panel]');
    if (panel !== null) panel.hidden = true;
  }

  /** Arrow keys go through the links of the results; Escape closes the panel and gives the focus back to the box. */
  #move(event: KeyboardEvent, input: HTMLInputElement): void {
    const panel = this.#part('[data-search-panel]');
    if (event.key === 'Escape' && panel?.hidden === false) {
      this.#close();
      input.focus();
      event.preventDefault();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const from = document.activeElement;
    const links = [...this.querySelectorAll<HTMLElement>('[data-search-go-to] a, [data-search-results] a')];
    const at = links.findIndex((link) => link === from);
    if (from !== input && at === -1) return;
    event.preventDefault();
    if (panel?.hidden === true && input.form !== null) {
      void this.#search(this.#read(input.form), 'typing');
      return;
    }
    const next = at + (event.key === 'ArrowDown' ? 1 : -1);
    (next < 0 ? input : links[Math.min(next, links.length - 1)])?.focus();
  }

  #read(form: HTMLFormElement): SearchState {
    const parameters = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') parameters.append(name, value);
    const state = readSearchState(parameters);
    const before = readSearchState(new URLSearchParams(location.search));
    return { ...state, isLiteral: this.#isPage && before.isLiteral && before.query === state.query };
  }

  #fill(form: HTMLFormElement, input: HTMLInputElement, { query, sort }: SearchState): void {
    input.value = query;
    const order = form.elements.namedItem('sort');
    if (order instanceof HTMLSelectElement) order.value = sort satisfies SortOrder;
  }

  #remember(state: SearchState, address: 'settle' | 'typing' | 'keep'): void {
    if (address === 'keep') {
      this.#settled = state.query !== '';
      return;
    }
    const url = new URL(location.href);
    url.search = writeSearchState(state).toString();
    if (url.href !== location.href) {
      // Another filter or order is a step of its own, and so is the first letter typed after a search was asked for.
      if (this.#settled || address === 'settle') history.pushState(null, '', url);
      else history.replaceState(null, '', url);
    }
    this.#settled = address === 'settle';
  }

  #nameOf(facet: Facet, value: string, names: Names): string {
    const kind = { leader: 'people', topic: 'topics', place: 'places' } as const;
    switch (facet) {
      case 'year':
        return value;
      case 'side':
        return this.#drawing.nameOfVoice(value);
      case 'format':
        return value === 'video' || value === 'in-person' ? this.#words.formats[value] : value;
      default:
        return names.entities.find((entity) => entity.kind === kind[facet] && entity.id === value)?.name ?? value;
    }
  }

  #part(selector: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(selector);
  }

  get #isPage(): boolean {
    return 'page' in this.dataset;
  }

  get #base(): string {
    return this.dataset['base'] ?? '/';
  }

  get #places() {
    return { base: this.#base, inWorker: 'worker' in this.dataset };
  }

  get #words(): Dictionary {
    return wordsIn(this.dataset['language']);
  }

  get #drawing(): Drawing {
    const words = this.#words;
    const shared: Readonly<Record<string, string>> = words.record.voices;
    const sides = new URLSearchParams(this.dataset['sides']);
    return {
      words,
      formats: formatsIn(words.language),
      base: this.#base,
      nameOfVoice: (voice) => sides.get(voice) ?? shared[voice] ?? voice,
    };
  }
}

customElements.define('archive-search', ArchiveSearch);
