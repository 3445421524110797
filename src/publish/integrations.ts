import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { contentFolder } from '../content/content-folder.ts';
import { WORKER } from './finish-site.ts';

const fileAt = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** So many milliseconds after a change to a file it is written in full. */
const SETTLED_AFTER = 100;

/** While developing, reads the content anew and reloads the page when a file of it changes. */
export function contentReload(): AstroIntegration {
  // The module that reads the content; whatever is made from it is evaluated anew with it.
  const archive = fileAt('../components/archive.ts');
  return {
    name: 'content-reload',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const folder = contentFolder();
        server.watcher.add(folder);
        const reload = () => {
          for (const { moduleGraph } of Object.values(server.environments)) {
            for (const module of moduleGraph.getModulesByFile(archive) ?? []) moduleGraph.invalidateModule(module);
          }
          server.ws.send({ type: 'full-reload' });
        };
        let settling: NodeJS.Timeout | undefined;
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(folder)) return;
          // A file is first emptied and then written, and of the two only the first may be told.
          clearTimeout(settling);
          settling = setTimeout(reload, SETTLED_AFTER);
        });
      },
    },
  };
}

/** Finishes every page that is made. */
export function finishedPages(): AstroIntegration {
  return {
    name: 'finished-pages',
    hooks: {
      'astro:config:setup': ({ addMiddleware }) => {
        // Not by its place on the disk, which Astro writes between single quotation marks: a path can have one.
        addMiddleware({ entrypoint: '/src/publish/middleware.ts', order: 'post' });
      },
    },
  };
}

/** Builds src/client/offline.ts as a file of its own at the root of the site. */
export function serviceWorker(): AstroIntegration {
  return {
    name: 'service-worker',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        const plugin = {
          name: 'service-worker',
          // Astro begins a build with a server of its own, which has no use for the worker and warns of it.
          apply: 'build' as const,
          buildStart(this: { environment: { name: string }; emitFile: (file: object) => void }) {
            if (this.environment.name !== 'client') return;
            this.emitFile({ type: 'chunk', id: fileAt('../client/offline.ts'), fileName: WORKER });
          },
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}

/** While developing, serves the search of the last build, so that it works there too. */
export function searchOfLastBuild(): AstroIntegration {
  return {
    name: 'search-of-last-build',
    hooks: {
      'astro:server:setup': ({ server }) => {
        for (const folder of ['pagefind', 'names']) {
          const built = fileAt(`../../dist/${folder}`);
          server.middlewares.use(join(server.config.base, folder), sirv(built, { dev: true }));
        }
      },
    },
  };
}
