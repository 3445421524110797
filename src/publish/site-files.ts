import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtFile } from './offline-files.ts';
import type { BuiltFile } from './offline-files.ts';

/** What one part of a build has written: it can be sent from one thread to another. */
export interface Written {
  readonly files: readonly BuiltFile[];
  /** Paths of pages that name their own address as the permanent one, `people/li-qiang/`. */
  readonly listed: readonly string[];
}

/**
 * The files of a site that is being built. What is written through it is remembered with its hash, so that nothing has
 * to be read again for the lists that are made of all files.
 */
export class SiteFiles {
  readonly #folders = new Set<string>();
  readonly #files = new Map<string, BuiltFile>();
  readonly #listed: string[] = [];
  #folder = '';

  /** Says where the site is written. */
  open(folder: string): void {
    this.#folder = folder;
  }

  get folder(): string {
    return this.#folder;
  }

  /** Writes a file; small ones one after the other, which is far cheaper than many at once. */
  write(path: string, content: string | Uint8Array): void {
    const place = join(this.#folder, path);
    const folder = dirname(place);
    if (!this.#folders.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.#folders.add(folder);
    }
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    writeFileSync(place, bytes);
    this.#files.set(path, builtFile(path, bytes));
  }

  /** Names a page that search engines may list. */
  list(path: string): void {
    this.#listed.push(path);
  }

  /** Takes over what another thread has written into the same folder. */
  add({ files, listed }: Written): void {
    for (const file of files) this.#files.set(file.path, file);
    this.#listed.push(...listed);
  }

  /** What was written under a path; nothing when others wrote it. */
  file(path: string): BuiltFile | undefined {
    return this.#files.get(path);
  }

  get written(): Written {
    return { files: [...this.#files.values()], listed: [...this.#listed].sort() };
  }
}
