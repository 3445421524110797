import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { contentFolder } from '../content-folder.ts';
import { setTelling } from './build-log.ts';
import type { Telling } from './build-log.ts';
import { compressSite } from './compress-site.ts';
import { replaceFolder } from './swap-folder.ts';
import type { KeptFolder } from './swap-folder.ts';

const folderAt = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What a mistyped folder must not take with it. */
export const keptFolders = (): readonly KeptFolder[] => [
  { folder: contentFolder(), name: 'the content', isClosed: true },
  { folder: folderAt('..'), name: 'the source', isClosed: true },
  { folder: folderAt('../..'), name: 'the project', isClosed: false },
  { folder: process.cwd(), name: 'the working folder', isClosed: false },
];

/**
 * Builds the site beside a folder and swaps it into its place only when it is complete; whatever goes wrong, the
 * former site stays as it is and nothing half-written remains.
 * @param folder where the site is to stand
 * @param options how much of the build is told, and whether compressed copies are written for a plain server
 * @throws an Error with a message for the reader of a terminal
 */
export async function buildSite(
  folder: string,
  { telling, compress = false }: { telling: Telling; compress?: boolean },
): Promise<void> {
  setTelling(telling);
  try {
    await replaceFolder(folder, keptFolders(), async (next) => {
      // Astro would tell of no pages, because it writes none itself.
      await build({ outDir: next, logLevel: 'warn' });
      if (compress) await compressSite(next);
    });
  } catch (error) {
    throw new Error(`${causeOf(error, folder)}\nNothing was changed in ${folder}.`, { cause: error });
  }
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  EDQUOT: 'The disk quota is used up.',
  EFBIG: 'A file would be larger than this system allows.',
  EACCES: 'There is no permission to write here.',
  EPERM: 'The system does not allow this to be written.',
  EROFS: 'The disk can only be read.',
  EEXIST: 'A part of the path is a file, not a folder.',
  ENOTDIR: 'A part of the path is a file, not a folder.',
  EBUSY: 'The folder is in use, or a disk of its own, and cannot be moved.',
};

/** What went wrong, in words where the system says it in a code. */
function causeOf(error: unknown, folder: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = /\b(E[A-Z]{3,8})\b/u.exec(error instanceof Error && 'code' in error ? String(error.code) : message)?.[1];
  const cause = code === undefined ? undefined : CAUSES[code];
  return cause === undefined ? message : `The site cannot be written to ${folder}. ${cause}\n${message}`;
}
