import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

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

/** Where the former folder stands while the new one takes its place. */
const formerOf = (folder: string) => `${resolve(folder)}.former`;

/** Beside the folder, so that a rename moves it; of this process, so that two builds do not write into one. */
const nextOf = (folder: string) => `${resolve(folder)}.next-${String(process.pid)}`;

/**
 * Makes an empty folder beside the given one, to be written and then swapped into its place. What builds that were
 * killed left behind is put right first.
 * @throws when nothing can be written there, such as EACCES, EROFS, ENOTDIR or ENOSPC
 */
export function makeNextFolder(folder: string): string {
  mkdirSync(dirname(resolve(folder)), { recursive: true });
  recoverFolder(folder);
  const next = nextOf(folder);
  mkdirSync(next);
  return next;
}

/**
 * Puts a complete folder into the place of another. Each step is one rename: killed at any moment, both the former
 * and the new folder are whole. Between the first two steps the place is empty for an instant, because no system
 * that Node runs on renames over a folder with files; recoverFolder then brings the former one back.
 */
export function swapFolder(next: string, folder: string, { rename, remove }: Moves = MOVES): void {
  const former = formerOf(folder);
  const place = resolve(folder);
  if (existsSync(place)) rename(place, former);
  try {
    rename(next, place);
  } catch (error) {
    if (existsSync(former)) rename(former, place);
    throw error;
  }
  remove(former);
}

/** Brings back a folder whose swap was interrupted, and removes what killed builds left half-written beside it. */
export function recoverFolder(folder: string, { rename, remove }: Moves = MOVES): void {
  const place = resolve(folder);
  const former = formerOf(folder);
  if (existsSync(former)) {
    if (existsSync(place)) remove(former);
    else rename(former, place);
  }
  const unfinished = new RegExp(`^${RegExp.escape(basename(place))}\\.next-(\\d+)$`, 'u');
  for (const name of existsSync(dirname(place)) ? readdirSync(dirname(place)) : []) {
    const writer = unfinished.exec(name)?.[1];
    if (writer !== undefined && !isRunning(Number(writer))) remove(join(dirname(place), name));
  }
}

function isRunning(process_: number): boolean {
  if (process_ === process.pid) return false;
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
