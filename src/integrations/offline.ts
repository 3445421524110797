import { readFileSync, readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { archiveOfBuild } from '../archive-of-build.ts';
import { tellResult } from '../publish/build-log.ts';
import { builtFile, offlineLists } from '../publish/offline-files.ts';
import type { BuiltFile } from '../publish/offline-files.ts';
import { SiteFiles } from '../publish/site-files.ts';
import { listPath } from '../service-worker/build-files.ts';

const WORKER = 'service-worker.js';
const PLACE_OF_ID = 'id of this build';

/**
 * Builds the service worker, and after everything else the lists of files by which it keeps the site for reading
 * offline. It has to stand last: what is written after it is in no list.
 */
export function offline(site: SiteFiles): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        const id = fileURLToPath(new URL('../service-worker/service-worker.ts', import.meta.url));
        const plugin = {
          name: 'service-worker',
          // Astro begins a build with a server of its own, which has no use for the worker and warns of it.
          apply: 'build' as const,
          buildStart(this: { environment: { name: string }; emitFile: (file: object) => void }) {
            if (this.environment.name === 'client') this.emitFile({ type: 'chunk', id, fileName: WORKER });
          },
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const { id, texts } = offlineLists(builtFiles(folder, site), archiveOfBuild().moved);
        await mkdir(join(folder, 'offline'), { recursive: true });
        for (const [hash, text] of texts) await writeFile(join(folder, listPath(hash)), text);
        const worker = await readFile(join(folder, WORKER), 'utf8');
        if (!worker.includes(PLACE_OF_ID)) throw new Error(`${WORKER} has no place for the id of the build`);
        if (/\b(?:import|export)\b[^:]/u.test(worker)) throw new Error(`${WORKER} is not one file`);
        await writeFile(join(folder, WORKER), worker.replace(PLACE_OF_ID, id));
        tellResult(`build ${id} can be kept for reading offline`);
      },
    },
  };
}

/**
 * Every file of a folder with its hash; one after the other, because a large archive has a hundred thousand.
 * @param site remembers what it has written, which then need not be read again
 */
export function builtFiles(folder: string, site = new SiteFiles()): BuiltFile[] {
  return pathsIn(folder).map((path) => site.file(path) ?? builtFile(path, readFileSync(join(folder, path))));
}

/** The files of a folder below it, with slashes. Node’s own way to list them takes six times as long. */
function pathsIn(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return pathsIn(folder, `${below}${entry.name}/`);
    return entry.isFile() ? [`${below}${entry.name}`] : [];
  });
}
