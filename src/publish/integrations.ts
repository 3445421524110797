import { hash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import type { Plugin } from 'vite';
import { editionFolder } from '../archive/addresses.ts';
import { checkContent, withoutContent } from '../check/check-content.ts';
import { formatProblems } from '../check/problems.ts';
import { contentFolder, editionOfProcess } from '../content/content-folder.ts';
import { handContent } from '../content/handed-content.ts';
import { escapeXml } from '../exports/markup.ts';
import { wordsIn } from '../words/words.ts';
import { WORKER } from './finish-site.ts';

const fileAt = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** So many milliseconds after a change to a file it is written in full. */
const SETTLED_AFTER = 100;

/**
 * While developing, checks the content anew and reloads the page when a file of it changes. Pages are made of what was
 * checked; where it has problems, every page says these instead, until they are fixed.
 */
export function contentReload(): AstroIntegration {
  // The module that takes the content; whatever is made from it is evaluated anew with it.
  const archive = fileAt('../components/archive.ts');
  return {
    name: 'content-reload',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const folder = contentFolder();
        server.watcher.add(folder);
        // One for each content folder, because a server that is stopped takes nothing with it.
        const handed = join(server.config.cacheDir, `content-${hash('sha256', folder)}`);
        mkdirSync(server.config.cacheDir, { recursive: true });
        const look = async () => {
          const missing = withoutContent(folder);
          if (missing !== undefined) return missing;
          const { content, problems } = await checkContent(folder);
          // A text that is yet to be written may be looked at.
          const grave = problems.filter(({ severity, rule }) => severity === 'error' && rule !== 'unwritten-text');
          if (grave.length > 0) return formatProblems(grave);
          handContent(content, handed);
          for (const { moduleGraph } of Object.values(server.environments)) {
            for (const module of moduleGraph.getModulesByFile(archive) ?? []) moduleGraph.invalidateModule(module);
          }
          return undefined;
        };
        let found: Promise<string | undefined> | undefined;
        let settling: NodeJS.Timeout | undefined;
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(folder)) return;
          // A file is first emptied and then written, and of the two only the first may be told.
          clearTimeout(settling);
          settling = setTimeout(() => {
            found = undefined;
            server.ws.send({ type: 'full-reload' });
          }, SETTLED_AFTER);
        });
        const { base } = server.config;
        server.middlewares.use(({ url = '' }, response, next) => {
          if (OF_THE_SERVER.test(url.slice(base.length - 1))) {
            next();
            return;
          }
          found ??= look();
          found.then((problems) => {
            if (problems === undefined) next();
            else response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' }).end(problemsPage(problems, `${base}@vite/client`)); // prettier-ignore
          }, next);
        });
      },
    },
  };
}

/** What the server for editors answers itself, below the base: its modules, and the files of the search. */
const OF_THE_SERVER = /^\/(?:@|src\/|node_modules\/|pagefind\/|names\/|_)/u;

/** A page that needs no other file; it looks again when a file changes, without script every few seconds. */
function problemsPage(problems: string, client: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Problems of the content</title>
<noscript><meta http-equiv="refresh" content="3"></noscript>
<script type="module" src="${escapeXml(client)}"></script>
<style>:root{color-scheme:light dark}pre{font:1rem/1.5 monospace;white-space:pre-wrap}</style>
<h1>Problems of the content</h1>
<pre>${escapeXml(problems)}</pre>
`;
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

/**
 * What the scripts of an archive in several languages need: from page to page they keep the place, and each edition
 * sends the words of its own language, which stand in for those of `words/en`. Those that are sent at once have but the
 * two sentences that they need.
 */
export function editions(language: string, others: readonly string[]): AstroIntegration {
  const plugin: Plugin = {
    name: 'words-of-edition',
    enforce: 'pre',
    resolveId(source, importer, options) {
      if (this.environment.name !== 'client' || !source.includes('/words/en/')) return null;
      return this.resolve(source.replace('/words/en/', `/words/${language}/`), importer, options);
    },
  };
  return {
    name: 'editions',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const { cite, search } = wordsIn(language);
        const define = {
          HAS_EDITIONS: String(others.length > 0),
          COPYING_LOST: JSON.stringify(cite.lost),
          SEARCH_FAILED: JSON.stringify(search.failed),
        };
        updateConfig({ vite: { define } });
        if (language !== 'en') updateConfig({ vite: { plugins: [plugin], worker: { plugins: () => [plugin] } } });
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
          const built = fileAt(`../../dist/${editionFolder(editionOfProcess())}${folder}`);
          server.middlewares.use(join(server.config.base, folder), sirv(built, { dev: true }));
        }
      },
    },
  };
}
