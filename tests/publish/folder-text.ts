import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Every file below a folder with the hash of its bytes, in the order of their names. */
export async function filesIn(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hashed = await Promise.all(
    paths.map(async (path): Promise<[string, string]> => {
      const hash = createHash('sha256').update(await readFile(path));
      return [relative(folder, path).split(sep).join('/'), hash.digest('hex')];
    }),
  );
  return new Map(hashed.sort(([a], [b]) => (a < b ? -1 : 1)));
}
