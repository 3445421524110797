import type { SearchPlaces } from './search-places.ts';
import type { SearchCall, SearchReply, WorkerName } from './search-worker.ts';
import searchWorker from './search-worker.ts?worker&url';

let running: ReturnType<typeof start> | undefined;
let failures = 0;

/** Starts the search, and fetches what every search needs; later calls give the same one. */
export function startSearch(places: SearchPlaces): ReturnType<typeof start> {
  running ??= start({ places, attempt: failures });
  return running;
}

/** Lets the next call start anew, after the search failed at something. */
export function forgetSearch(): void {
  running?.end();
  running = undefined;
  failures += 1;
}

/** The search, which runs beside the page. */
function start(name: WorkerName) {
  const worker = new Worker(searchWorker, { type: 'module', name: JSON.stringify(name) });
  const ending = new AbortController();
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    ending.abort();
  });
  return {
    ask: (call: SearchCall) =>
      new Promise<SearchReply>((resolve, reject) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data: reply }: MessageEvent<SearchReply>) => {
          if (reply.failure === undefined) resolve(reply);
          else reject(new Error(reply.failure));
        };
        const refuse = () => {
          reject(new Error('the search does not run'));
        };
        if (ending.signal.aborted) refuse();
        ending.signal.addEventListener('abort', refuse);
        worker.postMessage(call, [port2]);
      }),
    end: () => {
      worker.terminate();
      ending.abort();
    },
  };
}
