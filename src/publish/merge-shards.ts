import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentFolder, siteAddress } from '../content/content-folder.ts';
import type { Shard } from './shard.ts';
import { BUILD_MARK } from './swap-folder.ts';

/** Says in a folder which shard of which build it holds. */
const SHARD_MARK = '.across-the-table-shard.json';

interface ShardMark extends Shard {
  /** The hash of everything that the build was made from. */
  readonly from: string;
}

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
/** What a build is made from, besides the content and its address. */
const SOURCES = ['src', 'public', 'astro.config.mjs', 'package-lock.json'];

/** Writes which shard a folder holds. */
export function markShard(folder: string, shard: Shard): void {
  writeFileSync(join(folder, SHARD_MARK), JSON.stringify({ ...shard, from: hashOfSources() } satisfies ShardMark));
}

function hashOfSources(): string {
  const hash = createHash('sha256').update(JSON.stringify(siteAddress()));
  const roots = [contentFolder(), ...SOURCES.map((path) => join(PROJECT, path))];
  for (const [place, root] of roots.entries()) {
    for (const file of existsSync(root) ? filesIn(root) : []) {
      hash.update(`${String(place)} ${relative(root, file)}\n`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/** A file, or every file below a folder, in the order of their names. */
function filesIn(path: string): string[] {
  const entries = readdirSync(dirname(path), { withFileTypes: true });
  if (entries.find(({ name }) => resolve(dirname(path), name) === resolve(path))?.isFile() === true) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * Refuses folders that are not all the shards of one build, each once.
 * @throws with what is wrong, and what to do
 */
export function refuseIncomplete(folders: readonly string[]): void {
  const marked = folders.map((folder) => ({ folder, ...markOf(folder) }));
  const [first] = marked;
  if (first === undefined) throw new Error(`There are no shards. Build them first: npm run build -- --shard 1/2 …`);
  const foreign = marked.find(({ of, from }) => of !== first.of || from !== first.from);
  if (foreign !== undefined) {
    throw new Error(
      `${foreign.folder} and ${first.folder} are of different builds: shard ${String(foreign.number)} of ${String(foreign.of)} and ${String(first.number)} of ${String(first.of)}, ${foreign.from === first.from ? 'of the same content' : 'of other content, source or address'}.\nBuild all shards anew from the same commit, for the same address.`,
    );
  }
  for (let number = 1; number <= first.of; number += 1) {
    const found = marked.filter((shard) => shard.number === number);
    if (found.length === 1) continue;
    const shard = `Shard ${String(number)} of ${String(first.of)}`;
    if (found.length > 1)
      throw new Error(`${shard} is there twice: ${found.map(({ folder }) => folder).join(', ')}.\nName each once.`);
    throw new Error(`${shard} is missing.\nBuild it: npm run build -- --shard ${String(number)}/${String(first.of)}`);
  }
}

function markOf(folder: string): ShardMark {
  const mark = join(folder, SHARD_MARK);
  if (!existsSync(mark)) {
    throw new Error(
      `${folder} holds no shard of a build: it has no ${SHARD_MARK}.\nBuild one: npm run build -- --shard 1/2`,
    );
  }
  return JSON.parse(readFileSync(mark, 'utf8')) as ShardMark;
}

/**
 * Puts the files of shards into one folder.
 * @throws when two shards have different files for one address
 */
export function putTogether(shards: readonly string[], folder: string): void {
  for (const shard of shards) {
    for (const entry of readdirSync(shard, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.name === SHARD_MARK || entry.name === BUILD_MARK) continue;
      const from = join(entry.parentPath, entry.name);
      const path = relative(shard, from).split(sep).join('/');
      const to = join(folder, path);
      if (existsSync(to)) {
        if (readFileSync(to).equals(readFileSync(from))) continue;
        throw new Error(`${path} is not the same in two shards.\nBuild all shards anew from the same commit.`);
      }
      mkdirSync(dirname(to), { recursive: true });
      copyFileSync(from, to);
    }
  }
}
