import type { SearchPlaces } from '../search-places.ts';
import type { WrittenAnswer } from './answer-writer.ts';
import type { SearchAsk, SearchCall, SearchReply } from './search-messages.ts';
import searchWorker from './search-worker.ts?worker&url';
import type { Searcher } from './searcher.ts';

/** What the page asks of the search, which runs beside it. */
export interface Search extends Pick<Searcher, 'countFacets'> {
  answer(...asked: Parameters<Searcher['answer']>): Promise<WrittenAnswer>;
}

let search: (Search & { end: () => void }) | undefined;
let failures = 0;

/** Starts the search, and fetches what every search needs; later calls give the same one. */
export function startSearch(places: SearchPlaces): Search {
  search ??= start(places);
  return search;
}

/** Lets the next call start anew, after the search failed at something. */
export function forgetSearch(): void {
  if (search === undefined) return;
  search.end();
  search = undefined;
  failures += 1;
}

function start(places: SearchPlaces): Search & { end: () => void } {
  const worker = new Worker(searchWorker, { type: 'module' });
  const waiting = new Map<number, { resolve: (reply: SearchReply) => void; reject: (error: Error) => void }>();
  const attempt = failures;
  let calls = 0;
  worker.addEventListener('message', ({ data: reply }: MessageEvent<SearchReply>) => {
    const caller = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.failure === undefined) caller?.resolve(reply);
    else caller?.reject(new Error(reply.failure));
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    for (const { reject } of waiting.values()) reject(new Error('the search does not run'));
    waiting.clear();
  });
  const call = async (ask: SearchAsk): Promise<SearchReply> =>
    new Promise((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve, reject });
      worker.postMessage({ id: calls, places, attempt, ask } satisfies SearchCall);
    });
  call({ what: 'start' }).catch(() => undefined);
  return {
    answer: async (state, most) => held((await call({ what: 'answer', state, most })).answer),
    countFacets: async (state) => held((await call({ what: 'countFacets', state })).facets),
    end: () => {
      worker.terminate();
    },
  };
}

function held<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the search gave no answer');
  return value;
}
