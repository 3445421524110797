import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';

/** While developing, serves the search of the last build, so that it works there too. */
export function searchOfLastBuild(): AstroIntegration {
  return {
    name: 'search-of-last-build',
    hooks: {
      'astro:server:setup': ({ server }) => {
        for (const folder of ['pagefind', 'names']) {
          const built = fileURLToPath(new URL(`../../dist/${folder}`, import.meta.url));
          server.middlewares.use(join(server.config.base, folder), sirv(built, { dev: true }));
        }
      },
    },
  };
}
