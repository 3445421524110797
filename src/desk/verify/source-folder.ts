import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** A file of the folder of sources. */
export interface SourceFile {
  readonly path: string;
  /** Its path within the folder, with forward slashes. */
  readonly name: string;
  readonly sha256: string;
}

/**
 * The files of a folder and its folders, each with its hash. They are streamed, so that no file – a scan, a film –
 * has to fit into memory.
 */
export async function sourceFiles(folder: string): Promise<SourceFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: SourceFile[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files.push({ path, name: relative(folder, path).replaceAll('\\', '/'), sha256: await sha256Of(path) });
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
