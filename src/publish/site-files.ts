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
  /**
   * Holds one file at a time. New memory for each of a hundred thousand would make the garbage collector look through
   * the whole archive hundreds of times.
   */
  #memory = Buffer.alloc(0);

  /** Says where the site is written. */
  open(folder: string): void {
    this.#folder = folder;
  }

  get folder(): string {
    return this.#folder;
  }

  /**
   * Writes a file; small ones one after the other, which is far cheaper than many at once.
   * @param parts of the file, one after the other; texts in UTF-8
   */
  write(path: string, ...parts: readonly (string | Uint8Array)[]): void {
    const place = join(this.#folder, path);
    const folder = dirname(place);
    if (!this.#folders.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.#folders.add(folder);
    }
    const bytes = this.#joined(parts);
    writeFileSync(place, bytes);
    this.#files.set(path, builtFile(path, bytes));
  }

  /** The parts in the memory of this object, until the next are put there. */
  #joined(parts: readonly (string | Uint8Array)[]): Buffer {
    const bytes = parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0);
    if (this.#memory.length < bytes) this.#memory = Buffer.alloc(2 * bytes);
    let end = 0;
    for (const part of parts) {
      if (typeof part === 'string') {
        end += this.#memory.write(part, end);
      } else {
        this.#memory.set(part, end);
        end += part.length;
      }
    }
    return this.#memory.subarray(0, end);
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
