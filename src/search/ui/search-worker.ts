/** Runs the search beside the page: to start the engine, and to read what it finds, would hold a phone up. */
import type { SearchState } from '../search-state.ts';
import { AnswerDrawer, type Drawn, type DrawnAnswer } from './draw-answer.ts';
import { SearchFiles, watchFetches } from './search-files.ts';
import type { SearchPlaces } from './search-places.ts';
import { Searcher } from './searcher.ts';

/** What the page asks for, and what it is given. */
export interface SearchAsks {
  readonly start: { readonly asked: undefined; readonly given: undefined };
  readonly goTo: { readonly asked: string; readonly given: readonly Drawn[] };
  readonly answer: {
    readonly asked: { readonly state: SearchState; readonly most: number };
    readonly given: DrawnAnswer;
  };
  readonly listFacets: { readonly asked: SearchState; readonly given: readonly Drawn[] };
}

/** A message to the worker. */
export type SearchCall = {
  [What in keyof SearchAsks]: { readonly what: What; readonly asked: SearchAsks[What]['asked'] };
}[keyof SearchAsks] & { readonly id: number; readonly places: SearchPlaces; readonly attempt: number };

/** A message from the worker. */
export interface SearchReply {
  readonly id: number;
  readonly given?: SearchAsks[keyof SearchAsks]['given'];
  readonly failure?: string;
}

watchFetches();

let searcher: Searcher | undefined;
let drawer: AnswerDrawer | undefined;

addEventListener('message', ({ data: call }: MessageEvent<SearchCall>) => {
  // First what has to be fetched.
  searcher ??= new Searcher(new SearchFiles(call.places, call.attempt));
  drawer ??= new AnswerDrawer(call.places);
  reply(call, searcher, drawer).then(
    (given) => { postMessage({ id: call.id, given } satisfies SearchReply); },
    (error: unknown) => { postMessage({ id: call.id, failure: String(error) } satisfies SearchReply); },
  ); // prettier-ignore
});

async function reply(call: SearchCall, search: Searcher, drawing: AnswerDrawer): Promise<SearchReply['given']> {
  switch (call.what) {
    case 'start':
      return undefined;
    case 'goTo':
      return drawing.drawGoTo(await search.goTo(call.asked));
    case 'answer':
      return drawing.drawAnswer(await search.answer(call.asked.state, call.asked.most), call.asked.state);
    case 'listFacets':
      return drawing.drawFacets(await search.listFacets(call.asked), call.asked);
  }
}
