import { ENTRY_TAG } from './fetch-ahead.ts';
import { readNames } from '../search/names.ts';
import type { Names, NamesFile } from '../search/names.ts';
import { Vocabulary } from '../search/vocabulary.ts';

/** The part of Pagefind's interface that is used here (pagefind.js 1.6). */
export interface Pagefind {
  search(query: string | null): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<PagefindPassage>;
}

export interface PagefindPassage {
  /** The address as it was indexed. */
  readonly raw_url: string;
  readonly content: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

interface PagefindModule {
  readonly createInstance: (options: { basePath: string; noWorker: boolean; metaCacheTag: string }) => Pagefind;
}

/** Where the files of the search stand, as the page says it. */
export interface SearchPlaces {
  /** The folder of the site, with a slash at the end. */
  readonly base: string;
  /** Whether the engine runs beside the page: worth its start only where searching takes long. */
  readonly inWorker: boolean;
}

/** Everything a search needs, each part ready as soon as it is here. */
export interface SearchEngine {
  readonly names: Promise<Names>;
  readonly vocabulary: Promise<Vocabulary>;
  readonly pagefind: Promise<Pagefind>;
}

let engine: SearchEngine | undefined;
let failures = 0;

/** Lets the next call start anew, after the engine failed at something. */
export function forgetEngine(): void {
  if (engine !== undefined) failures += 1;
  engine = undefined;
}

/**
 * Begins to fetch everything at once; later calls give the same engine. After a failure the next call starts anew.
 */
export function startEngine(places: SearchPlaces): SearchEngine {
  engine ??= fetchEngine(places);
  return engine;
}

function fetchEngine({ base, inWorker }: SearchPlaces): SearchEngine {
  const file = async <T>(name: string): Promise<T> => {
    const response = await fetch(`${base}names/${name}`);
    if (!response.ok) throw new Error(`${name}: ${String(response.status)}`);
    return (await response.json()) as T;
  };
  // A browser remembers a module that failed to load, so another attempt needs another address.
  const attempt = failures === 0 ? '' : `?attempt=${String(failures)}`;
  const module = import(/* @vite-ignore */ `${base}pagefind/pagefind.js${attempt}`) as Promise<PagefindModule>;
  const started: SearchEngine = {
    names: file<NamesFile>('names.json').then(readNames),
    vocabulary: file<string[]>('words.json').then((words) => new Vocabulary(words)),
    pagefind: module.then(({ createInstance }) =>
      createInstance({ basePath: `${base}pagefind/`, noWorker: !inWorker, metaCacheTag: ENTRY_TAG }),
    ),
  };
  for (const part of Object.values<Promise<unknown>>({ ...started })) {
    part.catch(() => {
      if (engine !== started) return;
      engine = undefined;
      failures += 1;
    });
  }
  return started;
}
