import type { SearchPlaces } from './search-places.ts';
import type { SearchAsks, SearchReply } from './search-worker.ts';
import searchWorker from './search-worker.ts?worker&url';

/** The search, which runs beside the page. */
export interface Search {
  ask<What extends keyof SearchAsks>(what: What, asked: SearchAsks[What]['asked']): Promise<SearchAsks[What]['given']>;
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
  search?.end();
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
  const refuseAll = () => {
    for (const { reject } of waiting.values()) reject(new Error('the search does not run'));
    waiting.clear();
  };
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    refuseAll();
  });
  const ask = async <What extends keyof SearchAsks>(what: What, asked: SearchAsks[What]['asked']) => {
    const { given } = await new Promise<SearchReply>((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve, reject });
      worker.postMessage({ id: calls, places, attempt, what, asked });
    });
    return given as SearchAsks[What]['given'];
  };
  ask('start', undefined).catch(() => undefined);
  return {
    ask,
    end: () => {
      worker.terminate();
      refuseAll();
    },
  };
}
