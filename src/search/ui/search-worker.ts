/** Runs the search beside the page: to start the engine, and to read what it finds, would hold a phone up. */
import type { SearchState } from '../search-state.ts';
import { AnswerDrawer, type DrawnAnswer } from './draw-answer.ts';
import { SearchFiles } from './search-files.ts';
import type { SearchPlaces } from '../search-places.ts';
import { Searcher } from './searcher.ts';

/** What a page asks of a search; see searcher.ts. The replies have the number of the call. */
export interface SearchCall {
  readonly turn: number;
  readonly state: SearchState;
  readonly most: number;
  readonly hasFilters: boolean;
}

/** First only whom to go to, which is known before the engine is there; then all of an answer, or why there is none. */
export interface SearchReply extends Partial<DrawnAnswer> {
  readonly turn: number;
  readonly failure?: string;
}

// It is told by its name, so that it begins to fetch before it is asked anything.
const places = JSON.parse(self.name) as SearchPlaces;
const searcher = new Searcher(new SearchFiles(places));
let made: AnswerDrawer | undefined;
const drawer = () => (made ??= new AnswerDrawer(places));
// Formatters are made while the first files are on their way.
setTimeout(drawer);
let latest = 0;
/** When the engine has answered what it was asked. */
let free: Promise<unknown> = Promise.resolve();

const reply = (what: SearchReply) => { postMessage(what); }; // prettier-ignore

addEventListener('message', ({ data: call }: MessageEvent<SearchCall>) => {
  latest = call.turn;
  answer(call).catch((error: unknown) => { reply({ turn: call.turn, failure: String(error) }); }); // prettier-ignore
});

async function answer({ turn, state, most, hasFilters }: SearchCall): Promise<void> {
  const goTo = await searcher.goTo(state.query);
  reply({ turn, goTo: drawer().drawGoTo(goTo) });
  // The engine finishes what it does; of what was asked meanwhile only the last reaches it.
  await free;
  if (turn !== latest) return;
  const asked = searcher.answer(state, most, hasFilters);
  free = asked.catch(() => undefined);
  const found = await asked;
  reply({ turn, ...drawer().drawAnswer(found, state) });
}
