import type { Pagefind } from '../find-records.ts';
import { Lexicon, type LexiconFile } from '../lexicon.ts';
import { readQuery, understandQuery, type UnderstoodQuery } from '../understand-query.ts';
import { wordsOf } from '../words.ts';
import { AHEAD_PATH, fileOf, type FilesAhead, lexiconPath, type SearchPlaces } from '../search-places.ts';

/** Fetches what a search needs, each file once. */
export class SearchFiles {
  readonly lexicon = new Lexicon();
  readonly #places: SearchPlaces;
  readonly #asked = new Map<number | 'common', Promise<void>>();

  constructor(places: SearchPlaces) {
    this.#places = places;
  }

  /** Starts the search engine, as engine-script.ts has it: in this worker, and ready when it is given. */
  async startPagefind(): Promise<Pagefind> {
    const { base, attempt } = this.#places;
    const basePath = `${base}pagefind/`;
    // A browser remembers a module that did not come.
    const again = attempt === 0 ? '' : `?attempt=${String(attempt)}`;
    const engine = (await import(/* @vite-ignore */ `${basePath}pagefind.js${again}`)) as { createInstance: (options: object) => Promise<Pagefind> }; // prettier-ignore
    // Pagefind adds a tag to the address of its entry file, by default the time, which no cache could answer. The file
    // is small and served with a short life, so a fixed tag does; another try has another.
    return engine.createInstance({ basePath, metaCacheTag: attempt === 0 ? 'entry' : `entry-${String(attempt)}` });
  }

  /** Asks for the files of the index that have words, for the browser’s cache, while the engine is on its way. */
  async fetchIndexOf(words: readonly string[]): Promise<void> {
    const folder = `${this.#places.base}pagefind/index/`;
    const { index } = (await (await fetch(this.#places.base + AHEAD_PATH)).json()) as FilesAhead;
    const files = new Set(words.flatMap((word) => index.findLast(([first]) => first <= word)?.[1] ?? []));
    await Promise.all(Array.from(files, (file) => fetch(folder + file)));
  }

  /** Reads a query through the names and words that it needs; where something in it may be a slip, through all of them. */
  async understand(query: string, isLiteral = false): Promise<UnderstoodQuery> {
    const understood = readQuery(query, await this.fetchLexiconFor(query));
    if (understood.unknown.length === 0) return understood;
    await this.#fetchLexicon([...Array(this.#places.lexiconFiles).keys(), 'common']);
    return understandQuery(query, this.lexicon, isLiteral);
  }

  async fetchLexiconFor(query: string): Promise<Lexicon> {
    const words = wordsOf(query).flatMap(({ word, joined }) => [word, joined?.word ?? word]);
    await this.#fetchLexicon(words.map((word) => fileOf(word, this.#places.lexiconFiles)));
    return this.lexicon;
  }

  async #fetchLexicon(files: readonly (number | 'common')[]): Promise<void> {
    for (const file of files) if (!this.#asked.has(file)) this.#asked.set(file, this.#fetchFile(lexiconPath(file)));
    await Promise.all(this.#asked.values());
  }

  async #fetchFile(path: string): Promise<void> {
    const { base, attempt } = this.#places;
    const response = await fetch(base + path, attempt === 0 ? {} : { cache: 'reload' });
    if (!response.ok) throw new Error(`${response.url}: ${String(response.status)}`);
    // The build of the site wrote it, and its form is therefore known.
    this.lexicon.add((await response.json()) as LexiconFile);
  }
}
