/** Runs the search beside the page: to start the engine, and to read what it finds, would hold a phone up. */
import type { FacetCounts, GoTo } from '../search-answer.ts';
import type { SearchState } from '../search-state.ts';
import { AnswerWriter } from './answer-writer.ts';
import type { WrittenAnswer } from './answer-writer.ts';
import { SearchFiles, watchFetches } from './search-files.ts';
import type { SearchPlaces } from './search-places.ts';
import { Searcher } from './searcher.ts';

/** What the page asks for, and what it is given. */
export interface SearchAsks {
  readonly start: { readonly asked: undefined; readonly given: undefined };
  readonly goTo: { readonly asked: string; readonly given: readonly GoTo[] };
  readonly answer: {
    readonly asked: { readonly state: SearchState; readonly most: number };
    readonly given: WrittenAnswer;
  };
  readonly listFacets: { readonly asked: SearchState; readonly given: FacetCounts };
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
let writer: AnswerWriter | undefined;

addEventListener('message', ({ data: call }: MessageEvent<SearchCall>) => {
  // First what has to be fetched.
  searcher ??= new Searcher(new SearchFiles(call.places, call.attempt));
  writer ??= new AnswerWriter(call.places.language);
  reply(call, searcher, writer).then(
    (given) => { postMessage({ id: call.id, given } satisfies SearchReply); },
    (error: unknown) => { postMessage({ id: call.id, failure: String(error) } satisfies SearchReply); },
  ); // prettier-ignore
});

async function reply(call: SearchCall, search: Searcher, { write }: AnswerWriter): Promise<SearchReply['given']> {
  switch (call.what) {
    case 'start':
      return undefined;
    case 'goTo':
      return search.goTo(call.asked);
    case 'answer':
      return write(await search.answer(call.asked.state, call.asked.most), call.asked.state);
    case 'listFacets':
      return search.listFacets(call.asked);
  }
}
