/** Runs the search beside the page: to start the engine, and to read what it finds, would hold a phone up. */
import { AnswerWriter } from './answer-writer.ts';
import type { SearchCall, SearchReply } from './search-messages.ts';
import { Searcher } from './searcher.ts';

let searcher: Searcher | undefined;
let writer: AnswerWriter | undefined;

addEventListener('message', ({ data: call }: MessageEvent<SearchCall>) => {
  reply(call).then(postMessage, (error: unknown) => {
    postMessage({ id: call.id, failure: String(error) } satisfies SearchReply);
  });
});

async function reply({ id, places, attempt, ask }: SearchCall): Promise<SearchReply> {
  // First what has to be fetched.
  searcher ??= new Searcher(places, attempt);
  writer ??= new AnswerWriter(places.language);
  switch (ask.what) {
    case 'start':
      return { id };
    case 'answer':
      return { id, answer: writer.write(await searcher.answer(ask.state, ask.most), ask.state) };
    case 'countFacets':
      return { id, facets: await searcher.countFacets(ask.state) };
  }
}
