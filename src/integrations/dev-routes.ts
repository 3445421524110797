import type { AstroIntegration } from 'astro';
import { FEED_ENDINGS } from '../formats/feed-file.ts';
import { RECORD_FILES } from '../formats/record-files.ts';

/**
 * Routes that make while developing, one at a time, what a build writes straight to the folder. One for each ending,
 * because Astro asks for a slash after addresses of which it cannot see that they are files.
 */
const ROUTES = [
  ...Object.values(RECORD_FILES).map(({ ending }) => ({
    pattern: `/meetings/[id].${ending}`,
    file: '../dev/record-file.ts',
  })),
  ...['people', 'topics'].flatMap((kind) =>
    FEED_ENDINGS.map((ending) => ({ pattern: `/${kind}/[id]/feed.${ending}`, file: '../dev/feed-of-one.ts' })),
  ),
];

/** Gives the files beside records and entities while developing. */
export function devRoutes(): AstroIntegration {
  return {
    name: 'dev-routes',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        for (const { pattern, file } of ROUTES) {
          injectRoute({ pattern, entrypoint: new URL(file, import.meta.url), prerender: false });
        }
      },
    },
  };
}
