import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { getSystemErrorName } from 'node:util';
import { build } from 'astro';
import { editionFolder } from '../archive/addresses.ts';
import type { Content } from '../archive/content.ts';
import { archiveIn, createArchive } from '../archive/create-archive.ts';
import { soundContent } from '../check/check-content.ts';
import { contentFolder, editionOfProcess, siteAddress } from '../content/content-folder.ts';
import { handContent, handedContent, takeBack } from '../content/handed-content.ts';
import { finishSite } from './finish-site.ts';
import { writeSearch } from './index-records.ts';
import { type KeptFolder, replaceFolder } from './replace-folder.ts';
import { redirectFiles } from './server-rules.ts';
import { markShard, moveFile, onlyShard, putTogether, refuseIncomplete } from './shards.ts';
import type { Shard } from './shards.ts';
import { writeSitemaps } from './write-sitemaps.ts';

const folderAt = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What a mistyped folder must not take with it. */
export const keptFolders = (): readonly KeptFolder[] => [
  { folder: contentFolder(), name: 'the content', isClosed: true },
  { folder: folderAt('..'), name: 'the source', isClosed: true },
  { folder: folderAt('../..'), name: 'the project', isClosed: false },
  { folder: process.cwd(), name: 'the working folder', isClosed: false },
];

/** How a site is built: with compressed copies for a plain server, with Astro saying what it does. */
export interface BuildOptions {
  readonly compress?: boolean;
  readonly verbose?: boolean;
}

/**
 * Builds the site beside a folder and swaps it into its place only when it is complete; whatever goes wrong, the
 * former site stays as it is and nothing half-written remains.
 * @returns how many files a reader can keep for reading offline
 * @throws an Error with a message for the reader of a terminal
 */
export function buildSite(folder: string, { compress = false, verbose = false }: BuildOptions = {}): Promise<number> {
  return replacing(folder, (next) =>
    withContent(async (content) => {
      const of = processesFor(content.reports.length);
      const shards = Array.from({ length: of }, (_, index) => ({ number: index + 1, of }));
      await writeParts(next, shards, content, verbose);
      return finishSite(next, compress);
    }),
  );
}

/** Builds one shard of the site, which is put together with the others later. */
export function buildShard(folder: string, shard: Shard, { verbose = false }: BuildOptions = {}): Promise<void> {
  return replacing(folder, (next) =>
    withContent(async (content) => {
      await writeParts(next, [shard], content, verbose);
      markShard(next, shard);
    }),
  );
}

/** Puts the shards of a build together to the same bytes as one build. */
export function mergeShards(shards: readonly string[], folder: string, compress: boolean): Promise<number> {
  return replacing(folder, (next) => {
    refuseIncomplete(shards);
    putTogether(shards, next);
    return finishSite(next, compress);
  });
}

/** From so many meetings on, a second process saves more than it takes to bundle the site there once more. */
const MANY = 300;
/** More processes than this give little, and each holds the archive in memory. */
const MOST_PROCESSES = 4;

/** As many processes as pay; BUILD_PROCESSES=n makes it that many. */
function processesFor(records: number): number {
  const asked = Number(process.env['BUILD_PROCESSES']);
  if (asked >= 1) return asked;
  return records < MANY ? 1 : Math.min(availableParallelism(), MOST_PROCESSES);
}

/**
 * Builds shards of every edition, each in a process of its own, which takes the content that was checked here, and puts
 * them together: an edition is a site of its own in the folder of its language. What is one part is built in this process.
 */
