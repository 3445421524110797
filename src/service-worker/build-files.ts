import { HASH_DIGITS, partOf } from './file-path.ts';

/** What one build of the site consists of: files with their hashes, in a tree whose root is the build’s id. */
export interface FileList {
  /** Files that are kept from the first visit on, with their hashes. */
  readonly kept: Readonly<Record<string, string>>;
  /** The hashes of further lists, each naming files that are kept once they were asked for. */
  readonly parts: readonly string[];
  /** Pages of renamed addresses, each with the path below the base that it leads to. */
  readonly moved: Readonly<Record<string, string>>;
}

/** A list of files below the base; its name is its hash, so that it is never another list. */
export const listPath = (hash: string): string => `offline/${hash}.json`;

/** The first digits of the SHA-256 of some bytes. */
export async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.slice(0, HASH_DIGITS / 2)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The files of one build: its own caches first, then the network, and nothing whose bytes are not those of the build.
 * However the server changes meanwhile, two builds are never mixed.
 */
export class BuildFiles {
  readonly id: string;
  readonly #base: string;
  #list: Promise<FileList> | undefined;
  readonly #parts = new Map<string, Promise<Readonly<Record<string, string>>>>();

  /** @param base the path of the site, with a slash at both ends */
  constructor(id: string, base: string) {
    this.id = id;
    this.#base = base;
  }

  /** What is kept from the first visit on. */
  get keptCache(): string {
    return `${this.#base} kept ${this.id}`;
  }

  /** What was asked for; it holds no more than MOST_READ. */
  get readCache(): string {
    return `${this.#base} read ${this.id}`;
  }

  get caches(): readonly string[] {
    return [this.keptCache, this.readCache];
  }

  async list(): Promise<FileList> {
    this.#list ??= this.#readList<FileList>(this.id);
    try {
      return await this.#list;
    } catch (error) {
      this.#list = undefined;
      throw error;
    }
  }

  /** The hash of a file in this build; nothing when the build has no such file. */
  async hashOfFile(file: string): Promise<string | undefined> {
    const { kept, parts } = await this.list();
    if (Object.hasOwn(kept, file)) return kept[file];
    const part = parts.length === 0 ? undefined : parts[partOf(file, parts.length)];
    if (part === undefined) return undefined;
    let files = this.#parts.get(part);
    if (files === undefined) {
      files = this.#readList<Readonly<Record<string, string>>>(part);
      this.#parts.set(part, files);
      files.catch(() => this.#parts.delete(part));
    }
    const named = await files;
    return Object.hasOwn(named, file) ? named[file] : undefined;
  }

  /** Where an address leads that was renamed; nothing for any other. */
  async movedTo(file: string): Promise<string | undefined> {
    const { moved } = await this.list();
    return Object.hasOwn(moved, file) ? `${this.#base}${moved[file] ?? ''}` : undefined;
  }

  /** A file out of the caches of this build. */
  async stored(file: string): Promise<Response | undefined> {
    const address = this.addressOf(file);
    for (const name of this.caches) {
      const response = (await caches.has(name)) ? await (await caches.open(name)).match(address) : undefined;
      if (response !== undefined) return response;
    }
    return undefined;
  }

  /**
   * Asks the server for a file and stores it if it is this build’s.
   * @throws when the network fails, or what came is not of this build
   */
  async fetched(file: string, hash: string, cache: string): Promise<Response> {
    const address = this.addressOf(file);
    // What the browser’s own cache holds may be of an earlier build.
    const response = await fetch(address, { cache: 'no-cache', redirect: 'follow' });
    if (!response.ok) throw new Error(`${file}: ${String(response.status)}`);
    const bytes = await response.arrayBuffer();
    if ((await hashOf(bytes)) !== hash) throw new OtherBuild(file);
    // Anew, because a response that was redirected may not answer a navigation.
    const type = response.headers.get('content-type');
    const made = new Response(bytes, { headers: type === null ? {} : { 'content-type': type } });
    await (await caches.open(cache)).put(address, made.clone());
    return made;
  }

  /** The path of a file. */
  addressOf(file: string): string {
    return this.#base + file.split('/').map(encodeURIComponent).join('/');
  }

  async #readList<T>(hash: string): Promise<T> {
    const path = listPath(hash);
    const response = (await this.stored(path)) ?? (await this.fetched(path, hash, this.keptCache));
    return (await response.json()) as T;
  }
}

/** The server holds another build than the one that was asked for. */
export class OtherBuild extends Error {}
