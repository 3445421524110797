/** Runs the search beside the page: to start the engine, and to read what it finds, would hold a phone up. */
import type { SearchCall, SearchReply } from './search-messages.ts';
import { Searcher } from './searcher.ts';

let searcher: Searcher | undefined;

addEventListener('message', ({ data: call }: MessageEvent<SearchCall>) => {
  reply(call).then(postMessage, (error: unknown) => {
    postMessage({ id: call.id, failure: String(error) } satisfies SearchReply);
  });
});

async function reply({ id, places, attempt, ask }: SearchCall): Promise<SearchReply> {
  searcher ??= new Searcher(places, attempt);
  switch (ask.what) {
    case 'start':
      return { id };
    case 'answer':
      return { id, answer: await searcher.answer(ask.state, ask.most) };
    case 'countFacets':
      return { id, facets: await searcher.countFacets(ask.state) };
  }
}
