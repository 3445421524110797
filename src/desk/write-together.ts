import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A file to be written. */
export type WrittenFile = Readonly<Record<'path' | 'text', string>>;

/** Writes files beside their places and moves them there when all are complete: a full disk leaves all as it was. */
export async function writeTogether(files: readonly WrittenFile[]): Promise<void> {
  const unfinished = (path: string) => `${path}.unfinished`;
  try {
    for (const { path, text } of files) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(unfinished(path), text);
    }
    for (const { path } of files) await rename(unfinished(path), path);
  } finally {
    for (const { path } of files) await rm(unfinished(path), { force: true });
  }
}
