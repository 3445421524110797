import type { AstroIntegration } from 'astro';
import { archiveOfBuild } from '../archive-of-build.ts';
import { redirectFiles } from '../publish/redirect-files.ts';
import type { SiteFiles } from '../publish/site-files.ts';

/** Writes the redirects of renamed addresses for servers. */
export function redirects(site: SiteFiles): AstroIntegration {
  let base = '/';
  return {
    name: 'redirects',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:build:done': () => {
        for (const [path, text] of redirectFiles(archiveOfBuild().moved, base)) site.write(path, text);
      },
    },
  };
}
