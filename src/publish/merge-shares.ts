import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentFolder } from '../content-folder.ts';
import { siteAddress } from '../site-address.ts';
import type { Share } from './share.ts';
import { BUILD_MARK } from './swap-folder.ts';

/** Says in a folder which share of which build it holds. */
const SHARE_MARK = '.across-the-table-share.json';

interface SharedBuild extends Share {
  /** The hash of everything that the build was made from. */
  readonly from: string;
}

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
/** What a build is made from, besides the content and its address. */
const SOURCES = ['src', 'public', 'astro.config.mjs', 'package-lock.json'];

/** Writes which share a folder holds. */
export function markShare(folder: string, share: Share): void {
  writeFileSync(join(folder, SHARE_MARK), JSON.stringify({ ...share, from: hashOfSources() } satisfies SharedBuild));
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
 * Refuses folders that are not all the shares of one build, each once.
 * @throws with what is wrong, and what to do
 */
export function refuseIncomplete(folders: readonly string[]): void {
  const marked = folders.map((folder) => ({ folder, ...markOf(folder) }));
  const [first] = marked;
  if (first === undefined) throw new Error(`There are no shares. Build them first: npm run build -- --shard 1/2 …`);
  const foreign = marked.find(({ of, from }) => of !== first.of || from !== first.from);
  if (foreign !== undefined) {
    throw new Error(
      `${foreign.folder} and ${first.folder} are of different builds: share ${String(foreign.number)} of ${String(foreign.of)} and ${String(first.number)} of ${String(first.of)}, ${foreign.from === first.from ? 'of the same content' : 'of other content, source or address'}.\nBuild all shares anew from the same commit, for the same address.`,
    );
  }
  for (let number = 1; number <= first.of; number += 1) {
    const found = marked.filter((share) => share.number === number);
    if (found.length === 1) continue;
    const share = `Share ${String(number)} of ${String(first.of)}`;
    if (found.length > 1)
      throw new Error(`${share} is there twice: ${found.map(({ folder }) => folder).join(', ')}.\nName each once.`);
    throw new Error(`${share} is missing.\nBuild it: npm run build -- --shard ${String(number)}/${String(first.of)}`);
  }
}

function markOf(folder: string): SharedBuild {
  const mark = join(folder, SHARE_MARK);
  if (!existsSync(mark)) {
    throw new Error(
      `${folder} holds no share of a build: it has no ${SHARE_MARK}.\nBuild one: npm run build -- --shard 1/2`,
    );
  }
  return JSON.parse(readFileSync(mark, 'utf8')) as SharedBuild;
}

/**
 * Puts the files of shares into one folder.
 * @throws when two shares have different files for one address
 */
export function putTogether(shares: readonly string[], folder: string): void {
  for (const share of shares) {
    for (const entry of readdirSync(share, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.name === SHARE_MARK || entry.name === BUILD_MARK) continue;
      const from = join(entry.parentPath, entry.name);
      const path = relative(share, from).split(sep).join('/');
      const to = join(folder, path);
      if (existsSync(to)) {
        if (readFileSync(to).equals(readFileSync(from))) continue;
        throw new Error(`${path} is not the same in two shares.\nBuild all shares anew from the same commit.`);
      }
      mkdirSync(dirname(to), { recursive: true });
      copyFileSync(from, to);
    }
  }
}
