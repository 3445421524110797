import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EDITOR_SCHEMAS } from './editor-schemas.ts';

/**
 * Tells the Astro extension which Markdown files have which front matter, as it is told for content collections:
 * an index of files by lower-cased address, and a schema beside it. The addresses are those of this machine, so the
 * index lives in `.astro/`, which is not kept in git; Astro writes it only for collections, of which the site has none.
 * @param root the project’s folder
 * @param content the content folder
 */
export async function indexFrontMatter(root: string, content: string): Promise<void> {
  const folder = join(root, '.astro', 'collections');
  await mkdir(folder, { recursive: true });
  const meetings = join(content, 'meetings');
  const entries: Record<string, string> = {};
  for (const name of (await readdir(meetings)).sort()) {
    if (!name.endsWith('.md')) continue;
    entries[decodeURIComponent(pathToFileURL(join(meetings, name)).href).toLowerCase()] = 'meeting';
  }
  const index = { collections: [{ name: 'meeting', hasSchema: true }], entries };
  const meeting = EDITOR_SCHEMAS.find(({ name }) => name === 'meeting')?.schema;
  await writeFile(join(folder, 'meeting.schema.json'), JSON.stringify(meeting));
  await writeFile(join(folder, 'collections.json'), JSON.stringify(index, null, 2));
}
