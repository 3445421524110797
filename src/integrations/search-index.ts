import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import sirv from 'sirv';

/**
 * Builds the search index over the finished pages. While developing, the index of the last build is served,
 * so that the search works there too.
 */
export function searchIndex(): AstroIntegration {
  let base = '/';
  let lastBuild = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
        lastBuild = fileURLToPath(config.outDir);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`${base}pagefind`, sirv(`${lastBuild}pagefind`, { dev: true }));
      },
      'astro:build:done': async ({ dir, logger }) => {
        try {
          const { index, errors } = await createIndex({ forceLanguage: 'en' });
          if (index === undefined) throw new Error(errors.join('\n'));
          const added = await index.addDirectory({ path: fileURLToPath(dir) });
          const written = await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind', dir)) });
          const failed = [...added.errors, ...written.errors];
          if (failed.length > 0) throw new Error(failed.join('\n'));
          logger.info(`${String(added.page_count)} pages indexed`);
        } finally {
          await close();
        }
      },
    },
  };
}
