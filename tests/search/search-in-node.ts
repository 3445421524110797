import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Archive } from '../../src/archive/archive.ts';
import { writeSearch } from '../../src/publish/index-records.ts';
import { lexiconFileCount } from '../../src/search/search-places.ts';
import { readSearchState } from '../../src/search/search-state.ts';
import { SearchFiles } from '../../src/search/ui/search-files.ts';
import { type SearchAnswer, Searcher } from '../../src/search/ui/searcher.ts';

/** Searches an archive as the worker of a page does, without a browser: the engine and all its files are the real ones. */
export class SearchInNode {
  readonly #searcher: Searcher;

  private constructor(searcher: Searcher) {
    this.#searcher = searcher;
  }

  /** Writes the search of an archive into a folder of its own, and starts it. */
  static async of(archive: Archive, english = archive): Promise<SearchInNode> {
    const folder = mkdtempSync(join(tmpdir(), 'search-'));
    // The search may be asked as long as the process lives.
    process.once('exit', () => {
      rmSync(folder, { recursive: true, force: true });
    });
    await writeSearch(folder, archive, english);
    return SearchInNode.in(folder, archive.meetings.length);
  }

  /** Starts the search of a built site. */
  static in(folder: string, meetings: number): SearchInNode {
    serveFiles();
    const places = { base: `${folder}/`, sides: '', lexiconFiles: lexiconFileCount(meetings), attempt: 0 };
    return new SearchInNode(new Searcher(new SearchFiles(places)));
  }

  /** @param parameters of the address beside the query: filters and order */
  ask(query: string, parameters = '', most = 10): Promise<SearchAnswer> {
    const address = new URLSearchParams(parameters);
    if (query !== '') address.set('q', query);
    return this.#searcher.answer(readSearchState(address), most);
  }
}

const ofNode = globalThis.fetch;

/** What the engine needs of a browser, and `fetch` for paths of files. */
function serveFiles(): void {
  const page = { location: new URL('http://localhost/'), document: { querySelector: () => null, currentScript: null } };
  Object.assign(globalThis, page, { window: globalThis });
  globalThis.fetch = (asked, how) => {
    // Other tests of the process ask servers.
    if (/^https?:/u.test(String(asked instanceof Request ? asked.url : asked))) return ofNode(asked, how);
    const file = String(asked instanceof Request ? asked.url : asked).replace(/\?.*$/u, '');
    const response = existsSync(file)
      ? new Response(readFileSync(file), {
          headers: file.endsWith('.wasm') ? { 'content-type': 'application/wasm' } : {},
        })
      : new Response(null, { status: 404 });
    return Promise.resolve(response);
  };
}
