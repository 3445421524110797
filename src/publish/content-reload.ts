import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '../content/content-folder.ts';

/** The module that reads the content; whatever is made from it is evaluated anew with it. */
const ARCHIVE = fileURLToPath(new URL('../site/archive.ts', import.meta.url));

/** While developing, reads the content anew and reloads the page when a file of it changes. */
export function contentReload(): AstroIntegration {
  return {
    name: 'content-reload',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const folder = contentFolder();
        server.watcher.add(folder);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(folder)) return;
          for (const { moduleGraph } of Object.values(server.environments)) {
            for (const module of moduleGraph.getModulesByFile(ARCHIVE) ?? []) moduleGraph.invalidateModule(module);
          }
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
