import { readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import { z } from 'zod';
import type { Archive } from '../archive/archive.ts';
import { recordsToIndex } from '../search/search-files.ts';
import { unitsOf } from '../search/units.ts';

/** A small archive is fetched whole with its first result; of a large one each record is a file of its own. */
const MOST_RECORDS_IN_ONE_FILE = 20;
/** Records are handed to the engine, another process, without waiting for its answer to each: so many at once. */
const RECORDS_ON_THE_WAY = 100;

/**
 * Hands the records and known meetings of an archive to the search engine, a process of its own, and has it write its files.
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
  await dropWords(join(folder, 'fragment'));
  for (const name of await readdir(folder)) if (UNUSED.test(name)) await rm(join(folder, name), { recursive: true });
}

const SIGNATURE = 'pagefind_dcd';
const RecordsSchema = z.record(z.string(), z.looseObject({ content: z.string() }));

/**
 * Takes the words out of the file in which all records of a small archive are: the engine keeps what it has indexed
 * beside each, for excerpts of its own.
 */
async function dropWords(folder: string): Promise<void> {
  const [name, ...others] = await readdir(folder);
  if (name === undefined || others.length > 0) return;
  const written = gunzipSync(await readFile(join(folder, name))).toString();
  const records = RecordsSchema.safeParse(JSON.parse(written.slice(SIGNATURE.length)));
  if (!records.success) return;
  const bare = Object.entries(records.data).map(([id, record]) => [id, { ...record, content: '' }]);
  const text = SIGNATURE + JSON.stringify(Object.fromEntries(bare));
  await writeFile(join(folder, name), gzipSync(text, { level: 9 }));
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
  const isOneFile = archive.meetings.length <= MOST_RECORDS_IN_ONE_FILE;
  const { index, errors } = await createIndex({ forceLanguage: 'en', ...(isOneFile ? { maxFragments: 1 } : {}) });
  if (index === undefined) throw new Error(errors.join('\n'));
  const toIndex = recordsToIndex(archive);
  const units = unitsOf(archive).toReversed();
  let before: ReturnType<PagefindIndex['addCustomRecord']>[] = [];
  for (let i = 0; i < units.length; i += RECORDS_ON_THE_WAY) {
    const handed = units.slice(i, i + RECORDS_ON_THE_WAY).map((unit) => {
      const { url, content, filters } = toIndex(unit);
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
