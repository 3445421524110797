import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What one part of a build has written: it can be sent from one thread to another. */
export interface Written {
  readonly files: readonly string[];
  /** Paths of pages that name their own address as the permanent one, `people/li-qiang/`. */
  readonly listed: readonly string[];
}

/**
 * The files of a site that is being built. What is written through it is remembered by its path.
 */
export class SiteFiles {
  readonly #folders = new Set<string>();
  readonly #files = new Set<string>();
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
    this.#files.add(path);
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
    for (const file of files) this.#files.add(file);
    this.#listed.push(...listed);
  }

  get written(): Written {
    return { files: [...this.#files], listed: [...this.#listed].sort() };
  }
}
