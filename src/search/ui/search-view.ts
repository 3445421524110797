import { element } from '../../client/elements.ts';
import { search as words } from '../../words/en/search.ts';
import type { Drawn } from './draw-answer.ts';
import css from './search-results.css?inline';
import type { SearchReply } from './search-worker.ts';

const styles = new CSSStyleSheet();
styles.replaceSync(css);
document.adoptedStyleSheets.push(styles);

/** A part of what the reader sees; there is no panel where the results are the page itself. */
function part(name: 'panel' | 'status' | 'go-to' | 'results' | 'facets' | 'indexes'): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-search-${name}]`);
}

export function linksShown(): HTMLElement[] {
  const links = '[data-search-go-to] a, [data-search-results] a, [data-search-results] button';
  return [...document.querySelectorAll<HTMLElement>(links)];
}

export function showIdle(): void {
  show('idle', part('panel') === null ? words.search.idle : '', []);
  showGoTo([]);
  part('facets')?.replaceChildren();
}

/** Results stay as they are, so that typing does not make the page flicker. */
export function showLoading(): void {
  show('loading', words.search.loading);
}

export function showGoTo(list: readonly Drawn[] = []): void {
  if (list.length > 0) hideIndexes();
  part('go-to')?.replaceChildren(...list.map(made));
}

/** What the search covers makes room for what it found. */
function hideIndexes(isHidden = true): void {
  const indexes = part('indexes');
  if (indexes) indexes.hidden = isHidden;
}

/** Shows an answer little by little, so that no key and no frame has to wait for it, as long as nothing else is asked for. */
export async function showAnswer(answer: SearchReply, isWanted: () => boolean, showMore: () => void): Promise<void> {
  const { goTo, notes = [], records = [], facets, status = '' } = answer;
  showGoTo(goTo);
  if (records.length > 0) hideIndexes();
  const region = part('results');
  region?.replaceChildren(...[...notes, ...records.slice(0, 1)].map(made));
  for (const record of records.slice(1)) {
    await pause();
    if (!isWanted()) return;
    region?.append(made(record));
  }
  if (answer.isMore === true) region?.append(element('p', { class: 'more' }, button(words.search.moreRecords, showMore))); // prettier-ignore
  if (facets !== undefined) {
    await pause();
    if (!isWanted()) return;
    showFacets(facets);
  }
  show(answer.isEmpty === true ? 'empty' : 'ready', status);
}

/** Shows the filters anew; the one that has the focus keeps it. */
function showFacets(facets: readonly Drawn[]): void {
  const focused = document.activeElement;
  part('facets')?.replaceChildren(...facets.map(made));
  if (!(focused instanceof HTMLInputElement) || focused.isConnected) return;
  const same = `[data-search-facets] input[name="${focused.name}"][value="${CSS.escape(focused.value)}"]`;
  const box = document.querySelector<HTMLElement>('archive-search input[type=search]');
  (document.querySelector<HTMLElement>(same) ?? box)?.focus();
}

/** Says that the search failed, with another try; after a new deployment only the page loaded anew can succeed. */
export function showFailure(base: string | undefined, tryAgain: () => void): void {
  const { retry, reload, index, error } = words.search;
  const anew = button(reload, () => { location.reload(); }); // prettier-ignore
  const entries = element('a', { href: `${base ?? '/'}a-z/` }, index);
  show('error', error, [element('p', {}, button(retry, tryAgain), ' ', anew, ' ', entries)]);
}

function button(text: string, press: () => void): HTMLElement {
  const made = element('button', { type: 'button' }, text);
  made.addEventListener('click', press);
  return made;
}

/** @param progress how far a search has come, which tests and scripts read */
function show(progress: string, status: string, results?: readonly HTMLElement[]): void {
  const [region, line, panel] = (['results', 'status', 'panel'] as const).map(part);
  if (!region || !line) return;
  region.dataset['searchState'] = progress;
  region.setAttribute('aria-busy', String(progress === 'loading'));
  line.textContent = status;
  if (progress !== 'loading') hideIndexes(progress === 'ready');
  if (panel) panel.hidden = progress === 'idle';
  if (results !== undefined) region.replaceChildren(...results);
}

/** Makes an element as it was drawn beside the page; texts become text nodes, never markup. */
function made(drawn: Drawn): Node {
  if (typeof drawn === 'string') return new Text(drawn);
  const [name, attributes, ...children] = drawn;
  return element(name, attributes, ...children.map(made));
}

/** Lets the page do something else; not every browser can be asked for the next turn. */
async function pause(): Promise<void> {
  if ('scheduler' in globalThis && 'yield' in scheduler) await scheduler.yield();
  else await new Promise((resolve) => setTimeout(resolve));
}
