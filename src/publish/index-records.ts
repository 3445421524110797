import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import type { Archive } from '../archive/archive.ts';
import { recordsToIndex } from '../search/search-files.ts';

/** A small archive is fetched whole with its first result; of a large one each record is a file of its own. */
const MOST_RECORDS_IN_ONE_FILE = 20;
/** Records are handed to the engine, another process, without waiting for its answer to each: so many at once. */
const RECORDS_ON_THE_WAY = 100;

/**
 * Hands the records of an archive to the search engine, a process of its own, and has it write its files.
 * @param folder for the files of the index
 * @throws what the engine refuses
 */
export async function indexRecords(archive: Archive, folder: string): Promise<void> {
  try {
    const index = await handRecords(archive);
    refuse([await index.writeFiles({ outputPath: folder })]);
  } finally {
    await close();
  }
  for (const name of await readdir(folder)) if (UNUSED.test(name)) await rm(join(folder, name), { recursive: true });
}

/** What Pagefind writes for interfaces of its own, which this site does not have, and its filters, see facet-file.ts. */
const UNUSED = /^(?:filter$|pagefind-(?:component-ui|modular-ui|ui|highlight|worker)\.|wasm\.unknown\.)/;

/** Together they must not take longer to fetch than the engine itself. */
const MOST_BYTES_AHEAD = 60_000;

/**
 * The files that every search of a small archive needs, to be fetched before the engine asks for them. A large
 * archive has many index files of which a search needs few: then only the list of them is fetched ahead.
 */
export async function filesAhead(folder: string): Promise<string[]> {
  const first = (await readdir(folder)).filter((name) => name.endsWith('.pf_meta'));
  const chunks: string[] = [];
  let bytes = 0;
  for (const kind of ['index', 'fragment']) {
    for (const name of await readdir(join(folder, kind))) {
      chunks.push(`${kind}/${name}`);
      bytes += (await stat(join(folder, kind, name))).size;
    }
  }
  return bytes > MOST_BYTES_AHEAD ? first : [...first, ...chunks.sort()];
}

/**
 * The latest first: those that answer equally well come back in this order, and so do all of them together, by which a
 * search is put in order of date.
 */
async function handRecords(archive: Archive): Promise<PagefindIndex> {
  const total = archive.meetings.length;
  const isOneFile = total <= MOST_RECORDS_IN_ONE_FILE;
  const { index, errors } = await createIndex({ forceLanguage: 'en', ...(isOneFile ? { maxFragments: 1 } : {}) });
  if (index === undefined) throw new Error(errors.join('\n'));
  const toIndex = recordsToIndex(archive);
  const meetings = archive.meetings.toReversed();
  let before: ReturnType<PagefindIndex['addCustomRecord']>[] = [];
  for (let i = 0; i < total; i += RECORDS_ON_THE_WAY) {
    const handed = meetings.slice(i, i + RECORDS_ON_THE_WAY).map((meeting) => {
      const { url, content, filters } = toIndex(meeting);
      return index.addCustomRecord({ url, content, language: 'en', filters: { ...filters } });
    });
    // The next are made ready while the engine works on those before them.
    refuse(await Promise.all(before));
    before = handed;
  }
  refuse(await Promise.all(before));
  return index;
}

function refuse(answers: readonly { readonly errors: readonly string[] }[]): void {
  const errors = answers.flatMap((answer) => answer.errors);
  if (errors.length > 0) throw new Error(errors.join('\n'));
}
