import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive, Meeting } from '../archive/archive.ts';
import type { Entity } from '../archive/content.ts';
import { dayChanged, latestChange } from '../archive/archive.ts';
import { ENTITY_KINDS } from '../archive/content.ts';
import type { Home } from '../exports/addresses.ts';
import { MOST_ADDRESSES, sitemap, sitemapIndex } from '../exports/sitemap.ts';
import type { ListedPage } from '../exports/sitemap.ts';

/** Writes the sitemaps of some pages of a site, given by their paths below its address. */
export function writeSitemaps(folder: string, archive: Archive, home: Home, paths: readonly string[]): void {
  mkdirSync(join(folder, 'sitemaps'), { recursive: true });
  const changed = daysChanged(archive);
  // An address that is a single page on its own, such as about/, stands with the others of its sort.
  const kinds = Map.groupBy(paths, (path) => /^(?<kind>[^/]+)\/./u.exec(path)?.groups?.['kind'] ?? 'pages');
  const written: ListedPage[] = [];
  for (const [kind, own] of [...kinds].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (let part = 0; part * MOST_ADDRESSES < own.length; part += 1) {
      const pages = own
        .slice(part * MOST_ADDRESSES, (part + 1) * MOST_ADDRESSES)
        .map((path) => ({ address: new URL(path, home).href, changed: changed(path) }));
      const name = `sitemaps/${part === 0 ? kind : `${kind}-${String(part + 1)}`}.xml`;
      writeFileSync(join(folder, name), sitemap(pages));
      const days = pages.flatMap((page) => page.changed ?? []);
      written.push({ address: `${home}${name}`, changed: days.sort().at(-1) });
    }
  }
  writeFileSync(join(folder, 'sitemap-index.xml'), sitemapIndex(written));
}

/** The day on which what a page shows changed last: that of its records, else that of the latest of all. */
function daysChanged(archive: Archive): (path: string) => string | undefined {
  const all = latestChange(archive.meetings);
  // An entity with many passages has many pages.
  const known = new Map<Entity, string | undefined>();
  return (path) => {
    const [folder, id = '', ...more] = path.split('/').filter((part) => part !== '');
    const meeting = folder === 'meetings' && more.length === 0 ? archive.meeting(id) : undefined;
    if (meeting !== undefined) return dayChanged(meeting);
    const kind = ENTITY_KINDS.find((one) => one === folder);
    const entity = kind === undefined ? undefined : archive.entity(kind, id);
    if (entity === undefined) return all;
    if (!known.has(entity)) known.set(entity, latestChange(meetingsThatTellOf(entity, archive)));
    return known.get(entity) ?? all;
  };
}

function meetingsThatTellOf(entity: Entity, archive: Archive): Meeting[] {
  if (entity.kind === 'commitments') return entity.steps.flatMap((step) => archive.meeting(step.meeting) ?? []);
  return [...new Set(archive.passagesOn(entity).map((passage) => passage.meeting))];
}
