import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** The file by which a build is known again; the same in every build. */
export const BUILD_MARK = '.across-the-table-build';
const MARK_TEXT = 'A build of Across the Table. The next build replaces this folder and everything in it.\n';

/** A folder that no build may replace. */
export interface KeptFolder {
  readonly folder: string;
  /** What it is, after “holds”: `the content`. */
  readonly name: string;
  /** Whether a site may not stand in it either. */
  readonly isClosed: boolean;
}

/** The calls that a swap is made of; a test interrupts it between any two of them. */
export interface Moves {
  readonly rename: (from: string, to: string) => void;
  readonly remove: (folder: string) => void;
}

const MOVES: Moves = {
  rename: renameSync,
  remove: (folder) => {
    rmSync(folder, { recursive: true, force: true });
  },
};

const ACCEPTED =
  'A site is written to a folder that is new, empty, or a former build. Name another: npm run build -- --out DIR';

/**
 * Writes a folder anew: beside its place, then swapped into it, so that whatever goes wrong the former one stays whole.
 * Links are followed to where they lead.
 * @param folder where the new one is to stand: a folder that is new, empty or a former build
 * @param kept folders that must not be lost
 * @param write fills the folder that it is given
 * @returns what that gives
 * @throws before anything is done when the folder may not or cannot be replaced; or what writing throws
 */
export async function replaceFolder<T>(
  folder: string,
  kept: readonly KeptFolder[],
  write: (next: string) => Promise<T>,
  moves: Moves = MOVES,
): Promise<T> {
  const place = placeOf(folder);
  refuseKept(folder, place, kept);
  refuseForeign(folder, place);
  mkdirSync(dirname(place), { recursive: true });
  recoverFolder(place, moves);
  refuseUnmovable(folder, place, moves);
  const next = unfinishedName(place);
  mkdirSync(next);
  try {
    writeFileSync(join(next, BUILD_MARK), MARK_TEXT);
    const written = await write(next);
    swap(next, place, moves);
    return written;
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Brings back a folder whose swap was interrupted, and removes what killed builds left half-written beside it; nothing
 * that no build has made.
 */
export function recoverFolder(folder: string, { rename, remove }: Moves = MOVES): void {
  const place = placeOf(folder);
  const former = formerOf(place);
  if (isBuild(former)) {
    if (existsSync(place)) remove(former);
    else rename(former, place);
  }
  for (const path of unfinishedBeside(place)) if (isEmpty(path) || isBuild(path)) remove(path);
}

/**
 * Brings back the last build where its swap was interrupted.
 * @throws when there is none
 */
export function recoverBuild(folder: string): void {
  recoverFolder(folder);
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`There is no built site in ${folder}; run npm run build first.`); // prettier-ignore
}

/**
 * Puts a complete folder into the place of another. Each step is one rename: killed at any moment, both the former
 * and the new folder are whole. Between the first two steps the place is empty for an instant, because no system
 * that Node runs on renames over a folder with files; recoverFolder then brings the former one back.
 */
function swap(next: string, place: string, { rename, remove }: Moves): void {
  const former = formerOf(place);
  if (isEmpty(place)) rmdirSync(place);
  else if (existsSync(place)) rename(place, former);
  try {
    rename(next, place);
  } catch (error) {
    if (isBuild(former)) rename(former, place);
    throw error;
  }
  if (isBuild(former)) remove(former);
}

/** Where the former folder stands while the new one takes its place. */
const formerOf = (place: string) => `${place}.former`;

function isBuild(folder: string): boolean {
  const mark = join(folder, BUILD_MARK);
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return false;
  return lstatSync(mark, { throwIfNoEntry: false })?.isFile() === true && readFileSync(mark, 'utf8') === MARK_TEXT;
}

function isEmpty(folder: string): boolean {
  return lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true && readdirSync(folder).length === 0;
}

/** Whether a path is a folder or stands in it. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function refuseKept(folder: string, place: string, kept: readonly KeptFolder[]): void {
  for (const { folder: own, name, isClosed } of kept) {
    const real = existsSync(own) ? realpathSync(own) : own;
    if (isWithin(real, place)) throw new Error(`${folder} holds ${name}, ${real}.\n${ACCEPTED}`);
    if (isClosed && isWithin(place, real)) throw new Error(`${folder} is within ${name}, ${real}.\n${ACCEPTED}`);
  }
}

function refuseForeign(folder: string, place: string): void {
  if (existsSync(place) && !isEmpty(place) && !isBuild(place)) {
    const found = lstatSync(place).isDirectory() ? `is not empty, and no former build: it has no ${BUILD_MARK}` : 'is a file'; // prettier-ignore
    throw new Error(
      `${folder} ${found}.\n${ACCEPTED}\nIf nothing in it is wanted, such as a build of an earlier version, remove it: ${place}`,
    );
  }
  const former = formerOf(place);
  if (existsSync(former) && !isBuild(former)) {
    throw new Error(
      `${former} is no former build: it has no ${BUILD_MARK}.\nThat name is needed while one build takes the place of another. Rename it, or remove it if nothing in it is wanted.`,
    );
  }
}

/** Moves the former folder away and back: a mount, or a folder in use, is found before the site is built. */
function refuseUnmovable(folder: string, place: string, { rename }: Moves): void {
  if (!existsSync(place)) return;
  const aside = isEmpty(place) ? unfinishedName(place) : formerOf(place);
  try {
    rename(place, aside);
  } catch (error) {
    throw new Error(
      `${folder} cannot be replaced, because it cannot be moved: ${error instanceof Error ? error.message : String(error)}\nA disk of its own, or a folder in use, cannot. Build into a folder in it or elsewhere: npm run build -- --out ${join(folder, 'site')}`,
      { cause: error },
    );
  }
  rename(aside, place);
}

/** Where a path leads: links are followed, to what does not exist yet too. */
export function placeOf(path: string): string {
  const full = resolve(path);
  if (existsSync(full)) return realpathSync(full);
  if (lstatSync(full, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    return placeOf(resolve(placeOf(dirname(full)), readlinkSync(full)));
  }
  return dirname(full) === full ? full : join(placeOf(dirname(full)), basename(full));
}

/**
 * What is written before it is moved to its place: beside it, so that a rename moves it; of this process, so that two
 * do not write into one.
 */
export const unfinishedName = (place: string): string => `${place}.next-${String(process.pid)}`;

/** What processes that no longer run, or an earlier attempt of this one, left half-written beside a place. */
export function unfinishedBeside(place: string): string[] {
  const folder = dirname(place);
  const start = `${basename(place)}.next-`;
  return (existsSync(folder) ? readdirSync(folder) : [])
    .filter((found) => {
      const writer = found.slice(start.length);
      return found.startsWith(start) && /^\d+$/u.test(writer) && !isRunning(Number(writer));
    })
    .map((found) => join(folder, found));
}

function isRunning(id: number): boolean {
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
