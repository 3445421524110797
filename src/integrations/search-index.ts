import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { phase, tellResult } from '../publish/build-log.ts';
import { close, createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import sirv from 'sirv';
import type { Archive } from '../archive/archive.ts';
import { archiveOfBuild } from '../archive-of-build.ts';
import { showProgress } from '../publish/show-progress.ts';
import { facetFiles, lexiconFiles, recordsToIndex } from '../search/search-files.ts';
import { pairFiles } from '../search/word-pairs.ts';

/** A small archive is fetched whole with its first result; of a large one each record is a file of its own. */
const MOST_RECORDS_IN_ONE_FILE = 20;

/**
 * Builds the search index over the passages, and the files of names and words by which queries are understood.
 * While developing, those of the last build are served, so that the search works there too.
 */
export function searchIndex(): AstroIntegration {
  let base = '/';
  let lastBuild = '';
  let taken: Promise<PagefindIndex> | undefined;
  let written: Promise<void> | undefined;
  let onRecords: (records: number) => void = () => undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
        lastBuild = fileURLToPath(config.outDir);
      },
      'astro:server:setup': ({ server }) => {
        for (const folder of ['pagefind', 'names']) {
          server.middlewares.use(`${base}${folder}`, sirv(join(lastBuild, folder), { dev: true }));
        }
      },
      // The engine is a process of its own: it takes in the records while the pages are made.
      'astro:build:start': () => {
        const archive = archiveOfBuild();
        taken = phase('handing records to the engine, beside the pages', () =>
          takeIn(archive, (records) => {
            onRecords(records);
          }),
        );
        // Whatever goes wrong there is told at the end; until then somebody has to have heard of it.
        taken.catch(() => undefined);
      },
      'astro:build:generated': ({ dir }) => {
        const outputPath = join(fileURLToPath(dir), 'pagefind');
        written = phase('writing the index', async () => {
          const result = await (await taken)?.writeFiles({ outputPath });
          if (result === undefined || result.errors.length > 0) throw new Error(result?.errors.join('\n'));
        });
        written.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        const archive = archiveOfBuild();
        const folder = fileURLToPath(dir);
        await mkdir(join(folder, 'names'), { recursive: true });
        for (const [path, content] of [...lexiconFiles(archive), ...facetFiles(archive)]) {
          await writeFile(join(folder, path), JSON.stringify(content));
        }
        for (const [path, content] of pairFiles(archive)) await writeFile(join(folder, path), JSON.stringify(content));
        const total = archive.meetings.length;
        const progress = total < MEETINGS_FOR_PROGRESS ? undefined : showProgress(total);
        onRecords = (records) => {
          progress?.at(records, 'meetings indexed');
        };
        try {
          await written;
        } finally {
          progress?.end();
          await close();
        }
        await removeUnused(join(folder, 'pagefind'));
        await writeFile(join(folder, 'names/ahead.json'), JSON.stringify(await filesAhead(join(folder, 'pagefind'))));
        tellResult(`${String(total)} records indexed`);
      },
    },
  };
}

/** Records are handed to the engine, another process, without waiting for its answer to each: so many at once. */
const RECORDS_ON_THE_WAY = 100;
/** From so many meetings on, indexing takes long enough for an editor to wonder. */
const MEETINGS_FOR_PROGRESS = 500;

/**
 * Starts the engine and hands it the records, the latest first: those that answer equally well come back in this order,
 * and so do all of them together, by which a search is put in order of date.
 * @param onRecords is told how many it has
 */
async function takeIn(archive: Archive, onRecords: (records: number) => void): Promise<PagefindIndex> {
  const total = archive.meetings.length;
  const isOneFile = total <= MOST_RECORDS_IN_ONE_FILE;
  const { index, errors } = await createIndex({ forceLanguage: 'en', ...(isOneFile ? { maxFragments: 1 } : {}) });
  if (index === undefined) throw new Error(errors.join('\n'));
  const toIndex = recordsToIndex(archive);
  const meetings = archive.meetings.toReversed();
  for (let i = 0; i < total; i += RECORDS_ON_THE_WAY) {
    onRecords(i);
    const records = meetings.slice(i, i + RECORDS_ON_THE_WAY).map(toIndex);
    const answers = await Promise.all(
      records.map(({ url, content, filters }) =>
        index.addCustomRecord({ url, content, language: 'en', filters: { ...filters } }),
      ),
    );
    const refused = answers.flatMap((answer) => answer.errors);
    if (refused.length > 0) throw new Error(refused.join('\n'));
  }
  return index;
}

/** What Pagefind writes for interfaces of its own, which this site does not have, and its filters, see facet-file.ts. */
const UNUSED = /^(?:filter$|pagefind-(?:component-ui|modular-ui|ui|highlight)\.|wasm\.unknown\.)/;

async function removeUnused(folder: string): Promise<void> {
  for (const name of await readdir(folder)) if (UNUSED.test(name)) await rm(join(folder, name), { recursive: true });
}

/** Together they must not take longer to fetch than the engine itself. */
const MOST_BYTES_AHEAD = 60_000;

/**
 * The files that every search of a small archive needs, to be fetched before the engine asks for them. A large
 * archive has many index files of which a search needs few: then only the list of them is fetched ahead.
 */
async function filesAhead(folder: string): Promise<string[]> {
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
