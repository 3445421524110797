import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { contentFolder } from '../content/content-folder.ts';
import { writeShard, withContent } from './write-shard.ts';
import { compressSite } from './compress-site.ts';
import { markShard, putTogether, refuseIncomplete } from './merge-shards.ts';
import { writeOfflineFiles } from './offline-files.ts';
import { WHOLE } from './shard.ts';
import type { Shard } from './shard.ts';
import { replaceFolder } from './swap-folder.ts';
import type { KeptFolder } from './swap-folder.ts';

const folderAt = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const COMMAND = folderAt('../cli/build.ts');

/** What a mistyped folder must not take with it. */
export const keptFolders = (): readonly KeptFolder[] => [
  { folder: contentFolder(), name: 'the content', isClosed: true },
  { folder: folderAt('..'), name: 'the source', isClosed: true },
  { folder: folderAt('../..'), name: 'the project', isClosed: false },
  { folder: process.cwd(), name: 'the working folder', isClosed: false },
];

/**
 * Builds the site beside a folder and swaps it into its place only when it is complete; whatever goes wrong, the
 * former site stays as it is and nothing half-written remains.
 * @param folder where the site is to stand
 * @param options whether compressed copies are written for a plain server, and whether Astro tells what it does
 * @throws an Error with a message for the reader of a terminal
 */
export function buildSite(folder: string, { compress = false, isVerbose = false } = {}): Promise<BuiltSite> {
  return replacing(folder, (next) =>
    withContent(async (content) => {
      const processes = processesFor(content.reports.length);
      if (processes === 1) await writeShard(next, WHOLE, content, isVerbose);
      else await buildShards(next, processes);
      return finishSite(next, compress);
    }),
  );
}

/** Builds one shard of the site, which is put together with the others later. */
export function buildShard(folder: string, shard: Shard, { isVerbose = false } = {}): Promise<void> {
  return replacing(folder, (next) =>
    withContent(async (content) => {
      await writeShard(next, shard, content, isVerbose);
      markShard(next, shard);
    }),
  );
}

/** Puts the shards of a build together to the same bytes as one build. */
export function mergeShards(shards: readonly string[], folder: string, { compress = false } = {}): Promise<BuiltSite> {
  return replacing(folder, async (next) => {
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

/** Builds each shard in a process of its own, which takes the content that was checked here. */
async function buildShards(next: string, of: number): Promise<void> {
  // In the project: of a site that is written elsewhere Astro keeps the modules of the build in one place, where
  // processes would take those of one another.
  mkdirSync('.astro', { recursive: true });
  const scratch = mkdtempSync(join('.astro', 'shards-'));
  const shards = Array.from({ length: of }, (_, index) => ({
    folder: join(scratch, String(index + 1)),
    shard: `${String(index + 1)}/${String(of)}`,
  }));
  const running = shards.map(({ folder, shard }) =>
    spawn(process.execPath, [COMMAND, '--out', folder, '--shard', shard], { stdio: ['ignore', 'ignore', 'pipe'] }),
  );
  try {
    await Promise.all(running.map(ended));
    putTogether(shards.map(({ folder }) => folder), next); // prettier-ignore
  } finally {
    for (const child of running) child.kill();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** @throws with what a process said, when it fails */
async function ended(child: ChildProcessByStdio<null, null, Readable>): Promise<void> {
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('close', resolve).once('error', reject),
  );
  if (code !== 0) throw new Error(said.trim());
}

/** What a build has made. */
export interface BuiltSite {
  /** Files that a reader can keep for reading offline. */
  readonly files: number;
}

/** What is made of all files of a site. */
async function finishSite(folder: string, compress: boolean): Promise<BuiltSite> {
  const { files } = writeOfflineFiles(folder);
  if (compress) await compressSite(folder);
  return { files };
}

async function replacing<T>(folder: string, write: (next: string) => Promise<T>): Promise<T> {
  try {
    return await replaceFolder(folder, keptFolders(), write);
  } catch (error) {
    throw new Error(`${causeOf(error, folder)}\nNothing was changed in ${folder}.`, { cause: error });
  }
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

/** What went wrong, in words where the system says it in a code. */
function causeOf(error: unknown, folder: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = /\b(E[A-Z]{3,8})\b/u.exec(error instanceof Error && 'code' in error ? String(error.code) : message)?.[1];
  const cause = code === undefined ? undefined : CAUSES[code];
  return cause === undefined ? message : `The site cannot be written to ${folder}. ${cause}\n${message}`;
}
