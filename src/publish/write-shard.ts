import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'astro';
import { createArchive } from '../archive/create-archive.ts';
import { handContent, handedContent, takeBack } from '../content/handed-content.ts';
import type { Content } from '../archive/content.ts';
import { soundContent } from '../check/check-content.ts';
import { contentFolder, siteAddress } from '../content/content-folder.ts';
import { writeSearch } from './index-records.ts';
import { redirectFiles } from './redirect-files.ts';
import { onlyShard, type Shard } from './shard.ts';
import { writeSitemaps } from './write-sitemaps.ts';

/**
 * Reads and checks the content, and hands it on to what is done meanwhile, in this process and others that it starts.
 * @throws when the content has problems
 */
export async function withContent<T>(work: (content: Content) => Promise<T>): Promise<T> {
  const handed = handedContent();
  if (handed !== undefined) return work(handed);
  const content = await soundContent(contentFolder());
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    handContent(content, join(folder, 'content'));
    return await work(content);
  } finally {
    takeBack();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Builds a shard of the site into a folder: pages and files by Astro; the first shard also what is made of the whole
 * archive, the search, redirects and sitemaps, while Astro works.
 * @param isVerbose whether Astro tells what it does
 */
export async function writeShard(folder: string, shard: Shard, content: Content, isVerbose: boolean): Promise<void> {
  const archive = createArchive(content);
  const isFirst = shard.number === 1;
  let listed: readonly string[] = [];
  const others = isFirst ? writeSearch(folder, archive) : Promise.resolve();
  const pages = build({
    outDir: folder,
    logLevel: isVerbose ? 'info' : 'warn',
    integrations: [onlyShard(shard, (paths) => (listed = paths))],
  });
  await Promise.all([others, pages]);
  if (!isFirst) return;
  const { origin, base } = siteAddress();
  for (const [path, text] of redirectFiles(archive.moved, base)) writeFileSync(join(folder, path), text);
  writeSitemaps(folder, archive, origin + base, listed);
}
