import { randomUUID } from 'node:crypto';
import { constants, copyFile, link, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes a file that is not there yet, whole or not at all: it is written under another name, then given its own.
 * Naming it by a link fails where the name is taken, which renaming would not.
 * @returns whether it was written; `false` when the name is taken
 */
export async function writeNewFile(path: string, text: string): Promise<boolean> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.new-record-${randomUUID()}`);
  try {
    await writeFile(temporary, text);
    await link(temporary, path).catch((error: unknown) => {
      // A disk without links, such as a memory stick.
      if (isCode(error, 'EPERM') || isCode(error, 'ENOTSUP')) return copyFile(temporary, path, constants.COPYFILE_EXCL);
      throw error;
    });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
