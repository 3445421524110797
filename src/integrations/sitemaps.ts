import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Archive } from '../archive/archive.ts';
import { dayChanged, latestChange } from '../archive/last-changed.ts';
import { ENTITY_KINDS } from '../archive/report.ts';
import { MOST_ADDRESSES, sitemap, sitemapIndex } from '../formats/sitemap.ts';
import type { ListedPage } from '../formats/sitemap.ts';
import { archiveOfBuild } from '../archive-of-build.ts';

/** Pages read at the same time. */
const READ_AT_ONCE = 64;

/**
 * Writes the sitemaps from the pages that were built, as far as they name their own address as the permanent one: not
 * those that ask not to be listed, and not those that lead on to another page.
 */
export function sitemaps(): AstroIntegration {
  let home = '';
  return {
    name: 'sitemaps',
    hooks: {
      'astro:config:done': ({ config }) => {
        home = new URL(config.base.replace(/\/*$/, '/'), config.site).href;
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const folder = fileURLToPath(dir);
        const archive = archiveOfBuild();
        const changed = daysChanged(archive);
        const paths = pages.map(({ pathname }) => pathname).sort();
        const kinds = new Map<string, ListedPage[]>();
        for (let i = 0; i < paths.length; i += READ_AT_ONCE) {
          const batch = paths.slice(i, i + READ_AT_ONCE);
          const isListed = await Promise.all(batch.map((path) => mayBeListed(folder, path, new URL(path, home))));
          batch.forEach((path, index) => {
            if (isListed[index] !== true) return;
            // An address that is a single page on its own, such as about/, stands with the others of its sort.
            const kind = /^(?<kind>[^/]+)\/./u.exec(path)?.groups?.['kind'] ?? 'pages';
            const page = { address: new URL(path, home).href, changed: changed(path) };
            const known = kinds.get(kind);
            if (known === undefined) kinds.set(kind, [page]);
            else known.push(page);
          });
        }
        await mkdir(join(folder, 'sitemaps'), { recursive: true });
        const written: ListedPage[] = [];
        for (const [kind, listed] of [...kinds].sort(([a], [b]) => (a < b ? -1 : 1))) {
          for (let part = 0; part * MOST_ADDRESSES < listed.length; part += 1) {
            const own = listed.slice(part * MOST_ADDRESSES, (part + 1) * MOST_ADDRESSES);
            const name = `sitemaps/${part === 0 ? kind : `${kind}-${String(part + 1)}`}.xml`;
            await writeFile(join(folder, name), sitemap(own));
            const days = own.flatMap((page) => page.changed ?? []);
            written.push({ address: `${home}${name}`, changed: days.sort().at(-1) });
          }
        }
        await writeFile(join(folder, 'sitemap-index.xml'), sitemapIndex(written));
        logger.info(`${String(paths.length)} pages looked at, ${String(written.length)} sitemaps`);
      },
    },
  };
}

async function mayBeListed(folder: string, path: string, address: URL): Promise<boolean> {
  // The page for addresses that do not exist is a file of its own name.
  if (/^\d{3}\/?$/u.test(path)) return false;
  const html = await readFile(join(folder, path, 'index.html'), 'utf8');
  return html.includes(`<link rel="canonical" href="${address.href}"`);
}

/** The day on which what a page shows changed last: that of its records, else that of the latest of all. */
function daysChanged(archive: Archive): (path: string) => string | undefined {
  const all = latestChange(archive.meetings);
  return (path) => {
    const [folder, id = '', ...more] = path.split('/').filter((part) => part !== '');
    const meeting = folder === 'meetings' && more.length === 0 ? archive.meeting(id) : undefined;
    if (meeting !== undefined) return dayChanged(meeting);
    const kind = ENTITY_KINDS.find((one) => one === folder);
    const entity = kind === undefined ? undefined : archive.entity(kind, id);
    if (entity === undefined) return all;
    const told =
      entity.kind === 'commitments'
        ? entity.steps.flatMap((step) => archive.meeting(step.meeting) ?? [])
        : [...new Set(archive.passagesOn(entity).map((passage) => passage.meeting))];
    return latestChange(told) ?? all;
  };
}
