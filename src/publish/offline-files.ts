import { createHash } from 'node:crypto';
import type { Archive } from '../archive/archive.ts';
import type { FileList } from '../service-worker/build-files.ts';
import { HASH_DIGITS, partOf } from '../service-worker/file-path.ts';

/** A file of the built site. */
export interface BuiltFile {
  /** Below the base, with slashes. */
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
}

/** The lists by which a worker keeps one build. */
export interface OfflineLists {
  /** The build’s id: the hash of its main list, and so of everything in it. */
  readonly id: string;
  /** The text of every list, by its hash. */
  readonly texts: ReadonlyMap<string, string>;
}

/** An archive within these is kept whole on a first visit: some 3 MB on the line. A larger one keeps its shell. */
export const MOST_KEPT = { files: 1500, bytes: 12_000_000 };

/** Files named in one further list, about. */
const FILES_IN_A_PART = 250;

/** The hash of a file, as lists hold it. */
export function hashOfFile(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, HASH_DIGITS);
}

/** A file as lists name it. */
export function builtFile(path: string, bytes: Uint8Array): BuiltFile {
  return { path, bytes: bytes.length, hash: hashOfFile(bytes) };
}

/** What only servers and other programs read, and what is large and asked for on purpose. */
const NOT_READ = /(?:^|\/)(?:\.[^/]*|_headers|_redirects(?:\.\w+)?|robots\.txt|service-worker\.js|pagefind-worker\.js|sitemap-index\.xml|sitemaps\/[^/]+\.xml|llms\.txt)$|\.(?:br|gz|zip|epub|map)$/u; // prettier-ignore

/** What every page or search needs, and the pages that lead to others. */
const SHELL = /^(?:[^/]+|_astro\/.*|(?:names|offline|pagefind)\/[^/]+|[^/]+\/index\.html)$/u;

/**
 * Lists what is kept for reading offline.
 * @param files everything that was built
 * @param moved renamed addresses: a server may lead on from them, so that the pages there cannot be fetched to be kept
 */
export function offlineLists(files: readonly BuiltFile[], moved: Archive['moved'] = []): OfflineLists {
  const leads = Object.fromEntries(moved.map(({ from, to }) => [`${from}/index.html`, `${to}/`]));
  const readable = files
    .filter(({ path }) => !NOT_READ.test(path) && !Object.hasOwn(leads, path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const shell = readable.filter(({ path }) => SHELL.test(path));
  const kept = fits(readable) ? readable : fits(shell) ? shell : [];
  const isKept = new Set(kept);
  const others = readable.filter((file) => !isKept.has(file));
  const texts = new Map<string, string>();
  const write = (list: unknown): string => {
    const text = JSON.stringify(list);
    const hash = hashOfFile(text);
    texts.set(hash, text);
    return hash;
  };
  const count = Math.ceil(others.length / FILES_IN_A_PART);
  const parts: BuiltFile[][] = Array.from({ length: count }, () => []);
  for (const file of others) parts[partOf(file.path, count)]?.push(file);
  const list: FileList = { kept: hashes(kept), parts: parts.map((part) => write(hashes(part))), moved: leads };
  return { id: write(list), texts };
}

function fits(files: readonly BuiltFile[]): boolean {
  return files.length <= MOST_KEPT.files && files.reduce((sum, { bytes }) => sum + bytes, 0) <= MOST_KEPT.bytes;
}

function hashes(files: readonly BuiltFile[]): Record<string, string> {
  return Object.fromEntries(files.map(({ path, hash }) => [path, hash]));
}
