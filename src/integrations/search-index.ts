import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { archiveOfBuild } from '../archive-of-build.ts';
import { tellResult } from '../publish/build-log.ts';
import { indexRecords } from '../publish/index-records.ts';
import { showProgress } from '../publish/show-progress.ts';

/** From so many meetings on, indexing takes long enough for an editor to wonder. */
const MEETINGS_FOR_PROGRESS = 500;

/**
 * Builds the search index over the passages; the files by which queries are understood are written with the pages.
 * While developing, those of the last build are served, so that the search works there too.
 */
export function searchIndex(): AstroIntegration {
  let base = '/';
  let outFolder = '';
  let written: Promise<void> | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
        outFolder = fileURLToPath(config.outDir);
      },
      'astro:server:setup': ({ server }) => {
        for (const folder of ['pagefind', 'names']) {
          server.middlewares.use(`${base}${folder}`, sirv(join(outFolder, folder), { dev: true }));
        }
      },
      'astro:build:start': async () => {
        const archive = archiveOfBuild();
        const total = archive.meetings.length;
        const progress = total < MEETINGS_FOR_PROGRESS ? undefined : showProgress(total);
        try {
          ({ written } = await indexRecords(archive, join(outFolder, 'pagefind'), (records) =>
            progress?.at(records, 'meetings handed to the search engine'),
          ));
        } finally {
          progress?.end();
        }
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        await written;
        await removeUnused(join(folder, 'pagefind'));
        await writeFile(join(folder, 'names/ahead.json'), JSON.stringify(await filesAhead(join(folder, 'pagefind'))));
        tellResult(`${String(archiveOfBuild().meetings.length)} records indexed`);
      },
    },
  };
}

/** What Pagefind writes for interfaces of its own, which this site does not have, and its filters, see facet-file.ts. */
const UNUSED = /^(?:filter$|pagefind-(?:component-ui|modular-ui|ui|highlight|worker)\.|wasm\.unknown\.)/;

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
