import { ENTRY_TAG } from '../search-places.ts';

/** The part of Pagefind’s interface that is used here (pagefind.js 1.6). */
export interface Pagefind {
  /** Fetches and starts what every search needs; resolves before that has come. */
  init(): Promise<void>;
  search(query: string | null): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<PagefindRecord>;
}

export interface PagefindRecord {
  /** The address as it was indexed. */
  readonly raw_url: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

interface PagefindModule {
  readonly createInstance: (options: { basePath: string; noWorker: boolean; metaCacheTag: string }) => Pagefind;
}

/**
 * Starts the search engine. It never makes a worker of its own: where one is wanted, the whole search runs in it.
 * @param attempt how many times it failed before: a browser remembers a module that did, so each needs an address of its own
 */
export async function loadPagefind(base: string, attempt: number): Promise<Pagefind> {
  const address = `${base}pagefind/pagefind.js${attempt === 0 ? '' : `?attempt=${String(attempt)}`}`;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as PagefindModule;
  return createInstance({ basePath: `${base}pagefind/`, noWorker: true, metaCacheTag: ENTRY_TAG });
}
