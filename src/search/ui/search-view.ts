import { element } from '../../client/elements.ts';
import { searchWordsIn } from '../../words/search.ts';
import type { FacetCounts, GoTo } from '../search-answer.ts';
import type { SearchState } from '../search-state.ts';
import type { WrittenAnswer } from './answer-writer.ts';
import { facetsElement, goToElement, noteElements, recordElement } from './draw-answer.ts';
import type { Drawing } from './draw-answer.ts';
import css from './search-results.css?inline';

const styles = new CSSStyleSheet();
styles.replaceSync(css);
document.adoptedStyleSheets.push(styles);

/** How far a search has come; tests and scripts read it from `data-search-state`. */
type Progress = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

/** Milliseconds of drawing before the page may do something else, such as to take in the next key. */
const AT_ONCE = 5;

/** What the reader sees of a search: progress, answers, filters. */
export class SearchView {
  readonly #root: HTMLElement;
  readonly #drawing: Drawing;

  constructor(root: HTMLElement) {
    this.#root = root;
    const words = searchWordsIn(root.dataset['language']);
    const shared: Readonly<Record<string, string>> = { ...words.voices, other: words.search.thirdParty };
    const sides = new URLSearchParams(root.dataset['sides']);
    this.#drawing = {
      words,
      base: root.dataset['base'] ?? '/',
      nameOfVoice: (voice) => sides.get(voice) ?? shared[voice] ?? voice,
    };
  }

  /** The links of the answer in the order shown. */
  get links(): HTMLElement[] {
    const links = ['[data-search-go-to] a', '[data-search-results] a', '[data-search-results] button'].join(', ');
    return [...this.#root.querySelectorAll<HTMLElement>(links)];
  }

  get isPanelOpen(): boolean | undefined {
    const panel = this.#part('[data-search-panel]');
    return panel === null ? undefined : !panel.hidden;
  }

  closePanel(): void {
    const panel = this.#part('[data-search-panel]');
    if (panel !== null) panel.hidden = true;
  }

  showIdle(): void {
    this.#show('idle', this.isPanelOpen === undefined ? this.#drawing.words.search.idle : '', []);
    this.#part('[data-search-go-to]')?.replaceChildren();
    this.#part('[data-search-facets]')?.replaceChildren();
  }

  /** Results stay as they are, so that typing does not make the page flicker. */
  showLoading(): void {
    this.#show('loading', this.#drawing.words.search.loading);
  }

  showGoTo(entities: readonly GoTo[]): void {
    const list = entities.length > 0 ? [goToElement(entities, this.#drawing)] : [];
    this.#part('[data-search-go-to]')?.replaceChildren(...list);
  }

  /**
   * Draws an answer little by little, so that no key and no frame has to wait for it.
   * @param isWanted whether nothing else was asked for meanwhile
   * @param showMore is called when the reader asks for more records
   */
  async showAnswer(
    answer: WrittenAnswer,
    state: SearchState,
    isWanted: () => boolean,
    showMore: () => void,
  ): Promise<void> {
    this.showGoTo(answer.goTo);
    const region = this.#part('[data-search-results]');
    const drawn: HTMLElement[] = noteElements(answer, state, this.#drawing);
    let since = performance.now();
    let isBegun = false;
    for (const record of answer.shown) {
      drawn.push(recordElement(record, this.#drawing));
      if (performance.now() - since < AT_ONCE) continue;
      if (isBegun) region?.append(...drawn);
      else region?.replaceChildren(...drawn);
      isBegun = true;
      drawn.length = 0;
      await pause();
      if (!isWanted()) return;
      since = performance.now();
    }
    if (answer.isMore) {
      const more = element('button', { type: 'button' }, this.#drawing.words.search.moreRecords);
      more.addEventListener('click', showMore);
      drawn.push(element('p', { class: 'more' }, more));
    }
    if (isBegun) region?.append(...drawn);
    else region?.replaceChildren(...drawn);
    if (answer.facets !== undefined) {
      await pause();
      if (!isWanted()) return;
      this.showFacets(answer.facets, state);
    }
    this.#show(answer.shown.length > 0 || answer.isOnlyNamed ? 'ready' : 'empty', answer.status);
  }

  /** Shows the filters anew; the one that has the focus keeps it. */
  showFacets(counts: FacetCounts, { chosen }: SearchState): void {
    const focused = document.activeElement;
    const isEmpty = counts.every(([, values]) => values.length === 0);
    const facets = isEmpty ? [] : [facetsElement(counts, chosen, this.#drawing)];
    this.#part('[data-search-facets]')?.replaceChildren(...facets);
    if (!(focused instanceof HTMLInputElement) || focused.isConnected) return;
    const boxes = [...this.#root.querySelectorAll<HTMLInputElement>('[data-search-facets] input')];
    const same = boxes.find(({ name, value }) => name === focused.name && value === focused.value);
    (same ?? this.#root.querySelector<HTMLElement>('input[type=search]'))?.focus();
  }

  /** Says that the search failed, with another try; after a new deployment only the page loaded anew can succeed. */
  showFailure(tryAgain: () => void): void {
    const { words, base } = this.#drawing;
    const retry = element('button', { type: 'button' }, words.search.retry);
    retry.addEventListener('click', tryAgain);
    const reload = element('a', { href: location.href }, words.search.reload);
    reload.addEventListener('click', (event) => {
      event.preventDefault();
      location.reload();
    });
    const index = element('a', { href: `${base}a-z/` }, words.search.index);
    this.#show('error', words.search.error, [element('p', {}, retry, ' ', reload, ' ', index)]);
  }

  /** How many records are shown. */
  get shown(): number {
    return this.#titles.length;
  }

  /** The record that was the first of those added comes into focus, since the button that added them is gone. */
  focusRecord(place: number): void {
    const title = this.#titles[place];
    if (title === undefined) this.#part('[data-search-results] > .more button')?.focus();
    else title.focus();
  }

  get #titles(): NodeListOf<HTMLElement> {
    return this.#root.querySelectorAll<HTMLElement>('.result h2 a');
  }

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
    if (results !== undefined) region.replaceChildren(...results);
  }

  #part(selector: string): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>(selector);
  }
}

/** Lets the page do something else before a longer piece of work goes on. */
async function pause(): Promise<void> {
  // Not every browser can be asked for the next turn.
  if ('scheduler' in globalThis && 'yield' in scheduler) await scheduler.yield();
  else await new Promise((resolve) => setTimeout(resolve));
}
