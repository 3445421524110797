import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { archiveOfBuild } from '../archive-of-build.ts';
import { redirectFiles } from '../publish/redirect-files.ts';

/** Writes the redirects of renamed addresses for servers. */
export function redirects(): AstroIntegration {
  let base = '/';
  return {
    name: 'redirects',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:build:done': async ({ dir }) => {
        for (const [path, text] of redirectFiles(archiveOfBuild().moved, base)) {
          await writeFile(fileURLToPath(new URL(path, dir)), text);
        }
      },
    },
  };
}
