import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { archiveOfBuild } from '../archive-of-build.ts';
import { contentFolder } from '../content-folder.ts';
import { writePlainFiles } from '../publish/plain-files.ts';
import { phase } from './phase.ts';

/** Routes that make while developing, one at a time, what a build writes straight to the folder. */
const ROUTES = [
  { pattern: '/meetings/[id].[ending]', file: '../dev/record-file.ts' },
  { pattern: '/[kind]/[id]/feed.[format]', file: '../dev/feed-of-one.ts' },
] as const;

/** Writes the files beside records and entities past Astro. */
export function plainFiles(): AstroIntegration {
  let home = '';
  return {
    name: 'plain-files',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        for (const { pattern, file } of ROUTES) {
          injectRoute({ pattern, entrypoint: new URL(file, import.meta.url), prerender: true });
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
