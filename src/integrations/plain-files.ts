import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { archiveOfBuild } from '../archive-of-build.ts';
import { contentFolder } from '../content-folder.ts';
import { FEED_ENDINGS } from '../formats/feed-file.ts';
import { RECORD_FILES } from '../formats/record-files.ts';
import { writePlainFiles } from '../publish/plain-files.ts';
import { phase } from './phase.ts';

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

/** Writes the files beside records and entities past Astro. */
export function plainFiles(): AstroIntegration {
  let home = '';
  return {
    name: 'plain-files',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        for (const { pattern, file } of ROUTES) {
          injectRoute({ pattern, entrypoint: new URL(file, import.meta.url), prerender: false });
        }
      },
      'astro:config:done': ({ config }) => {
        home = new URL(config.base.replace(/\/*$/, '/'), config.site).href;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const [folder, content] = [fileURLToPath(dir), contentFolder()];
        const archive = archiveOfBuild();
        const files = await phase('files beside records and entities', logger, () =>
          writePlainFiles(folder, { archive, home, content }),
        );
        logger.info(`${String(files)} files beside records, people and topics`);
      },
    },
  };
}
