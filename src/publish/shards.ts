import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolder, siteAddress } from '../content/content-folder.ts';
import { BUILD_MARK } from './replace-folder.ts';

/** An ordinary part of a build: which one, of how many. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** Reads `2/4`; nothing where it is no shard. */
export function shardOf(written: string): Shard | undefined {
  const { number, of } = /^(?<number>\d{1,3})\/(?<of>\d{1,3})$/u.exec(written)?.groups ?? {};
  const shard = { number: Number(number), of: Number(of) };
  return shard.number >= 1 && shard.number <= shard.of ? shard : undefined;
}

/** What is under these addresses is made from the same files, each costly to make: the last shard has it. */
const TOGETHER = /^\/?data(?:\/|$)/u;

/**
 * The shard of an address by its place in the list. The first shard makes the search index too, and the last has the
 * data: of three shards, these two take a third as many pages as the one between, and of more the last takes none.
 */
export function shardOfPath(path: string, place: number, of: number): number {
  if (of === 1 || TOGETHER.test(path)) return of;
  const last = of > 3 ? 0 : 1;
  const turn = place % (3 * (of - 2) + 1 + last);
  return turn === 0 ? 1 : turn <= last ? of : Math.ceil((turn - last) / 3) + 1;
}

/** What stands at the root of the site for all editions. */
const SHARED = /^\/?(?:icons|pictures)\/|^\/?(?:icon\.svg|favicon\.ico|robots\.txt)$/u;

/** Pages in the place of another, or that redirect to it: search engines are not to list them. */
const UNLISTED = /(?:^|\/)(?:404|offline|\[\.\.\.moved\])\.astro$/u;

/**
 * Has Astro make one shard of the pages and files.
 * @param isWhole whether with what all editions share, or an edition without it
 * @param onPages is given the paths of all pages that search engines may list, `people/li-qiang/`
 */
export function onlyShard(
  shard: Shard,
  isWhole: boolean,
  onPages: (paths: readonly string[]) => void,
): AstroIntegration {
  return {
    name: 'shard',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          getStaticPaths: async () => {
            const paths = await prerenderer.getStaticPaths();
            const all = isWhole ? paths : paths.filter(({ pathname }) => !SHARED.test(pathname));
            const pages = all.filter(({ route }) => route.type === 'page' && !UNLISTED.test(route.component));
            onPages(pages.map(({ pathname }) => `${pathname}/`.replace(/^\/+|(?<=\/)\/+/gu, '')).sort());
            return all.filter(({ pathname }, place) => shardOfPath(pathname, place, shard.of) === shard.number);
          },
        }));
      },
    },
  };
}

/** Says in a folder which shard of which build it is. */
const SHARD_MARK = '.across-the-table-shard.json';

interface ShardMark extends Shard {
  /** The hash of everything that the build was made from. */
  readonly from: string;
}

/** What a build is made from, besides the content and its address. */
const SOURCES = ['src', 'public', 'astro.config.mjs', 'package-lock.json'];
const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Writes which shard a folder is. */
export function markShard(folder: string, shard: Shard): void {
  const hash = createHash('sha256').update(JSON.stringify(siteAddress()));
  for (const [place, root] of [contentFolder(), ...SOURCES.map((path) => join(PROJECT, path))].entries()) {
    if (!existsSync(root)) continue;
    const files = statSync(root).isFile() ? [''] : filesIn(root);
    for (const file of files) hash.update(`${String(place)} ${file}\n`).update(readFileSync(join(root, file)));
  }
  writeFileSync(join(folder, SHARD_MARK), JSON.stringify({ ...shard, from: hash.digest('hex') } satisfies ShardMark));
}

/** The files of a folder below it, with slashes, in the order of their names. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
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
    const named = ({ number, of }: Shard) => `${String(number)} of ${String(of)}`;
    const made = foreign.from === first.from ? 'of the same content' : 'of other content, source or address';
    throw new Error(`${foreign.folder} and ${first.folder} are of different builds: shard ${named(foreign)} and ${named(first)}, ${made}.\nBuild all shards anew from the same commit, for the same address.`);
  }
  for (let number = 1; number <= first.of; number += 1) {
    const found = marked.filter((shard) => shard.number === number).map(({ folder }) => folder);
    const shard = `Shard ${String(number)} of ${String(first.of)}`;
    if (found.length > 1) throw new Error(`${shard} is there twice: ${found.join(', ')}.\nName each once.`);
    if (found.length === 0) throw new Error(`${shard} is missing.\nBuild it: npm run build -- --shard ${String(number)}/${String(first.of)}`);
  }
} // prettier-ignore

function markOf(folder: string): ShardMark {
  const mark = join(folder, SHARD_MARK);
  if (existsSync(mark)) return JSON.parse(readFileSync(mark, 'utf8')) as ShardMark;
  throw new Error(`${folder} holds no shard of a build: it has no ${SHARD_MARK}.\nBuild one: npm run build -- --shard 1/2`);
} // prettier-ignore

/**
 * Puts the files of shards into one folder, copied, or moved where nobody needs the shards any more.
 * @param put copies a file, or `moveFile`
 * @throws when two shards have different files for one address
 */
export function putTogether(
  shards: readonly string[],
  folder: string,
  put: (from: string, to: string) => void = copyFileSync,
): void {
  const made = new Set<string>();
  for (const shard of shards) {
    for (const path of filesIn(shard)) {
      if (path === SHARD_MARK || path === BUILD_MARK) continue;
      const [from, to] = [join(shard, path), join(folder, path)];
      if (!made.has(dirname(to))) mkdirSync(dirname(to), { recursive: true });
      made.add(dirname(to));
      if (!existsSync(to)) put(from, to);
      else if (!readFileSync(to).equals(readFileSync(from))) {
        throw new Error(`${path} is not the same in two shards.\nBuild all shards anew from the same commit.`);
      }
    }
  }
}

/** Moves a file, or to another disk copies it: for shards that are thrown away afterwards. */
export function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