async function writeParts(next: string, shards: readonly Shard[], content: Content, verbose: boolean): Promise<void> {
  const { EDITION: ofThisProcess } = process.env;
  const languages = ofThisProcess === undefined ? ['en', ...(content.settings?.editions ?? [])] : [ofThisProcess];
  const [only, ...others] = languages.flatMap((language) => shards.map((shard) => ({ language, shard })));
  if (only === undefined || others.length === 0) {
    if (only !== undefined) await writeShard(next, only.shard, content, verbose);
    return;
  }
  // In the project: of a site that is written elsewhere Astro keeps the modules of the build in one place, where
  // processes would take those of one another.
  mkdirSync('.astro', { recursive: true });
  const scratch = mkdtempSync(join('.astro', 'parts-'));
  const parts = [only, ...others].map(({ language, shard: { number, of } }) => {
    const folder = join(scratch, `${language}-${String(number)}`);
    return { language, folder, shard: `${String(number)}/${String(of)}` };
  });
  const [waiting, running] = [[...parts], new Set<ChildProcess>()];
  const work = async () => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      const command = [folderAt('../cli/build.ts'), '--out', part.folder, '--shard', part.shard];
      const env = { ...process.env, EDITION: part.language };
      const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'ignore', 'pipe'] });
      running.add(child);
      const ended = new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
      const said = await text(child.stderr);
      if ((await ended) !== 0) throw new Error(said.trim());
      running.delete(child);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(availableParallelism(), MOST_PROCESSES) }, work));
    for (const language of languages) {
      const own = parts.filter((part) => part.language === language).map(({ folder }) => folder);
      putTogether(own, join(next, editionFolder(language)), moveFile);
    }
  } finally {
    for (const child of running) child.kill();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * Reads and checks the content, and hands it on to what is done meanwhile, in this process and others that it starts.
 * @throws when the content has problems
 */
async function withContent<T>(work: (content: Content) => Promise<T>): Promise<T> {
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
 * Builds a shard of the edition of this process into a folder: pages and files by Astro; the first shard also what is
 * made of the whole archive, the search, sitemaps and, for all editions, redirects, while Astro works.
 */
async function writeShard(folder: string, shard: Shard, content: Content, verbose: boolean): Promise<void> {
  const [english, language] = [createArchive(content), editionOfProcess()];
  const archive = archiveIn(language, english);
  const isFirst = shard.number === 1;
  let listed: readonly string[] = [];
  const others = isFirst ? writeSearch(folder, archive, english) : Promise.resolve();
  const pages = build({
    outDir: folder,
    logLevel: verbose ? 'info' : 'warn',
    integrations: [onlyShard(shard, archive === english, (paths) => (listed = paths))],
  });
  await Promise.all([others, pages]);
  if (!isFirst) return;
  const { origin, base } = siteAddress();
  const languages = ['en', ...(content.settings?.editions ?? [])];
  writeSitemaps(folder, archive, new Map(languages.map((one) => [one, origin + base + editionFolder(one)])), listed);
  if (archive !== english) return;
  for (const [path, written] of redirectFiles(archive, base, languages.map(editionFolder)))
    writeFileSync(join(folder, path), written);
}

async function replacing<T>(folder: string, write: (next: string) => Promise<T>): Promise<T> {
  try {
    refuseUnaddressable();
    return await replaceFolder(folder, keptFolders(), write);
  } catch (error) {
    throw new Error(`${causeOf(error, folder)}\nNothing was changed in ${folder}.`, { cause: error });
  }
}

/** Vite, which bundles the pages, takes what follows these signs in the path of a module for a question to it. */
function refuseUnaddressable(): void {
  const project = folderAt('../..');
  const sign = /[#?]/u.exec(project)?.[0];
  if (sign !== undefined) throw new Error(`The project is in ${project}, and the site cannot be built in a path with “${sign}”: move or rename the folder.`); // prettier-ignore
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  EDQUOT: 'The disk quota is used up.',
  EFBIG: 'A file would be larger than this system allows.',
  EACCES: 'There is no permission to write here.',
  EPERM: 'The system does not allow this to be written.',
  EROFS: 'The disk can only be read.',
  EEXIST: 'A part of the path is a file, not a folder.',
  ENOTDIR: 'A part of the path is a file, not a folder.',
  EBUSY: 'The folder is in use, or a disk of its own, and cannot be moved.',
};

/** What went wrong, in words where the system says it in a code, or the bundler in its number: “(os error 28)”. */
function causeOf(error: unknown, folder: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const number = /\(os error (\d+)\)/u.exec(message)?.[1];
  const said = error instanceof Error && 'code' in error ? String(error.code) : message;
  const code = number === undefined ? /\b(E[A-Z]{3,8})\b/u.exec(said)?.[1] : getSystemErrorName(-Number(number));
  const cause = code === undefined ? undefined : CAUSES[code];
  return cause === undefined ? message : `The site cannot be written to ${folder}. ${cause}\n${message}`;
}
