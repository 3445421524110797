import { setFlagsFromString } from 'node:v8';

/** The first version of V8, that of Node 24, that knows the first of these flags; others would complain of it. */
const KNOWN_SINCE = 13;
/**
 * The bytes of files count as what they are, memory. Otherwise V8 looks through everything that is alive after each
 * 64 MB of them, however much memory is free: the whole archive on every thread, once a second.
 */
const NO_SOONER_FOR_FILES = '--external-memory-accounted-in-global-limit';
/** So much may come to what is alive, in percent, before all of it is looked through. Left to itself V8 takes several times. */
const MORE_THAN_ALIVE = '--heap-growing-percent=20';

/**
 * Has the garbage collector look through the whole memory of this process more rarely: when ten thousand records are
 * alive and a hundred thousand files are made of them, that takes a third of all processor time.
 */
export function collectRarely(): void {
  if (Number.parseInt(process.versions.v8, 10) < KNOWN_SINCE) return;
  setFlagsFromString(NO_SOONER_FOR_FILES);
  setFlagsFromString(MORE_THAN_ALIVE);
}
