import { rankRecords } from './rank-records.ts';

/** A record found, with its paragraphs that hold the words. */
export interface FoundRecord {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly passages: readonly FoundPassage[];
}

export interface FoundPassage {
  /** The number of the paragraph. */
  readonly number: string;
  /** Its short name: ¶ 3. */
  readonly title: string;
  readonly url: string;
  /** Escaped HTML with `<mark>` around the words found. */
  readonly excerpt: string;
}

export interface SearchEngine {
  search(query: string): Promise<FoundRecord[]>;
}

/** The part of Pagefind's interface that is used here (pagefind.js 1.6). */
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly { readonly url: string; readonly title: string; readonly excerpt: string }[];
}

/** Records of which the passages are fetched; more are never shown at once. */
const MOST_RECORDS = 20;

let loading: Promise<SearchEngine> | undefined;
let failures = 0;

/** Fetches the engine once; a failed attempt is forgotten, so that the next search tries again. */
export function loadEngine(address: string, base: string): Promise<SearchEngine> {
  loading ??= startEngine(address, base).catch((cause: unknown) => {
    loading = undefined;
    failures += 1;
    throw cause;
  });
  return loading;
}

async function startEngine(address: string, base: string): Promise<SearchEngine> {
  // The engine is made after the bundle, so its address must not be resolved while bundling.
  // A browser remembers a module that failed to load, so another attempt needs another address.
  const attempt = failures === 0 ? address : `${address}?attempt=${String(failures)}`;
  const pagefind = (await import(/* @vite-ignore */ attempt)) as Pagefind;
  await pagefind.options({ baseUrl: base, excerptLength: 40 });
  return {
    async search(query) {
      const { results } = await pagefind.search(query);
      const pages = await Promise.all(results.slice(0, MOST_RECORDS).map((result) => result.data()));
      return rankRecords(pages.map(foundRecord));
    },
  };
}

function foundRecord(page: PagefindPage): FoundRecord {
  return {
    id: /\/meetings\/([^/]+)\//u.exec(page.url)?.[1] ?? page.url,
    title: page.meta['title'] ?? page.url,
    url: page.url,
    passages: page.sub_results.flatMap(({ url, title, excerpt }) => {
      const number = /#p(\d+)$/u.exec(url)?.[1];
      return number === undefined ? [] : [{ number, title, url, excerpt }];
    }),
  };
}
