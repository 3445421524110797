/** Runs the search beside the page: to start the engine, and to read what it finds, would hold a phone up. */
import type { SearchState } from '../search-state.ts';
import { AnswerDrawer, type DrawnAnswer } from './draw-answer.ts';
import { SearchFiles, watchFetches } from './search-files.ts';
import type { SearchPlaces } from './search-places.ts';
import { Searcher } from './searcher.ts';

/** What the worker is told by its name, so that it begins to fetch before it is asked anything. */
export interface WorkerName {
  readonly places: SearchPlaces;
  /** How many times the search failed before. */
  readonly attempt: number;
}

/** What a page asks of a search: whom to go to, which is known first; all of it; the filters of one with too many results. */
export interface SearchCall {
  readonly part: 'goTo' | 'all' | 'facets';
  readonly state: SearchState;
  /** How many records are shown. */
  readonly most: number;
}

/** The part that was asked for, or why there is none. */
export interface SearchReply extends Partial<DrawnAnswer> {
  readonly failure?: string;
}

watchFetches();
const { places, attempt } = JSON.parse(self.name) as WorkerName;
const searcher = new Searcher(new SearchFiles(places, attempt));
const drawer = new AnswerDrawer(places);

addEventListener('message', ({ data: call, ports: [port] }: MessageEvent<SearchCall>) => {
  draw(call).then(
    (answer) => port?.postMessage(answer),
    (error: unknown) => port?.postMessage({ failure: String(error) } satisfies SearchReply),
  );
});

async function draw({ part, state, most }: SearchCall): Promise<SearchReply> {
  if (part === 'goTo') return { goTo: drawer.drawGoTo(await searcher.goTo(state.query)) };
  if (part === 'facets') return { facets: drawer.drawFacets(await searcher.listFacets(state), state) };
  return drawer.drawAnswer(await searcher.answer(state, most), state);
}
