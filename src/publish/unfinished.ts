import { existsSync, lstatSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

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
  const name = new RegExp(`^${RegExp.escape(basename(place))}\\.next-(\\d+)$`, 'u');
  return (existsSync(folder) ? readdirSync(folder) : [])
    .filter((found) => {
      const writer = name.exec(found)?.[1];
      return writer !== undefined && !isRunning(Number(writer));
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
