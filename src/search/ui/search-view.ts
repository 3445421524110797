import { element } from '../../client/elements.ts';
import { search as words } from '../../words/en/search.ts';
import type { Drawn } from './draw-answer.ts';
import css from './search-results.css?inline';
import type { SearchReply } from './search-worker.ts';

const styles = new CSSStyleSheet();
styles.replaceSync(css);
document.adoptedStyleSheets.push(styles);

/** How far a search has come; tests and scripts read it from `data-search-state`. */
type Progress = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

/** What the reader sees of a search: progress, answers, filters. */
export class SearchView {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** The links of the answer in the order shown. */
  get links(): HTMLElement[] {
    const links = ['[data-search-go-to] a', '[data-search-results] a', '[data-search-results] button'].join(', ');
    return [...this.#root.querySelectorAll<HTMLElement>(links)];
  }

  get isPanelOpen(): boolean | undefined {
    const panel = this.#part('panel');
    return panel === null ? undefined : !panel.hidden;
  }

  closePanel(): void {
    const panel = this.#part('panel');
    if (panel !== null) panel.hidden = true;
  }

  showIdle(): void {
    this.#show('idle', this.isPanelOpen === undefined ? words.search.idle : '', []);
    this.showGoTo([]);
    this.#part('facets')?.replaceChildren();
  }

  /** Results stay as they are, so that typing does not make the page flicker. */
  showLoading(): void {
    this.#show('loading', words.search.loading);
  }

  showGoTo(list: readonly Drawn[]): void {
    this.#part('go-to')?.replaceChildren(...list.map(made));
  }

  /**
   * Shows an answer little by little, so that no key and no frame has to wait for it.
   * @param isWanted whether nothing else was asked for meanwhile
   * @param showMore is called when the reader asks for more records
   */
  async showAnswer(answer: SearchReply, isWanted: () => boolean, showMore: () => void): Promise<void> {
    const { goTo = [], notes = [], records = [], facets, status = '' } = answer;
    this.showGoTo(goTo);
    const region = this.#part('results');
    region?.replaceChildren(...[...notes, ...records.slice(0, 1)].map(made));
    for (const record of records.slice(1)) {
      await pause();
      if (!isWanted()) return;
      region?.append(made(record));
    }
    if (answer.isMore === true) region?.append(element('p', { class: 'more' }, this.#button(words.search.moreRecords, showMore))); // prettier-ignore
    if (facets !== undefined) {
      await pause();
      if (!isWanted()) return;
      this.showFacets(facets);
    }
    this.#show(answer.isEmpty === true ? 'empty' : 'ready', status);
  }

  /** Shows the filters anew; the one that has the focus keeps it. */
  showFacets(facets: readonly Drawn[]): void {
    const focused = document.activeElement;
    this.#part('facets')?.replaceChildren(...facets.map(made));
    if (!(focused instanceof HTMLInputElement) || focused.isConnected) return;
    const boxes = [...this.#root.querySelectorAll<HTMLInputElement>('[data-search-facets] input')];
    const same = boxes.find(({ name, value }) => name === focused.name && value === focused.value);
    (same ?? this.#root.querySelector<HTMLElement>('input[type=search]'))?.focus();
  }

  /** Says that the search failed, with another try; after a new deployment only the page loaded anew can succeed. */
  showFailure(tryAgain: () => void): void {
    const { retry, reload, index, error } = words.search;
    const again = this.#button(retry, tryAgain);
    const anew = this.#button(reload, () => { location.reload(); }); // prettier-ignore
    const entries = element('a', { href: `${this.#root.dataset['base'] ?? '/'}a-z/` }, index);
    this.#show('error', error, [element('p', {}, again, ' ', anew, ' ', entries)]);
  }

  #button(text: string, press: () => void): HTMLElement {
    const button = element('button', { type: 'button' }, text);
    button.addEventListener('click', press);
    return button;
  }

  /** How many records are shown. */
  get shown(): number {
    return this.#titles.length;
  }

  /** The record that was the first of those added comes into focus, since the button that added them is gone. */
  focusRecord(place: number): void {
    (this.#titles[place] ?? this.#root.querySelector<HTMLElement>('[data-search-results] > .more button'))?.focus();
  }

  get #titles(): NodeListOf<HTMLElement> {
    return this.#root.querySelectorAll<HTMLElement>('.result h2 a');
  }

  #show(progress: Progress, status: string, results?: readonly HTMLElement[]): void {
    const [region, line, indexes, panel] = (['results', 'status', 'indexes', 'panel'] as const).map((name) => this.#part(name)); // prettier-ignore
    if (!region || !line) return;
    region.dataset['searchState'] = progress;
    region.setAttribute('aria-busy', String(progress === 'loading'));
    line.textContent = status;
    if (indexes) indexes.hidden = progress === 'ready' || progress === 'loading';
    if (panel) panel.hidden = progress === 'idle';
    if (results !== undefined) region.replaceChildren(...results);
  }

  #part(name: 'panel' | 'status' | 'go-to' | 'results' | 'facets' | 'indexes'): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>(`[data-search-${name}]`);
  }
}

/** Makes an element as it was drawn beside the page; texts become text nodes, never markup. */
function made(drawn: Drawn): Node {
  if (typeof drawn === 'string') return new Text(drawn);
  const [name, attributes, ...children] = drawn;
  return element(name, attributes, ...children.map(made));
}

/** Lets the page do something else before a longer piece of work goes on. */
async function pause(): Promise<void> {
  // Not every browser can be asked for the next turn.
  if ('scheduler' in globalThis && 'yield' in scheduler) await scheduler.yield();
  else await new Promise((resolve) => setTimeout(resolve));
}
