import { formatsIn } from '../i18n/format.ts';
import type { Dictionary } from '../i18n/en.ts';
import { wordsIn } from '../i18n/words.ts';
import { excerptParts } from './excerpt.ts';
import { loadEngine } from './search-engine.ts';
import type { FoundRecord } from './search-engine.ts';

/** How far a search has come; tests and scripts read it from `data-search-state`. */
type SearchState = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

/** Searches as the reader types. The query lives in the address, so that a search can be linked and gone back to. */
class ArchiveSearch extends HTMLElement {
  #listening: AbortController | undefined;
  #latest = 0;
  /** Whether the address holds a query that was asked for; typing then begins a new entry of the history. */
  #settled = false;

  connectedCallback(): void {
    const input = this.querySelector('input');
    const form = this.querySelector('form');
    if (input === null || form === null) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    input.addEventListener('input', () => void this.#search(input.value, 'typing'), { signal });
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        void this.#search(input.value, 'settle');
      },
      { signal },
    );
    const fromAddress = () => {
      input.value = new URLSearchParams(location.search).get('q') ?? '';
      void this.#search(input.value, 'keep');
    };
    addEventListener('popstate', fromAddress, { signal });
    fromAddress();
    if (input.value === '') input.focus();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  async #search(written: string, address: 'settle' | 'typing' | 'keep'): Promise<void> {
    const query = written.trim();
    const turn = ++this.#latest;
    this.#remember(query, address);
    if (query === '') {
      this.#show('idle', this.#words.search.idle, []);
      return;
    }
    this.#show('loading', this.#words.search.loading);
    try {
      const engine = await loadEngine(this.dataset['engine'] ?? '', this.dataset['base'] ?? '/');
      const found = await engine.search(query);
      if (turn !== this.#latest) return;
      const { search } = this.#words;
      if (found.length === 0) this.#show('empty', `${search.empty(query)} ${search.emptyAdvice}`, []);
      else {
        const records = formatsIn(this.#words.language).count(found.length, search.records);
        this.#show('ready', search.count(records, query), found.map(resultElement));
      }
    } catch {
      if (turn === this.#latest)
        this.#show('error', `${this.#words.search.error} ${this.#words.search.emptyAdvice}`, []);
    }
  }

  #remember(query: string, address: 'settle' | 'typing' | 'keep'): void {
    if (address === 'keep') {
      this.#settled = query !== '';
      return;
    }
    const url = new URL(location.href);
    if (query === '') url.searchParams.delete('q');
    else url.searchParams.set('q', query);
    if (url.href !== location.href) {
      if (this.#settled) history.pushState(null, '', url);
      else history.replaceState(null, '', url);
    }
    this.#settled = address === 'settle';
  }

  /** Results that are left out stay as they are, so that typing does not make the page flicker. */
  #show(state: SearchState, status: string, results?: readonly HTMLElement[]): void {
    const region = this.querySelector<HTMLElement>('[data-search-results]');
    const line = this.querySelector<HTMLElement>('[data-search-status]');
    const indexes = this.querySelector<HTMLElement>('[data-search-indexes]');
    if (region === null || line === null) return;
    region.dataset['searchState'] = state;
    line.textContent = status;
    if (indexes !== null) indexes.hidden = state === 'ready' || state === 'loading';
    if (results !== undefined) region.replaceChildren(...results);
  }

  get #words(): Dictionary {
    return wordsIn(this.dataset['language']);
  }
}

function resultElement(record: FoundRecord): HTMLElement {
  const section = document.createElement('section');
  section.className = 'result';
  section.dataset['meeting'] = record.id;
  const heading = document.createElement('h2');
  heading.append(link(record.url, record.title));
  const passages = document.createElement('ol');
  for (const passage of record.passages) {
    const entry = document.createElement('li');
    entry.dataset['paragraph'] = passage.number;
    const text = document.createElement('span');
    text.append(
      ...excerptParts(passage.excerpt).map(({ text: words, found }) => {
        if (!found) return words;
        const mark = document.createElement('mark');
        mark.textContent = words;
        return mark;
      }),
    );
    entry.append(link(passage.url, passage.title), text);
    passages.append(entry);
  }
  section.append(heading, passages);
  return section;
}

function link(url: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.textContent = text;
  return anchor;
}

customElements.define('archive-search', ArchiveSearch);
