import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
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
        const { id, texts } = offlineLists(await builtFiles(folder, site), archiveOfBuild().moved);
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
export async function builtFiles(folder: string, site = new SiteFiles()): Promise<BuiltFile[]> {
  const files: BuiltFile[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const place = join(entry.parentPath, entry.name);
    const path = relative(folder, place).split(sep).join('/');
    const known = site.file(path);
    files.push(known ?? builtFile(path, await readFile(place)));
  }
  return files;
}
