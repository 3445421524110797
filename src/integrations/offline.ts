import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { archiveOfBuild } from '../archive-of-build.ts';
import { hashOfFile, offlineLists } from '../publish/offline-files.ts';
import type { BuiltFile } from '../publish/offline-files.ts';
import { listPath } from '../service-worker/build-files.ts';

const WORKER = 'service-worker.js';
const PLACE_OF_ID = 'id of this build';

/**
 * Builds the service worker, and after everything else the lists of files by which it keeps the site for reading
 * offline. It has to stand last: what is written after it is in no list.
 */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        const id = fileURLToPath(new URL('../service-worker/service-worker.ts', import.meta.url));
        const plugin = {
          name: 'service-worker',
          buildStart(this: { environment: { name: string }; emitFile: (file: object) => void }) {
            if (this.environment.name === 'client') this.emitFile({ type: 'chunk', id, fileName: WORKER });
          },
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { id, texts } = offlineLists(await builtFiles(folder), archiveOfBuild().moved);
        await mkdir(join(folder, 'offline'), { recursive: true });
        for (const [hash, text] of texts) await writeFile(join(folder, listPath(hash)), text);
        const worker = await readFile(join(folder, WORKER), 'utf8');
        if (!worker.includes(PLACE_OF_ID)) throw new Error(`${WORKER} has no place for the id of the build`);
        if (/\b(?:import|export)\b[^:]/u.test(worker)) throw new Error(`${WORKER} is not one file`);
        await writeFile(join(folder, WORKER), worker.replace(PLACE_OF_ID, id));
        logger.info(`build ${id} can be kept for reading offline`);
      },
    },
  };
}

/** Every file with its hash; one after the other, because a large archive has a hundred thousand. */
export async function builtFiles(folder: string): Promise<BuiltFile[]> {
  const files: BuiltFile[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    files.push({
      path: relative(folder, path).split(sep).join('/'),
      bytes: bytes.length,
      hash: hashOfFile(bytes),
    });
  }
  return files;
}
