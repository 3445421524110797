import { readSearchState, type SearchState } from '../search-state.ts';
import { type AddressChange, rememberSearch, rememberShown, searchInAddress, shownAtEntry } from './search-address.ts';
import { readPlaces } from '../search-places.ts';
import { linksShown, showAnswer, showFailure, showGoTo, showIdle, showLoading } from './search-view.ts';
import type { SearchCall, SearchReply } from './search-worker.ts';
import searchWorker from './search-worker.ts?worker&url';
import { leaveQuery } from './searched-for.ts';

/*
 * Searches as the reader types: on the search page (`data-page`) with filters and an order, all of it in the address; on
 * other pages in a panel under the box, from which Enter leads to the search page.
 */

const root = present(document.querySelector<HTMLElement>('archive-search'));
const form = present(root.querySelector('form'));
const box = present(root.querySelector<HTMLInputElement>('input[type=search]'));
const panel = root.querySelector<HTMLElement>('[data-search-panel]');
const filters = root.querySelector<HTMLDetailsElement>('[data-search-narrow]');
const isPage = 'page' in root.dataset;
/** Records shown at first, and how many more at each asking. */
const SHOWN_AT_ONCE = isPage ? 10 : 5;

let turn = 0;
let asked: SearchCall | undefined;
let worker: Worker | undefined;
/** How often it failed, and how often before its last answer. */
let failures = 0;
let failuresBefore = 0;
/** Whether the filters are those of the latest search: where they are closed, those of a large one are not listed. */
let areFiltersListed = true;
/** The place of the first link that “more” adds, where it is itself. */
let firstNew: number | undefined;

/** What search-intent.ts has seen before it fetched this script. */
function present<E>(found: E | null): E {
  if (found === null) throw new Error('the page has no search');
  return found;
}

function typed(): SearchState {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') parameters.append(name, value);
  const state = readSearchState(parameters);
  const before = searchInAddress(root.dataset['moved']);
  return { ...state, isLiteral: isPage && before.isLiteral && before.query === state.query };
}

function start(): Worker {
  const started = new Worker(searchWorker, { type: 'module', name: JSON.stringify(readPlaces(root, failures)) });
  started.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => void receive(data));
  started.addEventListener('error', (event) => {
    event.preventDefault();
    fail();
  });
  return started;
}

function search(state: SearchState, change: AddressChange, most = SHOWN_AT_ONCE): void {
  turn += 1;
  asked = firstNew = undefined;
  if (isPage) rememberSearch(state, change);
  if (state.query.trim() === '' && state.chosen.size === 0) {
    showIdle();
    return;
  }
  showLoading();
  asked = { turn, state, most, hasFilters: filters?.open === true };
  worker ??= start();
  worker.postMessage(asked);
}

async function receive(reply: SearchReply): Promise<void> {
  const isLatest = () => reply.turn === turn;
  if (!isLatest() || asked === undefined) return;
  const { state, most } = asked;
  if (reply.failure !== undefined) fail();
  else if (reply.status === undefined) showGoTo(reply.goTo);
  else {
    asked = undefined;
    failuresBefore = failures;
    areFiltersListed = reply.facets !== undefined;
    await showAnswer(reply, isLatest, () => { showMore(state, most + SHOWN_AT_ONCE); }); // prettier-ignore
    // The button that added records is gone: the first of them comes into focus.
    if (firstNew !== undefined && isLatest()) (linksShown()[firstNew] ?? linksShown().at(-1))?.focus();
  }
}

function showMore(state: SearchState, most: number): void {
  if (isPage) rememberShown(most);
  search(state, 'keep', most);
  firstNew = linksShown().length - 1;
}

/** A lost request is asked for once more, and then the reader is told. */
function fail(): void {
  worker?.terminate();
  worker = undefined;
  failures += 1;
  if (asked === undefined) return;
  const { state, most } = asked;
  if (failures === failuresBefore + 1) search(state, 'keep', most);
  else showFailure(root.dataset['base'], () => { box.focus(); search(state, 'keep'); }); // prettier-ignore
}

function followAddress(): void {
  const state = searchInAddress(root.dataset['moved']);
  box.value = state.query;
  const order = form.elements.namedItem('sort');
  if (order instanceof HTMLSelectElement) order.value = state.sort;
  search(state, 'keep', shownAtEntry());
}

/** Leaves unfinished what was being searched. */
function close(): void {
  turn += 1;
  asked = undefined;
  if (panel) panel.hidden = true;
}

/** Arrow keys go through the links of the results; Escape closes the panel and gives the focus back to the box. */
function follow(event: KeyboardEvent): void {
  // While Chinese is composed, every key belongs to that.
  if (event.isComposing || event.key === 'Process') return;
  if (event.key === 'Escape' && panel?.hidden === false) {
    close();
    box.focus();
    event.preventDefault();
    return;
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = linksShown();
  const at = links.findIndex((link) => link === document.activeElement);
  if (document.activeElement !== box && at === -1) return;
  event.preventDefault();
  const next = at + (event.key === 'ArrowDown' ? 1 : -1);
  if (panel?.hidden === true) search(typed(), 'typing');
  else if (next < 0) box.focus();
  else links[Math.min(next, links.length - 1)]?.focus();
}

const type = () => { search(typed(), 'typing'); }; // prettier-ignore
const settle = () => { search(typed(), 'settle'); }; // prettier-ignore
// What is still being composed, of Chinese for example, is no word yet.
box.addEventListener('input', (event) => {
  if (!(event instanceof InputEvent && event.isComposing)) type();
});
box.addEventListener('compositionend', type);
root.addEventListener('keydown', follow);
worker = start();

if (isPage) {
  form.addEventListener('change', ({ target }) => {
    if (target !== box) settle();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    settle();
  });
  addEventListener('popstate', followAddress);
  // Beside the results filters are open; above them, on narrow screens, only those that were chosen.
  if (filters) filters.open = matchMedia('(width >= 56rem)').matches || searchInAddress(root.dataset['moved']).chosen.size > 0; // prettier-ignore
  filters?.addEventListener('toggle', () => {
    if (filters.open && !areFiltersListed) search(typed(), 'keep', shownAtEntry());
  });
} else {
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) close();
  });
  root.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('.panel a') : null;
    if (link === null) return;
    close();
    if (link.hash === '') return;
    if (link.pathname !== location.pathname) leaveQuery(box.value, link);
    else void import('./mark-arrival.ts').then(({ markArrival }) => markArrival(box.value, link.hash, root));
  });
}

// What was typed before this script came stays, and is searched.
if (box.value !== '') type();
else if (isPage) followAddress();
