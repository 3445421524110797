import type { Pagefind } from '../find-records.ts';
import {
  COMMON_WORDS_PATH,
  fileOf,
  FILTER_VALUES_PATH,
  type FilterValues,
  type LexiconFile,
  lexiconPath,
} from '../lexicon-path.ts';
import { Lexicon } from '../lexicon.ts';
import { understandQuery, type UnderstoodQuery } from '../understand-query.ts';
import { wordsOf } from '../words.ts';
import type { SearchPlaces } from './search-places.ts';

/** Fetches what a search needs, each file once, and knows what was lost on the way. */
export class SearchFiles {
  readonly lexicon = new Lexicon();
  readonly #places: SearchPlaces;
  readonly #attempt: number;
  readonly #asked = new Map<string, Promise<unknown>>();

  /** @param attempt how many times the search failed before: then nothing is taken from where it came from the last time */
  constructor(places: SearchPlaces, attempt: number) {
    this.#places = places;
    this.#attempt = attempt;
  }

  /** Starts the search engine, as engine-script.ts has it: in this worker, and ready when it is given. */
  async startPagefind(): Promise<Pagefind> {
    const basePath = `${this.#places.base}pagefind/`;
    // A browser remembers a module that did not come.
    const again = this.#attempt === 0 ? '' : `?attempt=${String(this.#attempt)}`;
    const engine = (await import(/* @vite-ignore */ `${basePath}pagefind.js${again}`)) as { createInstance: (options: object) => Promise<Pagefind> }; // prettier-ignore
    // Pagefind adds a tag to the address of its entry file, by default the time, which no cache could answer. The file
    // is small and served with a short life, so a fixed tag does; another try has another.
    const metaCacheTag = this.#attempt === 0 ? 'entry' : `entry-${String(this.#attempt)}`;
    return engine.createInstance({ basePath, metaCacheTag });
  }

  /** Reads a query through the names and words that it needs; where something in it may be a slip, through all of them. */
  async understand(query: string, isLiteral = false): Promise<UnderstoodQuery> {
    const understood = understandQuery(query, await this.fetchLexiconFor(query), true);
    if (isLiteral || understood.unknown.length === 0) return understood;
    return understandQuery(query, await this.#fetchWholeLexicon());
  }

  /** The names and words of which a query has the first letters. */
  async fetchLexiconFor(query: string): Promise<Lexicon> {
    const words = wordsOf(query).flatMap(({ word, joined }) => (joined === undefined ? [word] : [word, joined.word]));
    await this.#fetchLexicon(new Set(words.map((word) => fileOf(word, this.#places.lexiconFiles))));
    return this.lexicon;
  }

  /** All names and words, and the common words of the language: any of them may be what was meant by a slip. */
  async #fetchWholeLexicon(): Promise<Lexicon> {
    const common = this.#once<string>(COMMON_WORDS_PATH, (words) => { this.lexicon.addCommon(words.split(' ')); }); // prettier-ignore
    await Promise.all([common, this.#fetchLexicon(Array(this.#places.lexiconFiles).keys())]);
    return this.lexicon;
  }

  async #fetchLexicon(files: Iterable<number>): Promise<void> {
    await Promise.all(
      Array.from(files, (file) => this.#once<LexiconFile>(lexiconPath(file), (given) => { this.lexicon.add(given); })),
    ); // prettier-ignore
  }

  /** The values of all filters. */
  fetchFilterValues(): Promise<FilterValues> {
    return this.#once<FilterValues>(FILTER_VALUES_PATH, () => undefined);
  }

  async #once<T>(path: string, take: (file: T) => void): Promise<T> {
    const fetchAnew = async () => {
      const response = await fetch(this.#places.base + path, this.#attempt === 0 ? {} : { cache: 'reload' });
      if (!response.ok) throw new Error(`${response.url}: ${String(response.status)}`);
      // The build of the site wrote it, and its form is therefore known.
      const file = (await response.json()) as T;
      take(file);
      return file;
    };
    const asked = (this.#asked.get(path) as Promise<T> | undefined) ?? fetchAnew();
    this.#asked.set(path, asked);
    // Whoever needs it next asks again.
    asked.catch(() => this.#asked.delete(path));
    return asked;
  }

  /**
   * Throws where something did not come. The engine keeps it to itself when a part of its index does not load, and
   * finds nothing there.
   */
  refuseLosses(): void {
    if (lost.size > 0) throw new Error(`not loaded: ${[...lost].join(', ')}`);
  }
}

/** The addresses of files that were asked for in vain. */
const lost = new Set<string>();

/** From now on it is noted what is asked for in vain, by whomever. */
export function watchFetches(): void {
  const fetched = globalThis.fetch;
  globalThis.fetch = async (...asked) => {
    const address = asked[0] instanceof Request ? asked[0].url : String(asked[0]);
    const lose = () => lost.add(address);
    const response = await fetched(...asked).catch((error: unknown) => { lose(); throw error; }); // prettier-ignore
    if (response.ok) lost.delete(address);
    else lose();
    return response;
  };
}
